import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { RunAs } from '../../syntax/tree.ts';
import type { TypedStatement } from '../program.ts';
import { convertValue } from '../resolve/convert.ts';
import type { Scope } from '../resolve/scope.ts';
import { checkBlock } from './block.ts';

/** `System.runAs(user) { }` */
export function checkRunAs(node: RunAs, scope: Scope): TypedStatement {
    const subject = node.arguments.length === 1 ? scope.expression(node.arguments[0]) : null;
    const body = checkBlock(node.body, scope);
    const user = scope.world.object('User');
    const converted =
        subject === null || user === null ? null : convertValue(scope.world, subject, user);
    const isVersion = subject !== null && /^(Package\.)?Version$/.test(subject.type);
    if (subject === null || (converted === null && !isVersion)) {
        return scope.refuse(report(semanticMessages.runAsArgument, node.span));
    }
    return { kind: 'runAs', subject: converted ?? subject, body, span: node.span };
}
