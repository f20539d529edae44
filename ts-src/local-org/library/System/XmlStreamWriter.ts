import type { PlatformType } from '../../contract/index.ts';
import { PlatformObject, raise } from '../../values/index.ts';
import { escapeAttribute, escapeText } from '../xml/events.ts';
import { objectMembers } from './objectMembers.ts';

/** Apex Reference > System > XmlStreamWriter: the text grows with each call; what is open at the end is closed by the caller. */
export class XmlStreamWriter extends PlatformObject {
    readonly typeName = 'XmlStreamWriter';
    private out = '';
    private readonly open: string[] = [];
    private isInTag = false;
    private isEmptyTag = false;
    isClosed = false;

    get text(): string {
        this.endTag();
        return this.out;
    }

    private endTag(): void {
        if (this.isInTag) {
            this.out += this.isEmptyTag ? ' />' : '>';
            this.isInTag = false;
        }
    }

    write(part: string): void {
        if (this.isClosed) {
            raise('XmlException', 'The writer is closed');
        }
        this.endTag();
        this.out += part;
    }

    start(prefix: string | null, name: string, isEmpty: boolean): void {
        const qualified = prefix === null || prefix === '' ? name : `${prefix}:${name}`;
        this.write(`<${qualified}`);
        this.isInTag = true;
        this.isEmptyTag = isEmpty;
        if (!isEmpty) {
            this.open.push(qualified);
        }
    }

    attribute(name: string, value: string): void {
        if (!this.isInTag) {
            raise('XmlException', 'Attribute not associated with any element');
        }
        this.out += ` ${name}="${escapeAttribute(value)}"`;
    }

    end(): void {
        const name =
            this.open.pop() ?? raise('XmlException', 'No open element to write an end tag for');
        this.write(`</${name}>`);
    }

    endDocument(): void {
        while (this.open.length > 0) {
            this.end();
        }
    }
}

const qualified = (prefix: string | null, name: string): string =>
    prefix === null || prefix === '' ? name : `${prefix}:${name}`;

export const xmlStreamWriterType: PlatformType = {
    name: 'XmlStreamWriter',
    kind: 'class',
    constructors: { '()': () => new XmlStreamWriter() },
    methods: {
        ...objectMembers,
        'void close()': (writer: XmlStreamWriter) => {
            writer.isClosed = true;
        },
        'String getXmlString()': (writer: XmlStreamWriter) => writer.text,
        'void setDefaultNamespace(String uri)': (writer: XmlStreamWriter, uri: string) =>
            writer.attribute('xmlns', uri),
        'void writeAttribute(String prefix, String namespaceUri, String localName, String value)': (
            writer: XmlStreamWriter,
            prefix: string | null,
            _namespace: string | null,
            name: string,
            value: string,
        ) => writer.attribute(qualified(prefix, name), value),
        'void writeCData(String data)': (writer: XmlStreamWriter, data: string) =>
            writer.write(`<![CDATA[${data}]]>`),
        'void writeCharacters(String text)': (writer: XmlStreamWriter, text: string) =>
            writer.write(escapeText(text)),
        'void writeComment(String comment)': (writer: XmlStreamWriter, comment: string) =>
            writer.write(`<!--${comment}-->`),
        'void writeDefaultNamespace(String namespaceUri)': (writer: XmlStreamWriter, uri: string) =>
            writer.attribute('xmlns', uri),
        'void writeEmptyElement(String prefix, String localName, String namespaceUri)': (
            writer: XmlStreamWriter,
            prefix: string | null,
            name: string,
        ) => writer.start(prefix, name, true),
        'void writeEndDocument()': (writer: XmlStreamWriter) => writer.endDocument(),
        'void writeEndElement()': (writer: XmlStreamWriter) => writer.end(),
        'void writeNamespace(String prefix, String namespaceUri)': (
            writer: XmlStreamWriter,
            prefix: string,
            uri: string,
        ) => writer.attribute(`xmlns:${prefix}`, uri),
        'void writeProcessingInstruction(String target, String data)': (
            writer: XmlStreamWriter,
            target: string,
            data: string,
        ) => writer.write(`<?${target} ${data}?>`),
        'void writeStartDocument(String encoding, String version)': (
            writer: XmlStreamWriter,
            encoding: string | null,
            version: string | null,
        ) =>
            writer.write(
                `<?xml version="${version ?? '1.0'}"${encoding === null ? '' : ` encoding="${encoding}"`}?>`,
            ),
        'void writeStartElement(String prefix, String localName, String namespaceUri)': (
            writer: XmlStreamWriter,
            prefix: string | null,
            name: string,
        ) => writer.start(prefix, name, false),
    },
};
