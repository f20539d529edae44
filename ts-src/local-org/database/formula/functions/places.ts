import { fromFloat } from '../decimals.ts';
import { FormulaFault } from '../fault.ts';
import { numberOf, textOf } from '../values.ts';
import type { FormulaValue, Place } from '../values.ts';
import { plain, strict } from './definition.ts';
import type { FormulaFunction } from './definition.ts';

/** Radius of the earth by unit. */
const radius: Readonly<Record<string, number>> = { mi: 3958.761, km: 6371.009 };

const isPlace = (value: FormulaValue): value is Place =>
    typeof value === 'object' && value !== null && 'latitude' in value;

function place(value: FormulaValue): Place {
    if (isPlace(value)) {
        return value;
    }
    throw new FormulaFault('Geolocation expected');
}

/** A place has both of its numbers or none, and each within the globe. */
function located([latitude = null, longitude = null]: readonly FormulaValue[]): Place | null {
    if (latitude === null && longitude === null) {
        return null;
    }
    return {
        latitude: within(latitude, 90, 'Latitude'),
        longitude: within(longitude, 180, 'Longitude'),
    };
}

function within(value: FormulaValue, most: number, name: string): number {
    const degrees = value === null ? Number.NaN : numberOf(value).toNumber();
    if (Math.abs(degrees) <= most) {
        return degrees;
    }
    throw new FormulaFault(`${name} out of range: ${value === null ? 'none' : String(degrees)}`);
}

/** By the haversine formula. */
function distance(from: Place, to: Place, unit: string): number {
    const size = radius[unit];
    if (size === undefined) {
        throw new FormulaFault(`Invalid unit for the distance() function: ${unit}`);
    }
    const radians = (degrees: number): number => (degrees * Math.PI) / 180;
    const latitudes = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2;
    const longitudes = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
    const both = Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude));
    return 2 * size * Math.asin(Math.sqrt(latitudes + both * longitudes));
}

/** Salesforce Help > DISTANCE, GEOLOCATION. */
export const placeFunctions: readonly FormulaFunction[] = [
    plain('Location GEOLOCATION(Number, Number)', located),
    strict('Number DISTANCE(Location, Location, Text)', ([from = null, to = null, unit = null]) =>
        fromFloat(distance(place(from), place(to), textOf(unit))),
    ),
];
