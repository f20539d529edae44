import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import { PlatformObject, raise } from '../../values/index.ts';
import { required } from '../text/arguments.ts';
import { objectMembers } from './objectMembers.ts';

const defaultPorts: Readonly<Record<string, number>> = { http: 80, https: 443, ftp: 21 };

/** java.net.URL: parts as written, null where absent. */
export class UrlValue extends PlatformObject {
    readonly typeName = 'URL';
    readonly text: string;
    private readonly parts: RegExpExecArray;

    constructor(text: string) {
        super();
        this.text = text;
        const parts =
            /^([a-zA-Z][a-zA-Z0-9+.-]*):(?:\/\/((?:([^@/?#]*)@)?([^:/?#]*|\[[^\]]*\])(?::(\d*))?))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(
                text,
            );
        if (parts === null) {
            raise('StringException', `no protocol: ${text}`);
        }
        this.parts = parts as RegExpExecArray;
        if (this.parts[2] === undefined && this.parts[6] === '') {
            raise(
                'StringException',
                `Expected scheme-specific part at index ${text.length}: ${text}`,
            );
        }
    }

    private part(index: number): string | null {
        return this.parts[index] ?? null;
    }

    get protocol(): string {
        return (this.part(1) ?? '').toLowerCase();
    }

    get authority(): string | null {
        return this.part(2);
    }

    get userInfo(): string | null {
        return this.part(3);
    }

    get host(): string {
        return this.part(4) ?? '';
    }

    get port(): number {
        return this.part(5) === null || this.part(5) === '' ? -1 : Number(this.part(5));
    }

    get path(): string {
        return this.part(6) ?? '';
    }

    get query(): string | null {
        return this.part(7);
    }

    get reference(): string | null {
        return this.part(8);
    }

    get file(): string {
        return this.path + (this.query === null ? '' : `?${this.query}`);
    }

    override toText(): string {
        return `System.Url[${this.text}]`;
    }

    override equals(other: unknown): boolean {
        return other instanceof UrlValue && other.text === this.text;
    }
}

const orgUrl = (): UrlValue => new UrlValue(current().org.instanceUrl);

function fileFieldUrl(entityId: string, fieldName: string): string {
    return `/servlet/servlet.FileDownload?file=${required(entityId)}&field=${required(fieldName)}`;
}

/** Apex Reference > System > URL */
export const urlType: PlatformType = {
    name: 'URL',
    kind: 'class',
    constructors: {
        '(String spec)': (spec: string) => new UrlValue(required(spec)),
        '(URL context, String spec)': (context: UrlValue, spec: string) =>
            new UrlValue(new globalThis.URL(required(spec), required(context).text).href),
        '(String protocol, String host, String file)': (
            protocol: string,
            host: string,
            file: string,
        ) => new UrlValue(`${required(protocol)}://${required(host)}${required(file)}`),
        '(String protocol, String host, Integer port, String file)': (
            protocol: string,
            host: string,
            port: number,
            file: string,
        ) =>
            new UrlValue(
                `${required(protocol)}://${required(host)}:${required(port)}${required(file)}`,
            ),
    },
    methods: {
        ...objectMembers,
        'String getAuthority()': (url: UrlValue) => url.authority,
        'Integer getDefaultPort()': (url: UrlValue) => defaultPorts[url.protocol] ?? -1,
        'String getFile()': (url: UrlValue) => url.file,
        'String getHost()': (url: UrlValue) => url.host,
        'String getPath()': (url: UrlValue) => url.path,
        'Integer getPort()': (url: UrlValue) => url.port,
        'String getProtocol()': (url: UrlValue) => url.protocol,
        'String getQuery()': (url: UrlValue) => url.query,
        'String getRef()': (url: UrlValue) => url.reference,
        'String getUserInfo()': (url: UrlValue) => url.userInfo,
        'Boolean sameFile(URL urlToCompare)': (url: UrlValue, other: UrlValue) =>
            url.text.replace(/#.*/, '') === required(other).text.replace(/#.*/, ''),
        'String toExternalForm()': (url: UrlValue) => url.text,
    },
    statics: {
        'URL getCurrentRequestUrl()': orgUrl,
        'String getFileFieldURL(String entityId, String fieldName)': fileFieldUrl,
        'URL getOrgDomainUrl()': orgUrl,
        'URL getSalesforceBaseUrl()': orgUrl,
    },
};
