import type { Component, Schema } from '../../schema/index.ts';
import type { PersonRights } from './port.ts';
import { textOf, textsOf } from './xml.ts';

export interface AppTab {
    readonly name: string;
    readonly label: string;
    readonly kind: 'lwc' | 'flexipage' | 'object' | 'home' | 'approvals' | 'reports';
    readonly target: string;
}

export interface App {
    readonly name: string;
    readonly label: string;
    readonly tabs: readonly AppTab[];
}

/** The first application that the person may use, with the tabs that they may see. */
export function appOf(schema: Schema, rights: PersonRights): App {
    const apps = schema.componentsOf('CustomApplication');
    const app = apps.find((candidate) => rights.applications.includes(candidate.fullName));
    if (!app) {
        return {
            name: 'standard__LightningApp',
            label: 'Lightning',
            tabs: [tab('Home', 'Home', 'home', ''), tab('Reports', 'Reports', 'reports', '')],
        };
    }
    const tabs = textsOf(app.root, 'tabs').flatMap((name) => tabOf(schema, name, rights));
    return { name: app.fullName, label: textOf(app.root, 'label') ?? app.fullName, tabs };
}

function tab(name: string, label: string, kind: AppTab['kind'], target: string): AppTab {
    return { name, label, kind, target };
}

function tabOf(schema: Schema, name: string, rights: PersonRights): AppTab[] {
    if (name === 'standard-home') {
        return [tab(name, 'Home', 'home', '')];
    }
    if (name === 'standard-report' || name === 'standard-Report' || name === 'standard-Dashboard') {
        return [tab(name, name === 'standard-Dashboard' ? 'Dashboards' : 'Reports', 'reports', '')];
    }
    if (name.startsWith('standard-')) {
        const object = schema.object(name.slice('standard-'.length));
        return object ? [tab(name, object.labelPlural, 'object', object.name)] : [];
    }
    const component = schema.component('CustomTab', name);
    return component && rights.tabs.includes(component.fullName)
        ? [customTab(schema, component)]
        : [];
}

function customTab(schema: Schema, component: Component): AppTab {
    const name = component.fullName;
    const label = textOf(component.root, 'label') ?? name;
    const lwc = textOf(component.root, 'lwcComponent');
    if (lwc !== null) {
        return tab(name, label, 'lwc', lwc);
    }
    const page = textOf(component.root, 'flexiPage');
    if (page !== null) {
        return tab(name, label, 'flexipage', page);
    }
    const object = schema.object(name);
    return tab(name, object?.labelPlural ?? label, 'object', object?.name ?? name);
}
