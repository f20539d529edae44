import type { GroupDescription, QueueDescription, RoleDescription } from '../components.ts';
import type { SourceComponent } from '../source/collect.ts';
import { childOf, childrenOf, flagOf, textOf, textsOf } from '../source/xml.ts';

/** Metadata API Developer Guide > Queue. */
export function readQueue({ root, fullName }: SourceComponent): QueueDescription {
    const members = childOf(root, 'queueMembers');
    const of = (list: string, item: string): readonly string[] => {
        const element = members && childOf(members, list);
        return element ? textsOf(element, item) : [];
    };
    return {
        name: fullName,
        label: textOf(root, 'name') ?? fullName,
        email: textOf(root, 'email'),
        sendsEmailToMembers: flagOf(root, 'doesSendEmailToMembers'),
        objects: childrenOf(root, 'queueSobject').map(
            (object) => textOf(object, 'sobjectType') ?? '',
        ),
        users: of('users', 'user'),
        groups: of('publicGroups', 'publicGroup'),
        roles: [...of('roles', 'role'), ...of('roleAndSubordinates', 'roleAndSubordinate')],
    };
}

export function readPublicGroup({ root, fullName }: SourceComponent): GroupDescription {
    return {
        name: fullName,
        label: textOf(root, 'name') ?? fullName,
        includesBosses: flagOf(root, 'doesIncludeBosses'),
    };
}

export function readRole({ root, fullName }: SourceComponent): RoleDescription {
    return {
        name: fullName,
        label: textOf(root, 'name') ?? fullName,
        parent: textOf(root, 'parentRole'),
    };
}
