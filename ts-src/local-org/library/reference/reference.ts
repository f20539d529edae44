import type { PlatformType } from '../../contract/index.ts';
import { connectDeed } from '../ConnectApi/connectDeed.ts';
import { PlatformEnum } from '../enums.ts';
import type { Deed } from './carrierType.ts';
import { CarrierType, refusedDeed } from './carrierType.ts';
import type { Declared } from './declared.ts';
import { declaredTypes } from './declared.ts';

const deedOf = (name: string): Deed => (name.startsWith('ConnectApi.') ? connectDeed : refusedDeed);

function typeOf(name: string, declared: Declared): PlatformType {
    switch (declared.kind) {
        case 'enum':
            return new PlatformEnum(name, declared.constants ?? []).type;
        case 'interface':
            return { name, kind: 'interface', abstractMethods: declared.abstract ?? [] };
        case undefined:
            return new CarrierType(name, declared, deedOf(name));
    }
}

const nameIn = (signature: string): string =>
    signature
        .slice(0, (signature + '(').indexOf('('))
        .replace(/^.* /, '')
        .toLowerCase();

/** Signatures of members that the stated ones do not name. */
function absent(
    signatures: readonly string[] | undefined,
    stated: Readonly<Record<string, unknown>> | undefined,
): readonly string[] {
    const names = new Set(Object.keys(stated ?? {}).map(nameIn));
    return (signatures ?? []).filter((signature) => !names.has(nameIn(signature)));
}

/** A type with implementations of its own, and the members of the reference that it leaves out. */
function completed(stated: PlatformType, declared: Declared): PlatformType {
    if (stated.kind !== 'class' || stated.superType === 'Exception') {
        return stated;
    }
    const rest = new CarrierType(
        stated.name,
        {
            properties: absent(declared.properties, stated.properties),
            methods: absent(declared.methods, stated.methods),
            statics: absent(declared.statics, stated.statics),
        },
        deedOf(stated.name),
    );
    return {
        ...stated,
        ...(declared.extends === undefined ? {} : { superType: declared.extends }),
        properties: { ...rest.properties, ...stated.properties },
        methods: { ...rest.methods, ...stated.methods },
        statics: { ...rest.statics, ...stated.statics },
    };
}

/** All that is stated, with what the Apex Reference lists beyond it in the namespaces whose objects carry values. */
export function withReference(stated: readonly PlatformType[]): readonly PlatformType[] {
    const names = new Set(stated.map(({ name }) => name));
    return [
        ...stated.map((type) => {
            const declared = declaredTypes.get(type.name);
            return declared === undefined ? type : completed(type, declared);
        }),
        ...[...declaredTypes]
            .filter(([name]) => !names.has(name))
            .map(([name, declared]) => typeOf(name, declared)),
    ];
}
