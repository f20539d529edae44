import { current } from '../../execution/index.ts';
import { typeOfName } from '../registry.ts';
import { partsOf } from './typeNames.ts';

/** `Type.forName`: canonical name of any spelling (`list< account >`, `account[]`, `System.String`), null when unknown. */
export function resolveType(spelling: string): string | null {
    const text = spelling.trim();
    if (text.endsWith('[]')) {
        const element = resolveType(text.slice(0, -2));
        return element === null ? null : `List<${element}>`;
    }
    const { name, args } = partsOf(text);
    if (args.length > 0) {
        const resolved = args.map(resolveType);
        const generic = typeOfName(name);
        return generic === null || resolved.includes(null)
            ? null
            : `${partsOf(generic.name).name}<${resolved.join(',')}>`;
    }
    return resolveSimple(name);
}

/** A collection without element types holds anything; cast messages call that ANY (apex-mockery, ArgumentTest). */
const untyped: Readonly<Record<string, string>> = {
    any: 'Object',
    list: 'List<Object>',
    set: 'Set<Object>',
    map: 'Map<Object,Object>',
};

function resolveSimple(name: string): string | null {
    const { program, schema, namespace } = current().org;
    const own = namespace === null ? name : name.replace(new RegExp(`^${namespace}\\.`, 'i'), '');
    const entry = program.classNamed(own);
    if (entry !== null) {
        return entry.name;
    }
    const type = untyped[name.toLowerCase()] ?? typeOfName(name)?.name;
    if (type !== undefined) {
        return type;
    }
    return schema.object(own.replace(/^(?:Schema|SObject)\./i, ''))?.name ?? null;
}
