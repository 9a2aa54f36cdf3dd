/**
 * System.Location.
 */
import { ApexDouble } from '../../runtime/double.ts';
import type { Decimal } from '../../runtime/decimal.ts';
import { throwApex } from '../../runtime/exception.ts';
import { platformClass } from '../declare.ts';
import { REFERENCE, strict, strictStatic } from './support.ts';

/** Mean radius of the Earth. Which radius the platform takes is not documented. */
const RADIUS: Readonly<Record<string, number>> = { km: 6371.0088, mi: 3958.7613 };

/** A System.Location. */
export class LocationValue {
    static readonly apexName = 'System.Location';
    readonly latitude: ApexDouble;
    readonly longitude: ApexDouble;

    constructor(latitude: ApexDouble, longitude: ApexDouble) {
        this.latitude = latitude;
        this.longitude = longitude;
    }

    apexEquals(other: unknown): boolean {
        return other instanceof LocationValue && other.toString() === this.toString();
    }

    apexHash(): unknown {
        return `G${this}`;
    }

    jsonMembers(): readonly (readonly [string, unknown])[] {
        return [
            ['latitude', this.latitude],
            ['longitude', this.longitude]
        ];
    }

    toString(): string {
        return `API Location: latitude: ${this.latitude}, longitude: ${this.longitude}`;
    }
}

function locationOf(latitude: Decimal, longitude: Decimal): LocationValue {
    return new LocationValue(new ApexDouble(latitude.toNumber()), new ApexDouble(longitude.toNumber()));
}

/** Great-circle distance by the haversine formula. @throws System.IllegalArgumentException for a unit other than mi and km. */
function distance(from: LocationValue, to: LocationValue, unit: string): ApexDouble {
    const radius = RADIUS[unit.toLowerCase()];
    if (radius === undefined) {
        throwApex('System.IllegalArgumentException', `Unit must be mi or km: ${unit}`);
    }
    const radians = (degrees: number): number => (degrees * Math.PI) / 180;
    const half = (a: number, b: number): number => Math.sin(radians(b - a) / 2) ** 2;
    const [lat1, lat2] = [from.latitude.value, to.latitude.value];
    const along = half(from.longitude.value, to.longitude.value);
    const chord = half(lat1, lat2) + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * along;
    return new ApexDouble(2 * (radius as number) * Math.asin(Math.sqrt(chord)));
}

platformClass('System.Location', {
    doc: `${REFERENCE}apex_class_System_Location.htm`,
    members: {
        'static System.Location newInstance(Decimal latitude, Decimal longitude)': strictStatic(locationOf),
        'static Double getDistance(System.Location from, System.Location to, String unit)': strictStatic(distance),
        'Double getDistance(System.Location to, String unit)': strict(distance),
        'Double getLatitude()': (self: LocationValue) => self.latitude,
        'Double getLongitude()': (self: LocationValue) => self.longitude,
        'property Double latitude': { get: (self: LocationValue) => self.latitude },
        'property Double longitude': { get: (self: LocationValue) => self.longitude }
    }
});
