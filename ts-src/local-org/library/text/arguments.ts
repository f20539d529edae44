import { raise } from '../../values/index.ts';

/** Most system methods refuse null before anything else (platform-messages 1, NullPointerException). */
export function required<T>(value: T | null): T {
    return value ?? raise('NullPointerException', 'Argument cannot be null.');
}

/**
 * A function whose arguments (the receiver included) may not be null. Up to three are passed on one by one, without a loop:
 * the methods of String are called more often than anything else.
 */
export function strict<A extends unknown[], R>(body: (...values: A) => R): (...values: A) => R {
    const call = body as (...values: unknown[]) => R;
    return (...values) => {
        switch (values.length) {
            case 1:
                return call(required(values[0]));
            case 2:
                return call(required(values[0]), required(values[1]));
            case 3:
                return call(required(values[0]), required(values[1]), required(values[2]));
            default:
                values.forEach(required);
                return body(...values);
        }
    };
}

type AnyNative = (...values: never[]) => unknown;

/** The same for a whole table of signatures. */
export function strictTable<T extends Record<string, AnyNative>>(table: T): T {
    const guarded: Record<string, AnyNative> = {};
    for (const [signature, body] of Object.entries(table)) {
        guarded[signature] = strict(
            body as unknown as (...values: unknown[]) => unknown,
        ) as AnyNative;
    }
    return guarded as T;
}
