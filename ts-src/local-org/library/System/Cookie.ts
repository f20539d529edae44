import type { PlatformType } from '../../contract/index.ts';
import { PlatformObject } from '../../values/index.ts';
import { required } from '../text/arguments.ts';
import { objectMembers } from './objectMembers.ts';

interface CookieFacts {
    readonly name: string;
    readonly value: string | null;
    readonly path: string | null;
    readonly maxAge: number | null;
    readonly isSecure: boolean | null;
    readonly sameSite: string | null;
    readonly isHttpOnly: boolean | null;
}

/** Apex Reference > System > Cookie: a value that a page of a site keeps in the browser. */
export class Cookie extends PlatformObject {
    readonly typeName = 'Cookie';
    readonly facts: CookieFacts;

    constructor(facts: CookieFacts) {
        super();
        this.facts = facts;
    }
}

function cookie(
    name: string | null,
    value: string | null,
    path: string | null,
    maxAge: number | null,
    isSecure: boolean | null,
    sameSite: string | null = null,
    isHttpOnly: boolean | null = false,
): Cookie {
    return new Cookie({
        name: required(name),
        value,
        path,
        maxAge,
        isSecure,
        sameSite,
        isHttpOnly,
    });
}

export const cookieType: PlatformType = {
    name: 'Cookie',
    kind: 'class',
    constructors: {
        '(String name, String value, String path, Integer maxAge, Boolean isSecure)': cookie,
        '(String name, String value, String path, Integer maxAge, Boolean isSecure, String sameSite)':
            cookie,
        '(String name, String value, String path, Integer maxAge, Boolean isSecure, String sameSite, Boolean isHttpOnly)':
            cookie,
    },
    methods: {
        ...objectMembers,
        // The server that asked: only a cookie that came with a request of a site has one.
        'String getDomain()': () => null,
        'Integer getMaxAge()': ({ facts }: Cookie) => facts.maxAge,
        'String getName()': ({ facts }: Cookie) => facts.name,
        'String getPath()': ({ facts }: Cookie) => facts.path,
        'String getSameSite()': ({ facts }: Cookie) => facts.sameSite,
        'String getValue()': ({ facts }: Cookie) => facts.value,
        'Boolean isHttpOnly()': ({ facts }: Cookie) => facts.isHttpOnly,
        'Boolean isSecure()': ({ facts }: Cookie) => facts.isSecure,
    },
};
