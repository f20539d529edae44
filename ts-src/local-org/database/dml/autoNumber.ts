import { dayOf } from '../time/calendar.ts';
import type { FieldDescription } from '../../schema/index.ts';
import type { Storage } from '../storage/storage.ts';

/** Standard objects number their records with eight digits. */
const STANDARD_FORMAT = '{00000000}';

/** The next number in its display format, such as `INV-{YYYY}-{0000}`. Numbers do not come back after a rollback. */
export function nextAutoNumber(field: FieldDescription, storage: Storage, now: number): string {
    const number = storage.nextNumber(`auto:${field.object}.${field.name}`, field.startingNumber);
    const { year, month, day } = dayOf(Math.floor(now / 86_400_000));
    const parts: Readonly<Record<string, string>> = {
        YYYY: String(year),
        YY: String(year).slice(2),
        MM: String(month).padStart(2, '0'),
        DD: String(day).padStart(2, '0'),
    };
    return (field.displayFormat ?? STANDARD_FORMAT).replace(/\{(\w+)\}/g, (whole, token: string) =>
        /^0+$/.test(token) ? String(number).padStart(token.length, '0') : (parts[token] ?? whole),
    );
}
