import type { AnonymousProgramUnit, TriggerUnit, TypedMethod } from '../../semantics/program.ts';
import { triggerOwner } from '../../semantics/index.ts';
import type { Frame } from '../contract.ts';
import { methodMember } from '../memberNames.ts';
import type { UnitContext } from '../unitContext.ts';
import { emitFunction } from './function.ts';

/**
 * The body of a trigger or of anonymous Apex, and the methods beside it, which are statics of a class of the unit's name.
 * Triggers run without sharing, anonymous Apex with the sharing of its user.
 */
export function looseParts(
    owner: TriggerUnit | AnonymousProgramUnit,
    unit: UnitContext,
): readonly { readonly line: number; readonly write: () => void }[] {
    const isTrigger = owner.kind === 'trigger';
    const frame: Frame = {
        sharing: isTrigger ? 'without' : 'with',
        access: owner.defaultAccess === 'user' ? 'USER_MODE' : 'SYSTEM_MODE',
    };
    const holder = isTrigger ? triggerOwner(owner.name) : owner.name;
    const prefix = isTrigger ? ['trigger', owner.name] : ['anonymous'];
    const method = (declared: TypedMethod) => ({
        line: declared.span.line,
        write: () => {
            const parameters = declared.parameters.map((parameter) => parameter.type);
            const member = methodMember(
                { owner: holder, name: declared.name, parameters },
                declared,
            );
            unit.writer.write(`link.static(${JSON.stringify(holder)},${JSON.stringify(member)},`);
            const traceName = ['class', owner.name, declared.name];
            const { line } = declared.span;
            emitFunction(
                { traceName, parameters: declared.parameters, frame, result: '', line },
                declared.body,
                unit,
            );
            unit.writer.write(');');
        },
    });
    const body = {
        line: owner.body.statements[0]?.span.line ?? owner.body.span.line,
        write: () => {
            unit.writer.write('link.body(');
            const line = owner.body.span.line;
            emitFunction(
                { traceName: prefix, parameters: [], frame, result: '', line },
                owner.body,
                unit,
            );
            unit.writer.write(');');
        },
    };
    return [...owner.methods.map(method), body];
}
