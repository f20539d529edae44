export type {
    TypeName,
    Native,
    PlatformProperty,
    PlatformType,
    PlatformKey,
} from './platformType.ts';
