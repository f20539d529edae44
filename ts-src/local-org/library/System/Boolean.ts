import type { PlatformType } from '../../contract/index.ts';
import { toText } from '../../values/index.ts';
import { required } from '../text/arguments.ts';
import { objectMembers } from './objectMembers.ts';

/** Apex Reference > System > Boolean: only the text "true" in any case is true. */
function booleanFrom(value: unknown): boolean {
    const found = required(value);
    return typeof found === 'boolean' ? found : toText(found).toLowerCase() === 'true';
}

export const booleanType: PlatformType = {
    name: 'Boolean',
    kind: 'class',
    methods: objectMembers,
    statics: {
        'Boolean valueOf(String stringToBoolean)': booleanFrom,
        'Boolean valueOf(Object fieldValue)': booleanFrom,
    },
};
