import { apexChecker } from '../../local-org/engine/index.ts';
import type { ApexChecker } from '../../local-org/metadata-api/index.ts';

/** Spokes compile what is deployed into them. */
export function createApexChecker(): ApexChecker {
    return apexChecker();
}
