import { SaxesParser } from 'saxes';

interface Open {
    readonly name: string;
    readonly inside: string[];
    text: string;
}

/**
 * Every element with its sorted content: a namespace, layout and the order of elements mean nothing here. Written for
 * checks of the engine, so nothing of the engine is in it. Null for what is no XML.
 */
export function meaningOf(bytes: Uint8Array): string | null {
    const open: Open[] = [{ name: '', inside: [], text: '' }];
    const parser = new SaxesParser();
    const add = (text: string): void => {
        const last = open.at(-1);
        if (last) {
            last.text += text;
        }
    };
    parser.on('opentag', ({ name }) => open.push({ name, inside: [], text: '' }));
    parser.on('text', add);
    parser.on('cdata', add);
    parser.on('closetag', () => {
        const { name, inside, text } = open.pop() as Open;
        const content = inside.length > 0 ? inside.sort().join('') : text;
        open.at(-1)?.inside.push(JSON.stringify([name, content]));
    });
    try {
        parser.write(Buffer.from(bytes).toString('utf8')).close();
        return open[0]?.inside.join('') ?? null;
    } catch {
        return null;
    }
}
