import { publicMember } from '../../codegen/index.ts';
import { identityOf, toText, useUserEquality, useUserText } from '../../values/index.ts';

type Members = Readonly<Record<string, unknown>>;
type Callable = (...values: readonly unknown[]) => unknown;

const equalsMember = publicMember('equals', ['Object']);
const hashMember = publicMember('hashCode', []);
const textMember = publicMember('toString', []);

function own(value: object, member: string): Callable | null {
    const found = (value as unknown as Members)[member];
    return typeof found === 'function' ? (found as Callable) : null;
}

/** Collections and texts ask user classes for their own equals, hashCode and toString. */
export function installUserHooks(): void {
    useUserEquality({
        equals: (left, right) => {
            const equals = own(left, equalsMember);
            return equals === null ? left === right : equals.call(left, right) === true;
        },
        hash: (value) => {
            const hash = own(value, hashMember);
            return hash === null ? identityOf(value) : Number(hash.call(value));
        },
    });
    useUserText((value) => {
        const print = own(value, textMember);
        return print === null ? null : toText(print.call(value));
    });
}
