/** Mentions inside Lightning web components, Aura components and Visualforce pages. */
import type { ComponentFile } from '../store/component.ts';
import type { Extractor, Reference } from './reference.ts';

interface Mention {
    pattern: RegExp;
    /** What is mentioned by the groups of the pattern, null when it is nothing of this org. */
    read(
        match: RegExpMatchArray,
        file: string,
        owner: string,
    ): Omit<Reference, 'node' | 'line' | 'column'> | null;
}

function invalid(reference: string, kind: string, file: string): string {
    return `Invalid reference ${reference} of type ${kind} in file ${file}`;
}

const LWC_SCRIPT: readonly Mention[] = [
    {
        pattern: /from\s*['"]@salesforce\/apex\/(\w+)\.(\w+)['"]/g,
        read: ([, apexClass = '']) => ({
            type: 'ApexClass',
            fullName: apexClass,
            message: `Unable to find Apex action class referenced as '${apexClass}'.`,
        }),
    },
    {
        pattern: /from\s*['"]@salesforce\/schema\/(\w+)(?:\.(\w+))?['"]/g,
        read: ([, objectName = '', field], file) =>
            field === undefined
                ? {
                      type: 'CustomObject',
                      fullName: objectName,
                      message: invalid(objectName, 'sobject', file),
                  }
                : {
                      type: 'CustomField',
                      fullName: `${objectName}.${field}`,
                      message: invalid(`${objectName}.${field}`, 'sobjectField', file),
                  },
    },
    {
        pattern: /from\s*['"]@salesforce\/label\/c\.(\w+)['"]/g,
        read: ([, label = ''], file) => ({
            type: 'CustomLabel',
            fullName: label,
            message: invalid(`c.${label}`, 'label', file),
        }),
    },
    {
        pattern: /from\s*['"]@salesforce\/resourceUrl\/(\w+)['"]/g,
        read: ([, name = ''], file) =>
            name.includes('__')
                ? null
                : {
                      type: 'StaticResource',
                      fullName: name,
                      message: invalid(name, 'resourceUrl', file),
                  },
    },
    {
        pattern: /from\s*['"]@salesforce\/customPermission\/(\w+)['"]/g,
        read: ([, name = ''], file) =>
            name.includes('__')
                ? null
                : {
                      type: 'CustomPermission',
                      fullName: name,
                      message: invalid(name, 'customPermission', file),
                  },
    },
    {
        pattern: /from\s*['"]@salesforce\/messageChannel\/(\w+)__c['"]/g,
        read: ([, name = ''], file) => ({
            type: 'LightningMessageChannel',
            fullName: name,
            message: invalid(`${name}__c`, 'messageChannel', file),
        }),
    },
    {
        pattern: /(?:from|import)\s*['"]c\/(\w+)['"]/g,
        read: ([, name = ''], _file, owner) => ({
            type: 'LightningComponentBundle',
            fullName: name,
            message: `No MODULE named markup://c:${name} found : [markup://c:${owner}]`,
        }),
    },
];

function camelCase(tag: string): string {
    return tag.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

const LWC_TEMPLATE: readonly Mention[] = [
    {
        pattern: /<c-([a-z0-9-]+)/g,
        read: ([, tag = ''], _file, owner) => ({
            type: 'LightningComponentBundle',
            fullName: camelCase(tag),
            message: `No MODULE named markup://c:${camelCase(tag)} found : [markup://c:${owner}]`,
        }),
    },
];

const AURA_MARKUP: readonly Mention[] = [
    {
        pattern: /<c:(\w+)/g,
        read: ([, name = ''], _file, owner) => ({
            type: 'LightningComponent',
            fullName: name,
            message: `No COMPONENT named markup://c:${name} found : [markup://c:${owner}]`,
        }),
    },
    {
        pattern: /<aura:(?:component|application)[^>]*\scontroller="(\w+)"/g,
        read: ([, name = ''], _file, owner) => ({
            type: 'ApexClass',
            fullName: name,
            message: `No CONTROLLER named apex://${name} found : [markup://c:${owner}]`,
        }),
    },
];

const VISUALFORCE: readonly Mention[] = [
    {
        pattern: /<apex:(?:page|component)[^>]*\s(?:controller|extensions)="(\w+)"/g,
        read: ([, name = '']) => ({
            type: 'ApexClass',
            fullName: name,
            message: `Apex class '${name}' does not exist`,
        }),
    },
    {
        pattern: /<c:(\w+)/g,
        read: ([, name = '']) => ({
            type: 'ApexComponent',
            fullName: name,
            message: `Component c:${name} does not exist`,
        }),
    },
];

function mentionsFor(type: string, path: string): readonly Mention[] {
    if (type === 'LightningComponentBundle') {
        return path.endsWith('.js') ? LWC_SCRIPT : path.endsWith('.html') ? LWC_TEMPLATE : [];
    }
    if (type === 'AuraDefinitionBundle') {
        return /\.(cmp|app)$/.test(path) ? AURA_MARKUP : [];
    }
    return ['ApexPage', 'ApexComponent'].includes(type) ? VISUALFORCE : [];
}

/** Comments mention nothing; line breaks stay so that lines keep their numbers. */
function withoutComments(text: string): string {
    const blank = (comment: string) => comment.replace(/[^\n]/g, ' ');
    return text
        .replace(/<!--[\s\S]*?-->/g, blank)
        .replace(/\/\*[\s\S]*?\*\//g, blank)
        .replace(/^\s*\/\/.*$/gm, blank);
}

function mentionsIn(file: ComponentFile, type: string, owner: string): Reference[] {
    const mentions = mentionsFor(type, file.path);
    if (mentions.length === 0) {
        return [];
    }
    const text = withoutComments(Buffer.from(file.bytes).toString('utf8'));
    const fileName = file.path.slice(file.path.lastIndexOf('/') + 1);
    return mentions.flatMap((mention) =>
        [...text.matchAll(mention.pattern)].flatMap((match) => {
            const found = mention.read(match, fileName, owner);
            const before = text.slice(0, match.index).split('\n');
            const column = (before.at(-1)?.length ?? 0) + 1;
            return found === null ? [] : [{ ...found, node: null, line: before.length, column }];
        }),
    );
}

export const sourceCode: Extractor = (subject) =>
    subject.files.flatMap((file) => mentionsIn(file, subject.type, subject.fullName));
