import type { Component, Schema } from '../../schema/index.ts';
import { appOf } from './app.ts';
import type { AppTab } from './app.ts';
import { Refusal } from './refusal.ts';
import type { Call } from './routes.ts';
import { childOf, childrenOf, textOf } from './xml.ts';

type XmlElement = Component['root'];

interface PlacedComponent {
    readonly key: string;
    /** Module name: `c/homePage`, `host/recordDetail`. */
    readonly name: string;
    readonly properties: Readonly<Record<string, string>>;
}

interface PageView {
    readonly title: string;
    readonly regions: readonly {
        readonly name: string;
        readonly width: 'full' | 'main' | 'side';
        readonly components: readonly PlacedComponent[];
    }[];
}

interface Reference {
    readonly type?: string;
    readonly attributes?: Readonly<Record<string, string>>;
}

/** What the org's metadata puts on the page that a page reference names. */
export async function pageOf({ org, session, body }: Call): Promise<PageView> {
    const { type, attributes = {} } = body as Reference;
    switch (type) {
        case 'standard__navItemPage':
            return tabPage(
                org.schema,
                appOf(org.schema, await org.rights(session.user.id)).tabs,
                attributes['apiName'] ?? '',
            );
        case 'standard__recordPage':
            return recordPage(org.schema, attributes['objectApiName'] ?? '');
        case 'standard__objectPage':
            return single('List', 'host/listView', {
                objectApiName: attributes['objectApiName'] ?? '',
            });
        default:
            return namedPage(
                org.schema,
                appOf(org.schema, await org.rights(session.user.id)).tabs,
                attributes['pageName'] ?? 'home',
            );
    }
}

function single(
    title: string,
    name: string,
    properties: Readonly<Record<string, string>> = {},
): PageView {
    return {
        title,
        regions: [{ name: 'main', width: 'full', components: [{ key: name, name, properties }] }],
    };
}

function tabPage(schema: Schema, tabs: readonly AppTab[], name: string): PageView {
    const tab = tabs.find((candidate) => candidate.name === name);
    if (!tab) {
        throw new Refusal(404, `The tab ${name} does not exist or is not visible to you.`);
    }
    if (tab.kind === 'lwc') {
        return single(tab.label, `c/${tab.target}`);
    }
    return tab.kind === 'flexipage'
        ? flexiPage(schema, tab.target)
        : single(tab.label, 'host/listView', { objectApiName: tab.target });
}

function namedPage(schema: Schema, tabs: readonly AppTab[], name: string): PageView {
    if (name === 'approvals') {
        return single('Approval requests', 'host/approvals');
    }
    if (name === 'reports') {
        return single('Reports', 'host/report');
    }
    const home = schema
        .componentsOf('FlexiPage')
        .find((page) => textOf(page.root, 'type') === 'HomePage');
    if (name === 'home' && home) {
        return flexiPage(schema, home.fullName);
    }
    const first = tabs.find((tab) => tab.kind !== 'home');
    if (name === 'home' && first) {
        return tabPage(schema, tabs, first.name);
    }
    throw new Refusal(404, `The org has no page ${name}.`);
}

function recordPage(schema: Schema, objectName: string): PageView {
    const object = schema.object(objectName);
    if (!object) {
        throw new Refusal(404, `The org has no object ${objectName}.`);
    }
    const page = schema
        .componentsOf('FlexiPage')
        .find(
            (candidate) =>
                textOf(candidate.root, 'type') === 'RecordPage' &&
                textOf(candidate.root, 'sobjectType')?.toLowerCase() === object.name.toLowerCase(),
        );
    return page ? flexiPage(schema, page.fullName) : single(object.label, 'host/recordDetail');
}

function flexiPage(schema: Schema, name: string): PageView {
    const page = schema.component('FlexiPage', name);
    if (!page) {
        throw new Refusal(404, `The org has no Lightning page ${name}.`);
    }
    const regions = childrenOf(page.root, 'flexiPageRegions').filter(
        (region) => textOf(region, 'type') === 'Region',
    );
    return {
        title: textOf(page.root, 'masterLabel') ?? name,
        regions: regions
            .map((region) => ({
                name: textOf(region, 'name') ?? 'main',
                components: componentsOf(region),
            }))
            .filter((region) => region.components.length > 0)
            .map((region) => ({ ...region, width: widthOf(region.name, regions.length) })),
    };
}

function widthOf(region: string, count: number): 'full' | 'main' | 'side' {
    if (count === 1 || region === 'header' || region === 'subheader') {
        return 'full';
    }
    return /side|right/i.test(region) ? 'side' : 'main';
}

function componentsOf(region: XmlElement): PlacedComponent[] {
    const instances = [
        ...childrenOf(region, 'itemInstances').map((item) => childOf(item, 'componentInstance')),
        ...childrenOf(region, 'componentInstances'),
    ].filter((instance): instance is XmlElement => instance !== null);
    return instances.map((instance, index) => {
        const name = textOf(instance, 'componentName') ?? '';
        const properties = Object.fromEntries(
            childrenOf(instance, 'componentInstanceProperties').map((property) => [
                textOf(property, 'name') ?? '',
                textOf(property, 'value') ?? '',
            ]),
        );
        return { key: `${index}:${name}`, ...moduleOf(name, properties) };
    });
}

const STANDARD: Readonly<Record<string, string>> = {
    'force:highlightsPanel': 'highlights',
    'force:detailPanel': 'detail',
};

function moduleOf(
    name: string,
    properties: Readonly<Record<string, string>>,
): { name: string; properties: Readonly<Record<string, string>> } {
    const part = STANDARD[name];
    if (part !== undefined) {
        return { name: 'host/recordDetail', properties: { show: part } };
    }
    if (name === 'flexipage:filterListCard') {
        return {
            name: 'host/listView',
            properties: { objectApiName: properties['entityName'] ?? '' },
        };
    }
    const [namespace = '', component = ''] = name.includes(':') ? name.split(':') : ['c', name];
    if (namespace !== 'c') {
        throw new Refusal(501, `The local org does not have the standard component ${name}.`);
    }
    return { name: `c/${component}`, properties };
}
