import type { MethodSymbol, Type } from '../types/type.ts';
import { printType, printTypes } from '../types/world.ts';
import type { World } from '../types/world.ts';

/** `void System.Queueable.execute(System.QueueableContext)`, with the receiver's type arguments put in. */
export function printMethod(world: World, method: MethodSymbol, receiver: Type): string {
    const put = (type: Type): Type => world.substitute(type, receiver);
    const owner = receiver.symbol === method.owner ? printType(receiver) : method.owner.printed;
    return `${printType(put(method.returnType))} ${owner}.${method.name}(${printTypes(method.parameters.map(put))})`;
}

/** `take(Integer, NULL)` */
export function printCall(name: string, args: readonly Type[]): string {
    return `${name}(${printTypes(args)})`;
}
