export { appModules } from './build/appModules.ts';
export type { AppModules } from './build/appModules.ts';
export { vendorModules } from './build/vendor.ts';
export type { Vendor } from './build/vendor.ts';
export { startHost } from './server/host.ts';
export type { HostOptions, LightningHost, OtherDoor } from './server/host.ts';
export type {
    ApexOutcome,
    LightningOrg,
    OrgUser,
    PersonRights,
    Row,
    WorldDoor,
} from './server/port.ts';
export { Refusal } from './server/refusal.ts';
