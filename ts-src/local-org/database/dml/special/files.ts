import type { Item, SaveContext } from '../world.ts';

/** Object Reference > ContentDistribution: the links under which a delivered file is found. */
export function completeDistribution(item: Item, context: SaveContext): void {
    if (item.before !== null) {
        return;
    }
    const { values } = item;
    const [organization] = context.world.storage.rows('Organization');
    const version = context.world.storage.get(String(values['contentversionid'] ?? ''));
    const key = `oid=${organization?.id ?? ''}&ids=${version?.id ?? ''}`;
    values['contentdocumentid'] ??= version?.values['contentdocumentid'] ?? null;
    values['distributionpublicurl'] = `https://localhost/sfc/p/?${key}`;
    values['contentdownloadurl'] = `https://localhost/sfc/dist/version/download/?${key}`;
    values['viewcount'] ??= 0;
}
