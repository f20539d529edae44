import type { FieldDescription, ObjectDescription } from '../schema/index.ts';
import { PlatformObject } from '../values/index.ts';

type Values = Readonly<Record<string, unknown>>;

/** Value of a compound address field. Apex Reference > System > Address. */
export class AddressValue extends PlatformObject {
    readonly typeName = 'Address';
    /** By lower-case part: street, city, state, postalcode, country, latitude, longitude, geocodeaccuracy, … */
    readonly parts: ReadonlyMap<string, unknown>;

    constructor(parts: ReadonlyMap<string, unknown>) {
        super();
        this.parts = parts;
    }

    part(name: string): unknown {
        return this.parts.get(name.toLowerCase()) ?? null;
    }

    override toText(): string {
        const shown = ['city', 'country', 'postalcode', 'state', 'street'].map(
            (name) => `${name}=${String(this.part(name))}`,
        );
        return `System.Address[${shown.join(' ')}]`;
    }
}

/** Value of a geolocation field. Apex Reference > System > Location. */
export class LocationValue extends PlatformObject {
    readonly typeName = 'Location';
    readonly latitude: number;
    readonly longitude: number;

    constructor(latitude: number, longitude: number) {
        super();
        this.latitude = latitude;
        this.longitude = longitude;
    }

    override toText(): string {
        return `System.Location[latitude=${this.latitude} longitude=${this.longitude}]`;
    }

    override equals(other: unknown): boolean {
        return (
            other instanceof LocationValue &&
            other.latitude === this.latitude &&
            other.longitude === this.longitude
        );
    }
}

/** A compound field put together from its parts; null when none of them has a value. */
export function compoundValue(
    field: FieldDescription,
    object: ObjectDescription,
    values: Values,
): unknown {
    const parts = new Map<string, unknown>();
    for (const part of object.fields.values()) {
        const value = values[part.name.toLowerCase()] ?? null;
        if (part.compoundField === field.name && value !== null) {
            parts.set(partName(part.name, field.name), value);
        }
    }
    if (parts.size === 0) {
        return null;
    }
    if (field.type === 'address') {
        return new AddressValue(parts);
    }
    const [latitude, longitude] = [parts.get('latitude'), parts.get('longitude')];
    return latitude === undefined || longitude === undefined
        ? null
        : new LocationValue(Number(String(latitude)), Number(String(longitude)));
}

/** BillingCity of BillingAddress → city; Place__Latitude__s of Place__c → latitude. */
function partName(part: string, compound: string): string {
    const prefix = compound.replace(/Address$/, '').replace(/__c$/, '__');
    return part
        .slice(part.startsWith(prefix) ? prefix.length : 0)
        .replace(/__s$/, '')
        .toLowerCase();
}
