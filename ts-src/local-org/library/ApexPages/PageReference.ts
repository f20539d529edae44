import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import type { ApexException } from '../../values/index.ts';
import { ApexList, ApexMap, PlatformObject, raise } from '../../values/index.ts';
import { PlatformEnum } from '../enums.ts';
import { messageOf } from '../System/Exception.ts';
import { objectMembers } from '../System/objectMembers.ts';
import { required } from '../text/arguments.ts';

/** Apex Reference > System > PageReference: an address with parameters; Visualforce itself is not rendered here. */
export class PageReference extends PlatformObject {
    readonly typeName = 'PageReference';
    readonly path: string;
    anchor: string | null = null;
    isRedirect = false;
    readonly parameters: ApexMap;
    readonly headers = new ApexMap('String', 'String');

    constructor(url: string) {
        super();
        const [path = '', query = ''] = url.split('?');
        this.path = path;
        const entries = [...new URLSearchParams(query)].map(
            ([name, value]) => [name, value] as const,
        );
        this.parameters = new ApexMap('String', 'String', entries);
    }

    get url(): string {
        const query = this.parameters
            .entries()
            .map(
                ([name, value]) =>
                    `${encodeURIComponent(String(name))}=${encodeURIComponent(String(value ?? ''))}`,
            );
        return `${this.path}${query.length === 0 ? '' : `?${query.join('&')}`}${this.anchor === null ? '' : `#${this.anchor}`}`;
    }

    override toText(): string {
        return `System.PageReference[${this.url}]`;
    }
}

/** `Page.Name` of generated code. */
export function pageReference(name: string): PageReference {
    return new PageReference(`/apex/${name.toLowerCase()}`);
}

/** Rendering a page counts as a callout, which no test may make; outside of tests there is no Visualforce here. */
function pageContent(): never {
    return current().test === null
        ? raise('VisualforceException', 'Visualforce pages are not rendered by the local org')
        : raise(
              'VisualforceException',
              'Methods defined as TestMethod do not support getContent call',
          );
}

export const severityEnum = new PlatformEnum('ApexPages.Severity', [
    'FATAL',
    'ERROR',
    'WARNING',
    'INFO',
    'CONFIRM',
]);

class PageMessage extends PlatformObject {
    readonly typeName = 'ApexPages.Message';
    readonly severity: unknown;
    readonly summary: string;
    readonly detail: string | null;

    constructor(severity: unknown, summary: string, detail: string | null) {
        super();
        this.severity = severity;
        this.summary = summary;
        this.detail = detail;
    }
}

/** Messages of the running page, per transaction. */
const messages = new WeakMap<object, PageMessage[]>();

function pageMessages(): PageMessage[] {
    const transaction = current();
    const known = messages.get(transaction) ?? [];
    messages.set(transaction, known);
    return known;
}

export const pageTypes: readonly PlatformType[] = [
    {
        name: 'PageReference',
        kind: 'class',
        constructors: { '(String partialURL)': (url: string) => new PageReference(required(url)) },
        methods: {
            ...objectMembers,
            'String getAnchor()': (page: PageReference) => page.anchor,
            'Blob getContent()': pageContent,
            'Blob getContentAsPDF()': pageContent,
            'Map<String,String> getHeaders()': (page: PageReference) => page.headers,
            'Map<String,String> getParameters()': (page: PageReference) => page.parameters,
            'Boolean getRedirect()': (page: PageReference) => page.isRedirect,
            'String getUrl()': (page: PageReference) => page.url,
            'PageReference setAnchor(String anchor)': (
                page: PageReference,
                anchor: string | null,
            ) => {
                page.anchor = anchor;
                return page;
            },
            'PageReference setRedirect(Boolean redirect)': (
                page: PageReference,
                isRedirect: boolean,
            ) => {
                page.isRedirect = isRedirect;
                return page;
            },
        },
    },
    {
        name: 'ApexPages',
        kind: 'class',
        statics: {
            'void addMessage(ApexPages.Message message)': (message: PageMessage) => {
                pageMessages().push(required(message));
            },
            'PageReference currentPage()': () => current().test?.currentPage ?? null,
            'List<ApexPages.Message> getMessages()': () =>
                new ApexList('ApexPages.Message', pageMessages()),
            'Boolean hasMessages()': () => pageMessages().length > 0,
            'Boolean hasMessages(ApexPages.Severity severity)': (severity: unknown) =>
                pageMessages().some((message) => message.severity === severity),
            'void addMessages(Exception problem)': (problem: ApexException) => {
                pageMessages().push(
                    new PageMessage(severityEnum.of('ERROR'), messageOf(required(problem)), null),
                );
            },
        },
    },
    {
        name: 'ApexPages.Message',
        kind: 'class',
        constructors: {
            '(ApexPages.Severity severity, String summary)': (severity: unknown, summary: string) =>
                new PageMessage(severity, summary, null),
            '(ApexPages.Severity severity, String summary, String detail)': (
                severity: unknown,
                summary: string,
                detail: string,
            ) => new PageMessage(severity, summary, detail),
        },
        methods: {
            ...objectMembers,
            'String getDetail()': (message: PageMessage) => message.detail,
            'ApexPages.Severity getSeverity()': (message: PageMessage) => message.severity,
            'String getSummary()': (message: PageMessage) => message.summary,
        },
    },
];
