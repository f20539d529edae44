import type { Plugin } from 'rollup';

const RUNTIME = 'host/runtime';

/** Modules that only the platform has, answered by the host. What is not here is a build error that names itself. */
export function platformModules(labels: ReadonlyMap<string, string>): Plugin {
    return {
        name: 'platform-modules',
        resolveId: (id) => (id.startsWith('@salesforce/') ? `\0${id}` : null),
        load(id) {
            if (!id.startsWith('\0@salesforce/')) {
                return null;
            }
            const code = moduleCode(id.slice(1), labels);
            return code ?? this.error(`The local org has no module ${id.slice(1)}`);
        },
    };
}

function moduleCode(id: string, labels: ReadonlyMap<string, string>): string | null {
    if (id === '@salesforce/apex') {
        return `export { refreshApex } from '${RUNTIME}'; export const getSObjectValue = (record, field) => record[field.fieldApiName];`;
    }
    if (id === '@salesforce/user/Id') {
        return `import { currentSession } from '${RUNTIME}'; export default currentSession().user.id;`;
    }
    if (id === '@salesforce/client/formFactor') {
        return `export default 'Large';`;
    }
    if (id.startsWith('@salesforce/i18n/')) {
        return i18n(id.slice('@salesforce/i18n/'.length));
    }
    return named(id, labels);
}

function named(id: string, labels: ReadonlyMap<string, string>): string | null {
    const apex = /^@salesforce\/apex\/(?:\w+\.)?(\w+)\.(\w+)$/.exec(id);
    if (apex) {
        return `import { apexMethod } from '${RUNTIME}'; export default apexMethod('${apex[1] ?? ''}', '${apex[2] ?? ''}');`;
    }
    const label = /^@salesforce\/label\/c\.(\w+)$/.exec(id);
    if (label) {
        const text = labels.get((label[1] ?? '').toLowerCase());
        return text === undefined ? null : `export default ${JSON.stringify(text)};`;
    }
    const schema = /^@salesforce\/schema\/(\w+)(?:\.(\w+))?$/.exec(id);
    if (schema) {
        return schema[2] === undefined
            ? `export default { objectApiName: '${schema[1] ?? ''}' };`
            : `export default { fieldApiName: '${schema[2]}', objectApiName: '${schema[1] ?? ''}' };`;
    }
    const permission = /^@salesforce\/(?:customPermission|userPermission)\/(\w+)$/.exec(id);
    if (permission) {
        return `import { currentSession } from '${RUNTIME}'; export default currentSession().permissions.includes('${permission[1] ?? ''}') || undefined;`;
    }
    return null;
}

const I18N: Readonly<Record<string, string>> = {
    lang: 'en-US',
    locale: 'en-US',
    dir: 'ltr',
    timeZone: 'America/Los_Angeles',
    currency: 'USD',
    firstDayOfWeek: '1',
};

function i18n(name: string): string | null {
    const value = I18N[name];
    return value === undefined ? null : `export default ${JSON.stringify(value)};`;
}
