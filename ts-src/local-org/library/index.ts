import type { PlatformType } from '../contract/index.ts';

/** Every type of the platform that the local org knows: signatures for the checker, implementations for generated code. */
export const platformTypes: readonly PlatformType[] = [];
