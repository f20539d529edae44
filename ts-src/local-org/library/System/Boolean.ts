import type { PlatformType } from '../../contract/index.ts';
import { raise } from '../../values/index.ts';
import { required } from '../text/arguments.ts';
import { typeNameOf } from '../types/runtimeType.ts';
import { objectMembers } from './objectMembers.ts';

/** Apex Reference > System > Boolean: only the text "true" in any case is true; other types are no Booleans (apexfarm ATKCoreTest). */
function booleanFrom(value: unknown): boolean {
    const found = required(value);
    if (typeof found === 'string') {
        return found.toLowerCase() === 'true';
    }
    return typeof found === 'boolean'
        ? found
        : raise(
              'TypeException',
              `Invalid conversion from runtime type ${typeNameOf(found)} to Boolean`,
          );
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
