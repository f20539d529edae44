import type { PlatformType } from '../../contract/index.ts';
import type { PlatformObject } from '../../values/index.ts';
import { toText } from '../../values/index.ts';

/** How a describe result stands in a debug log: `Schema.DescribeFieldResult[getByteLength=18;...;isUpdateable=true;]`. */
export function describeText(
    describe: PlatformObject,
    { methods = {} }: PlatformType,
    omitted: readonly string[],
): string {
    const getters = Object.entries(methods)
        .map(
            ([signature, body]) =>
                [/ ((?:get|is)[A-Z]\w*)\(\)$/.exec(signature)?.[1], body] as const,
        )
        .filter(([name]) => name !== undefined && !omitted.includes(name))
        .map(
            ([name, body]) =>
                `${name}=${toText((body as (target: unknown) => unknown)(describe))};`,
        );
    return `${describe.typeName}[${getters.sort().join('')}]`;
}
