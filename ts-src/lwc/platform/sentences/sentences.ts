/** Fills `{0}`, `{1}` of a label; numbers get thousands separators. */
export function sentence(label: string, ...values: readonly (string | number)[]): string {
    return label.replace(/\{(\d+)\}/g, (whole, index: string) => {
        const value = values[Number(index)];
        return value === undefined
            ? whole
            : typeof value === 'number'
              ? value.toLocaleString('en-US')
              : value;
    });
}

/** One label for one, another for none or many. */
export function counted(count: number, one: string, many: string): string {
    return sentence(count === 1 ? one : many, count);
}

const DAY_MS = 86_400_000;

/** `today 10:31`, `yesterday 18:20`, `13 Jul 17:42`; an empty text for null. */
export function moment(iso: string | null | undefined): string {
    if (!iso) {
        return '';
    }
    const at = new Date(iso);
    const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
    const days = Math.round((midnight(new Date()) - midnight(at)) / DAY_MS);
    if (days === 0) {
        return `today ${time}`;
    }
    return days === 1
        ? `yesterday ${time}`
        : `${at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })} ${time}`;
}

function midnight(at: Date): number {
    return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}

/** For signatures and receipts: with zone. `15 July 2026, 15:10:24 UTC+02:00` */
export function exactMoment(iso: string | null | undefined): string {
    if (!iso) {
        return '';
    }
    const at = new Date(iso);
    const day = at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
    const minutes = -at.getTimezoneOffset();
    const zone =
        minutes === 0
            ? 'UTC'
            : `UTC${minutes < 0 ? '−' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
    return `${day}, ${at.toLocaleTimeString('en-GB')} ${zone}`;
}

function two(value: number): string {
    return String(Math.floor(value)).padStart(2, '0');
}
