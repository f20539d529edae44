import type { PlatformKey } from '../../contract/index.ts';
import type { TypedClass } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { accessorMember, fieldMember, localName } from '../memberNames.ts';

/** Methods whose argument is the text of a query, in which variables of the caller may be bound. */
export function readsQueryText(key: PlatformKey): boolean {
    return /^(?:Database\.(?:query|countQuery|getQueryLocator|getCursor)|Search\.query)\(String[,)]/.test(
        key,
    );
}

/** A function from the name of a variable, in any case, to its value; undefined when nothing of that name is in scope. */
export function scopeText(context: FunctionContext): string {
    const texts = new Map<string, string>();
    for (const [name, text] of context.owner === null ? [] : memberTexts(context.owner, context)) {
        texts.set(name.toLowerCase(), text);
    }
    for (const variable of context.variables) {
        texts.set(variable.name.toLowerCase(), localName(variable));
    }
    const cases = [...texts].map(([name, text]) => `case${JSON.stringify(name)}:return ${text};`);
    return `($n)=>{switch($n.toLowerCase()){${cases.join('')}}}`;
}

function memberTexts(owner: TypedClass, context: FunctionContext): readonly [string, string][] {
    const handle = context.unit.handle(owner.name);
    const visible = (member: { readonly isStatic: boolean }): boolean =>
        member.isStatic || context.hasThis;
    const fields = owner.fields.filter(visible).map((field): [string, string] => {
        const storage = field.isStatic ? `${handle}.s()` : 'this';
        return [field.name, `${storage}.${fieldMember(owner.name, field.name)}`];
    });
    const properties = owner.properties.filter(visible).map((property): [string, string] => {
        const [storage, members] = property.isStatic
            ? [`${handle}.s()`, `${handle}.m()`]
            : ['this', 'this'];
        const isPlain = (property.getter?.body ?? null) === null && !property.isVirtual;
        const text = isPlain
            ? `${storage}.${fieldMember(owner.name, property.name)}`
            : `${members}.${accessorMember('get', owner.name, property)}()`;
        return [property.name, text];
    });
    return [...fields, ...properties];
}
