import type { PlatformType } from '../../contract/index.ts';
import { Double, PlatformObject } from '../../values/index.ts';
import { dataType } from '../dataObject.ts';
import { required, strict } from '../text/arguments.ts';
import { decimalFrom } from './numbers.ts';
import { objectMembers } from './objectMembers.ts';

/** Radius of the earth in miles and kilometres, as the distance functions of the platform use it. */
const radius = { mi: 3958.8, km: 6371 } as const;

/** Apex Reference > System > Location */
export class Location extends PlatformObject {
    readonly typeName = 'Location';
    readonly latitude: number;
    readonly longitude: number;

    constructor(latitude: number, longitude: number) {
        super();
        this.latitude = latitude;
        this.longitude = longitude;
    }

    override toText(): string {
        return `API Location[${this.latitude}, ${this.longitude}]`;
    }

    override equals(other: unknown): boolean {
        return (
            other instanceof Location &&
            other.latitude === this.latitude &&
            other.longitude === this.longitude
        );
    }
}

/** Haversine. */
function distance(from: Location, to: Location, unit: string): Double {
    const radians = (degrees: number): number => (degrees * Math.PI) / 180;
    const half = (angle: number): number => Math.sin(angle / 2) ** 2;
    const latitudes = [radians(from.latitude), radians(to.latitude)] as const;
    const chord =
        half(latitudes[1] - latitudes[0]) +
        Math.cos(latitudes[0]) *
            Math.cos(latitudes[1]) *
            half(radians(to.longitude - from.longitude));
    return new Double(
        2 * Math.asin(Math.sqrt(chord)) * (unit.toLowerCase() === 'km' ? radius.km : radius.mi),
    );
}

const addressMembers = [
    'String city',
    'String country',
    'String countryCode',
    'String geocodeAccuracy',
    'Double latitude',
    'Double longitude',
    'String postalCode',
    'String state',
    'String stateCode',
    'String street',
];

export const placeTypes: readonly PlatformType[] = [
    {
        name: 'Location',
        kind: 'class',
        methods: {
            ...objectMembers,
            'Double getDistance(Location toLocation, String unit)': strict(distance),
            'Double getLatitude()': ({ latitude }: Location) => new Double(latitude),
            'Double getLongitude()': ({ longitude }: Location) => new Double(longitude),
        },
        properties: {
            'Double latitude': { get: ({ latitude }: Location) => new Double(latitude) },
            'Double longitude': { get: ({ longitude }: Location) => new Double(longitude) },
        },
        statics: {
            'Double getDistance(Location firstLocation, Location secondLocation, String unit)':
                strict(distance),
            'Location newInstance(Decimal latitude, Decimal longitude)': (
                latitude: unknown,
                longitude: unknown,
            ) =>
                new Location(
                    decimalFrom(required(latitude)).toNumber(),
                    decimalFrom(required(longitude)).toNumber(),
                ),
        },
    },
    dataType('Address', addressMembers, { constructors: {} }),
];
