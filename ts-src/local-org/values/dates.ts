const DAY = 86_400_000;

function two(value: number): string {
    return String(value).padStart(2, '0');
}

/** Apex Date: days since 1970-01-01. */
export class ApexDate {
    readonly epochDay: number;

    constructor(epochDay: number) {
        this.epochDay = epochDay;
    }

    /** Out-of-range months and days roll over, as Date.newInstance does. */
    static of(year: number, month: number, day: number): ApexDate {
        const date = new Date(Date.UTC(2000, 0, 1));
        date.setUTCFullYear(year, month - 1, day);
        return new ApexDate(Math.floor(date.getTime() / DAY));
    }

    /** Parses `yyyy-MM-dd`; null when it is not one. */
    static parseIso(text: string): ApexDate | null {
        const match = /^(\d{1,4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/.exec(text.trim());
        if (!match) {
            return null;
        }
        const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
        return month < 1 || month > 12 || day < 1 || day > 31
            ? null
            : ApexDate.of(year, month, day);
    }

    private get utc(): Date {
        return new Date(this.epochDay * DAY);
    }

    get year(): number {
        return this.utc.getUTCFullYear();
    }

    get month(): number {
        return this.utc.getUTCMonth() + 1;
    }

    get day(): number {
        return this.utc.getUTCDate();
    }

    /** `2026-01-31` */
    toString(): string {
        return `${String(this.year).padStart(4, '0')}-${two(this.month)}-${two(this.day)}`;
    }
}

/** Apex Datetime: milliseconds since the epoch, always an instant in UTC. */
export class ApexDatetime {
    readonly epochMs: number;

    constructor(epochMs: number) {
        this.epochMs = epochMs;
    }

    /** `2026-01-31T10:00:00.000Z` */
    toIso(): string {
        return new Date(this.epochMs).toISOString();
    }

    /** `2026-01-31 10:00:00` in UTC, the form of String.valueOf and debug for GMT. */
    toString(): string {
        return this.toIso().slice(0, 19).replace('T', ' ');
    }
}

/** Apex Time: milliseconds of the day. */
export class ApexTime {
    readonly ms: number;

    constructor(ms: number) {
        this.ms = ((ms % DAY) + DAY) % DAY;
    }

    /** `10:00:00.000Z` */
    toString(): string {
        return new Date(this.ms).toISOString().slice(11);
    }
}
