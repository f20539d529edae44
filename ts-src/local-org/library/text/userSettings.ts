import { current, isInTransaction } from '../../execution/index.ts';
import type { FormatSettings } from './simpleDateFormat.ts';

/** Time zone of the running user: what Datetime's local members and texts use. */
export function userZone(): string {
    return isInTransaction() ? current().user.timeZone : 'GMT';
}

/** `en_US` → `en-US` */
export function localeTag(locale: string): string {
    return locale.replaceAll('_', '-');
}

export function userFormat(zone = userZone()): FormatSettings {
    return { zone, locale: isInTransaction() ? localeTag(current().user.locale) : 'en-US' };
}
