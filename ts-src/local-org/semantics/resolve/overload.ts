import type { TypedExpression } from '../program.ts';
import { fit } from '../types/fit.ts';
import type { Type } from '../types/type.ts';
import type { World } from '../types/world.ts';
import { convertValue, fitValue } from './convert.ts';

interface Choice {
    readonly parameters: readonly Type[];
}

interface Ranked<C> {
    readonly candidate: C;
    readonly costs: readonly number[];
}

export type Chosen<C> =
    | {
          readonly kind: 'found';
          readonly candidate: C;
          readonly arguments: readonly TypedExpression[];
      }
    | { readonly kind: 'none' }
    | { readonly kind: 'ambiguous' };

/**
 * The overload that a call means: every argument fits, and no other candidate fits any argument better. Where null fits several,
 * the most special parameter wins; unrelated ones are ambiguous.
 */
export function chooseOverload<C extends Choice>(
    world: World,
    candidates: readonly C[],
    args: readonly TypedExpression[],
): Chosen<C> {
    const fitting = candidates.flatMap((candidate) => rank(world, candidate, args));
    if (fitting.length === 0) {
        return { kind: 'none' };
    }
    const best = fitting.filter((one) =>
        fitting.every((other) => other === one || isAsGood(world, one, other, args)),
    );
    const candidate =
        best[0]?.candidate ?? (args.some((arg) => arg.type === 'null') ? null : cheapest(fitting));
    if (candidate === null || candidate === undefined) {
        return { kind: 'ambiguous' };
    }
    const converted = args.map(
        (arg, index) => convertValue(world, arg, candidate.parameters[index]) ?? arg,
    );
    return { kind: 'found', candidate, arguments: converted };
}

function rank<C extends Choice>(
    world: World,
    candidate: C,
    args: readonly TypedExpression[],
): readonly Ranked<C>[] {
    if (candidate.parameters.length !== args.length) {
        return [];
    }
    const fits = args.map((arg, index) => fitValue(world, arg, candidate.parameters[index]));
    const costs = fits.flatMap((one) => one?.cost ?? []);
    return costs.length === fits.length ? [{ candidate, costs }] : [];
}

function isAsGood<C extends Choice>(
    world: World,
    one: Ranked<C>,
    other: Ranked<C>,
    args: readonly TypedExpression[],
): boolean {
    return one.costs.every((cost, index) => {
        if (args[index].type !== 'null') {
            return cost <= other.costs[index];
        }
        const mine = one.candidate.parameters[index];
        const its = other.candidate.parameters[index];
        return mine === its || fit(world, mine, its) !== null;
    });
}

/** The most exact arguments win, then the least conversion; null when two are equal in both. */
function cheapest<C extends Choice>(fitting: readonly Ranked<C>[]): C | null {
    const total = (ranked: Ranked<C>): number => ranked.costs.reduce((sum, cost) => sum + cost, 0);
    const exact = (ranked: Ranked<C>): number => ranked.costs.filter((cost) => cost === 0).length;
    const order = (left: Ranked<C>, right: Ranked<C>): number =>
        exact(right) - exact(left) || total(left) - total(right);
    const [first, second] = [...fitting].sort(order);
    if (first === undefined || (second !== undefined && order(first, second) === 0)) {
        return null;
    }
    return first.candidate;
}
