import type { PlatformType } from '../../contract/index.ts';
import type { EnumValue } from '../../values/index.ts';
import { PlatformObject, raise } from '../../values/index.ts';
import { required } from '../text/arguments.ts';
import type { XmlAttribute, XmlEvent } from '../xml/events.ts';
import { failedToParse, readXml } from '../xml/events.ts';
import { xmlTagEnum } from './enumTypes.ts';
import { objectMembers } from './objectMembers.ts';

type StartEvent = XmlEvent & { kind: 'start' };

const tags: Readonly<Record<XmlEvent['kind'], string>> = {
    start: 'START_ELEMENT',
    end: 'END_ELEMENT',
    text: 'CHARACTERS',
    cdata: 'CHARACTERS',
    comment: 'COMMENT',
    instruction: 'PROCESSING_INSTRUCTION',
};

/** Apex Reference > System > XmlStreamReader: events in order; the text is read when the first one is asked for. */
export class XmlStreamReader extends PlatformObject {
    readonly typeName = 'XmlStreamReader';
    private readonly text: string;
    private events: readonly XmlEvent[] | null = null;
    /** -1 before, `length` after the document. */
    private at = -1;
    isCoalescing = false;
    isNamespaceAware = true;

    constructor(text: string) {
        super();
        this.text = text;
    }

    private get all(): readonly XmlEvent[] {
        this.events ??= this.isCoalescing ? coalesced(this.read()) : this.read();
        return this.events;
    }

    private read(): readonly XmlEvent[] {
        return this.text.trim() === ''
            ? failedToParse('ParseError at [row,col]:[1,1] Message: Premature end of file.')
            : readXml(this.text, failedToParse);
    }

    get event(): XmlEvent | null {
        return this.at < 0 ? null : (this.all[this.at] ?? null);
    }

    get tag(): EnumValue {
        const { event } = this;
        return xmlTagEnum.of(
            event === null ? (this.at < 0 ? 'START_DOCUMENT' : 'END_DOCUMENT') : tags[event.kind],
        );
    }

    hasNext(): boolean {
        return this.at < this.all.length;
    }

    /** At the end of the document it stays there (LightningFlowComponents, ers_ProcessFlowDetailsTest). */
    next(): number {
        if (this.hasNext()) {
            this.at++;
        }
        return this.tag.ordinal;
    }

    nextTag(): number {
        for (;;) {
            const type = this.next();
            const { event } = this;
            const isSkipped =
                event?.kind === 'comment' ||
                event?.kind === 'instruction' ||
                ((event?.kind === 'text' || event?.kind === 'cdata') && event.text.trim() === '');
            if (!isSkipped) {
                return event?.kind === 'start' || event?.kind === 'end'
                    ? type
                    : raise('XmlException', 'Expected start or end tag');
            }
        }
    }

    get element(): (XmlEvent & { kind: 'start' | 'end' }) | null {
        const { event } = this;
        return event?.kind === 'start' || event?.kind === 'end' ? event : null;
    }

    get start(): StartEvent {
        const { event } = this;
        return event?.kind === 'start'
            ? event
            : raise('XmlException', 'Current state not START_ELEMENT');
    }

    attributeAt(index: number): XmlAttribute {
        return (
            this.start.attributes[index] ??
            raise('XmlException', `Attribute index out of bounds: ${index}`)
        );
    }

    get textOfEvent(): string {
        const { event } = this;
        return event !== null && 'text' in event
            ? event.text
            : raise('XmlException', 'Current state has no text');
    }
}

/** Neighbouring text and CDATA are one event. */
function coalesced(events: readonly XmlEvent[]): XmlEvent[] {
    const out: XmlEvent[] = [];
    for (const event of events) {
        const last = out.at(-1);
        const isText = event.kind === 'text' || event.kind === 'cdata';
        if (isText && (last?.kind === 'text' || last?.kind === 'cdata')) {
            out[out.length - 1] = { kind: 'text', text: last.text + event.text };
        } else {
            out.push(event);
        }
    }
    return out;
}

const is = (tag: string) => (reader: XmlStreamReader) => reader.tag.name === tag;

export const xmlStreamReaderType: PlatformType = {
    name: 'XmlStreamReader',
    kind: 'class',
    constructors: {
        '(String xmlInput)': (text: string | null) => new XmlStreamReader(required(text)),
    },
    methods: {
        ...objectMembers,
        'Integer getAttributeCount()': (reader: XmlStreamReader) => reader.start.attributes.length,
        'String getAttributeLocalName(Integer index)': (reader: XmlStreamReader, index: number) =>
            reader.attributeAt(index).localName,
        'String getAttributeNamespace(Integer index)': (reader: XmlStreamReader, index: number) =>
            reader.attributeAt(index).namespace || null,
        'String getAttributePrefix(Integer index)': (reader: XmlStreamReader, index: number) =>
            reader.attributeAt(index).prefix,
        'String getAttributeType(Integer index)': (reader: XmlStreamReader, index: number) =>
            reader.attributeAt(index) ? 'CDATA' : null,
        'String getAttributeValue(String namespaceUri, String localName)': (
            reader: XmlStreamReader,
            namespace: string | null,
            name: string,
        ) =>
            reader.start.attributes.find(
                (attribute) =>
                    attribute.localName === name &&
                    (namespace === null || attribute.namespace === namespace),
            )?.value ?? null,
        'String getAttributeValueAt(Integer index)': (reader: XmlStreamReader, index: number) =>
            reader.attributeAt(index).value,
        'XmlTag getEventType()': (reader: XmlStreamReader) => reader.tag,
        'String getLocalName()': (reader: XmlStreamReader) => reader.element?.localName ?? null,
        'String getLocation()': (reader: XmlStreamReader) => reader.tag.name,
        'String getNamespace()': (reader: XmlStreamReader) => reader.element?.namespace || null,
        'Integer getNamespaceCount()': (reader: XmlStreamReader) => reader.start.declared.length,
        'String getNamespacePrefix(Integer index)': (reader: XmlStreamReader, index: number) =>
            reader.start.declared[index]?.[0] || null,
        'String getNamespaceURI(String prefix)': (reader: XmlStreamReader, prefix: string) =>
            reader.start.declared.find(([declared]) => declared === prefix)?.[1] ?? null,
        'String getNamespaceURIAt(Integer index)': (reader: XmlStreamReader, index: number) =>
            reader.start.declared[index]?.[1] ?? null,
        'String getPIData()': (reader: XmlStreamReader) =>
            reader.event?.kind === 'instruction' ? reader.event.text : null,
        'String getPITarget()': (reader: XmlStreamReader) =>
            reader.event?.kind === 'instruction' ? reader.event.target : null,
        'String getPrefix()': (reader: XmlStreamReader) => reader.element?.prefix || null,
        'String getText()': (reader: XmlStreamReader) => reader.textOfEvent,
        'String getVersion()': () => '1.0',
        'Boolean hasName()': (reader: XmlStreamReader) => reader.element !== null,
        'Boolean hasNext()': (reader: XmlStreamReader) => reader.hasNext(),
        'Boolean hasText()': (reader: XmlStreamReader) =>
            reader.event !== null && 'text' in reader.event && reader.event.kind !== 'instruction',
        'Boolean isCharacters()': is('CHARACTERS'),
        'Boolean isEndElement()': is('END_ELEMENT'),
        'Boolean isStartElement()': is('START_ELEMENT'),
        'Boolean isWhiteSpace()': (reader: XmlStreamReader) =>
            reader.event !== null &&
            'text' in reader.event &&
            reader.event.kind !== 'comment' &&
            reader.event.text.trim() === '',
        'Integer next()': (reader: XmlStreamReader) => reader.next(),
        'Integer nextTag()': (reader: XmlStreamReader) => reader.nextTag(),
        'void setCoalescing(Boolean returnAsSingleBlock)': (
            reader: XmlStreamReader,
            isOn: boolean,
        ) => {
            reader.isCoalescing = required(isOn);
        },
        'void setNamespaceAware(Boolean isNamespaceAware)': (
            reader: XmlStreamReader,
            isOn: boolean,
        ) => {
            reader.isNamespaceAware = required(isOn);
        },
        'String toString()': (reader: XmlStreamReader) => `XmlStreamReader[${reader.tag.name}]`,
    },
};
