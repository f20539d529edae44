import { raise } from '../../../values/index.ts';
import { strictTable } from '../../text/arguments.ts';

/** Apex keeps at most six million characters in one String. */
const maximumLength = 6_000_000;

function substring(text: string, start: number, end: number): string {
    if (start < 0 || start > text.length) {
        return raise('StringException', `Starting position out of bounds: ${start}`);
    }
    if (end < start || end > text.length) {
        return raise('StringException', `Ending position out of bounds: ${end}`);
    }
    return text.slice(start, end);
}

function abbreviate(text: string, maxWidth: number, offset: number): string {
    const smallest = offset > 0 ? 7 : 4;
    if (maxWidth < 4) {
        return raise('StringException', 'Minimum abbreviation width is 4');
    }
    if (text.length <= maxWidth) {
        return text;
    }
    let from = Math.min(offset, text.length);
    if (text.length - from < maxWidth - 3) {
        from = text.length - (maxWidth - 3);
    }
    if (from <= 4) {
        return `${text.slice(0, maxWidth - 3)}...`;
    }
    if (maxWidth < smallest) {
        return raise('StringException', 'Minimum abbreviation width with offset is 7');
    }
    return from + maxWidth - 3 < text.length
        ? `...${abbreviate(text.slice(from), maxWidth - 3, 0)}`
        : `...${text.slice(text.length - (maxWidth - 3))}`;
}

function repeat(text: string, times: number, separator = ''): string {
    if (times <= 0) {
        return '';
    }
    if (times * (text.length + separator.length) > maximumLength) {
        return raise('LimitException', 'String is too long.');
    }
    return separator === ''
        ? text.repeat(times)
        : Array.from({ length: times }, () => text).join(separator);
}

/** An empty pad counts as a blank. */
function padding(length: number, pad: string): string {
    const unit = pad === '' ? ' ' : pad;
    return length <= 0 ? '' : repeat(unit, Math.ceil(length / unit.length)).slice(0, length);
}

function center(text: string, size: number, pad: string): string {
    const missing = size - text.length;
    const before = Math.floor(missing / 2);
    return padding(before, pad) + text + padding(missing - before, pad);
}

function after(text: string, at: number, separator: string): string {
    return at < 0 ? '' : text.slice(at + separator.length);
}

function substringBetween(text: string, open: string, close: string): string | null {
    const start = text.indexOf(open);
    const end = start < 0 ? -1 : text.indexOf(close, start + open.length);
    return end < 0 ? null : text.slice(start + open.length, end);
}

function removeStart(text: string, part: string, isMatch: boolean): string {
    return part !== '' && isMatch ? text.slice(part.length) : text;
}

function removeEnd(text: string, part: string, isMatch: boolean): string {
    return part !== '' && isMatch ? text.slice(0, text.length - part.length) : text;
}

function left(text: string, length: number): string {
    return length <= 0 ? '' : text.slice(0, length);
}

/** Apex Reference > System > String: parts of a text, and texts made longer. */
export const stringCutting = strictTable({
    'String abbreviate(Integer maxWidth)': (text: string, maxWidth: number) =>
        abbreviate(text, maxWidth, 0),
    'String abbreviate(Integer maxWidth, Integer offset)': abbreviate,
    'String center(Integer size)': (text: string, size: number) => center(text, size, ' '),
    'String center(Integer size, String padString)': center,
    'String difference(String other)': (text: string, other: string) => {
        let at = 0;
        while (at < other.length && text[at] === other[at]) {
            at++;
        }
        return other.slice(at);
    },
    'String left(Integer length)': left,
    'String leftPad(Integer length)': (text: string, length: number) =>
        padding(length - text.length, ' ') + text,
    'String leftPad(Integer length, String padString)': (
        text: string,
        length: number,
        pad: string,
    ) => padding(length - text.length, pad) + text,
    'Integer length()': (text: string) => text.length,
    'String mid(Integer startIndex, Integer length)': (
        text: string,
        start: number,
        length: number,
    ) => {
        const from = Math.max(0, start);
        return length < 0 || from > text.length ? '' : text.slice(from, from + length);
    },
    'String remove(String substring)': (text: string, part: string) =>
        part === '' ? text : text.replaceAll(part, ''),
    'String removeEnd(String substring)': (text: string, part: string) =>
        removeEnd(text, part, text.endsWith(part)),
    'String removeEndIgnoreCase(String substring)': (text: string, part: string) =>
        removeEnd(text, part, text.toLowerCase().endsWith(part.toLowerCase())),
    'String removeStart(String substring)': (text: string, part: string) =>
        removeStart(text, part, text.startsWith(part)),
    'String removeStartIgnoreCase(String substring)': (text: string, part: string) =>
        removeStart(text, part, text.toLowerCase().startsWith(part.toLowerCase())),
    'String repeat(Integer numberOfTimes)': (text: string, times: number) => repeat(text, times),
    'String repeat(String separator, Integer numberOfTimes)': (
        text: string,
        separator: string,
        times: number,
    ) => repeat(text, times, separator),
    'String right(Integer length)': (text: string, length: number) =>
        length <= 0 ? '' : text.slice(Math.max(0, text.length - length)),
    'String rightPad(Integer length)': (text: string, length: number) =>
        text + padding(length - text.length, ' '),
    'String rightPad(Integer length, String padString)': (
        text: string,
        length: number,
        pad: string,
    ) => text + padding(length - text.length, pad),
    'String substring(Integer startIndex)': (text: string, start: number) =>
        substring(text, start, text.length),
    'String substring(Integer startIndex, Integer endIndex)': substring,
    'String substringAfter(String separator)': (text: string, separator: string) =>
        after(text, text.indexOf(separator), separator),
    'String substringAfterLast(String separator)': (text: string, separator: string) =>
        separator === '' ? '' : after(text, text.lastIndexOf(separator), separator),
    'String substringBefore(String separator)': (text: string, separator: string) => {
        const at = text.indexOf(separator);
        return at < 0 ? text : text.slice(0, at);
    },
    'String substringBeforeLast(String separator)': (text: string, separator: string) => {
        const at = separator === '' ? -1 : text.lastIndexOf(separator);
        return at < 0 ? text : text.slice(0, at);
    },
    'String substringBetween(String tag)': (text: string, tag: string) =>
        substringBetween(text, tag, tag),
    'String substringBetween(String open, String close)': substringBetween,
});
