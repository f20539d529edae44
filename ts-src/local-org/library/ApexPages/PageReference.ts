import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import type { ApexException, SObjectValue } from '../../values/index.ts';
import { ApexList, ApexMap, PlatformObject, raise } from '../../values/index.ts';
import { PlatformEnum } from '../enums.ts';
import { messageOf } from '../System/Exception.ts';
import { objectMembers } from '../System/objectMembers.ts';
import type { Cookie } from '../System/Cookie.ts';
import { required } from '../text/arguments.ts';
import { resourceUrl } from './resourceUrl.ts';

/** Apex Reference > System > PageReference: an address with parameters; Visualforce itself is not rendered here. */
export class PageReference extends PlatformObject {
    readonly typeName = 'PageReference';
    readonly path: string;
    anchor: string | null = null;
    isRedirect = false;
    redirectCode = 0;
    readonly cookies = new ApexMap('String', 'Cookie');
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

/** A test stands on a page without an address until it sets another. */
export function currentPage(): unknown {
    const { test } = current();
    if (test !== null) {
        test.currentPage ??= new PageReference('');
    }
    return test?.currentPage ?? null;
}

/** What `setRedirectCode` takes; 0 is the default action. */
const redirectCodes = [0, 301, 302, 303, 307, 308];

function setRedirectCode(page: PageReference, code: number | null): PageReference {
    page.redirectCode = redirectCodes.includes(required(code))
        ? required(code)
        : raise('InvalidParameterValueException', `Invalid redirect code: ${required(code)}`);
    return page;
}

function setCookies(page: PageReference, cookies: ApexList | null): void {
    for (const cookie of required(cookies).items as readonly Cookie[]) {
        page.cookies.put(cookie.facts.name, cookie);
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

export class PageMessage extends PlatformObject {
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

export function pageMessages(): PageMessage[] {
    const transaction = current();
    const known = messages.get(transaction) ?? [];
    messages.set(transaction, known);
    return known;
}

export const pageTypes: readonly PlatformType[] = [
    {
        name: 'PageReference',
        kind: 'class',
        constructors: {
            '(String partialURL)': (url: string | null) =>
                new PageReference(
                    url ?? raise('NullPointerException', 'Argument 1 cannot be null'),
                ),
            '(SObject record)': (record: SObjectValue | null) =>
                new PageReference(`/${required(record).id ?? ''}`),
        },
        statics: {
            'PageReference forResource(String resourceName)': (name: string | null) =>
                new PageReference(resourceUrl(name)),
            'PageReference forResource(String resourceName, String path)': (
                name: string | null,
                path: string | null,
            ) => new PageReference(resourceUrl(name, path)),
        },
        methods: {
            ...objectMembers,
            'String getAnchor()': (page: PageReference) => page.anchor,
            'Blob getContent()': pageContent,
            'Blob getContentAsPDF()': pageContent,
            'Map<String,Cookie> getCookies()': (page: PageReference) => page.cookies,
            'Map<String,String> getHeaders()': (page: PageReference) => page.headers,
            'Map<String,String> getParameters()': (page: PageReference) => page.parameters,
            'Boolean getRedirect()': (page: PageReference) => page.isRedirect,
            'Integer getRedirectCode()': (page: PageReference) => page.redirectCode,
            'String getUrl()': (page: PageReference) => page.url,
            'PageReference setAnchor(String anchor)': (
                page: PageReference,
                anchor: string | null,
            ) => {
                page.anchor = anchor;
                return page;
            },
            'void setCookies(List<Cookie> cookies)': setCookies,
            'PageReference setRedirectCode(Integer redirectCode)': setRedirectCode,
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
            'PageReference currentPage()': currentPage,
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
                new PageMessage(severity, summary, summary),
            '(ApexPages.Severity severity, String summary, String detail)': (
                severity: unknown,
                summary: string,
                detail: string,
            ) => new PageMessage(severity, summary, detail),
            '(ApexPages.Severity severity, String summary, String detail, String id)': (
                severity: unknown,
                summary: string,
                detail: string,
            ) => new PageMessage(severity, summary, detail),
        },
        methods: {
            ...objectMembers,
            // No page is rendered, so no message stands at an input with a label.
            'String getComponentLabel()': () => null,
            'String getDetail()': (message: PageMessage) => message.detail,
            'ApexPages.Severity getSeverity()': (message: PageMessage) => message.severity,
            'String getSummary()': (message: PageMessage) => message.summary,
        },
    },
];
