export { packageFromSource, type NotImported } from './files/sourceFormat.ts';
export { createSpoke, type Spoke, type SpokeOptions } from './spoke.ts';
export type { SpokeUser } from './auth/users.ts';
export type { SpokeClient } from './auth/oauth.ts';
export type {
    ApexChecker,
    ApexCompileRequest,
    ApexProblem,
    ApexTestReport,
    ApexTestRequest,
    ApexUnit,
    OrgImage,
} from './deploy/apexChecker.ts';
export type { GateChange, GateEdit } from './org/behindTheGate.ts';
export type { OrgKind } from './org/org.ts';
export { type FaultOrder, RUN_TOKEN_HEADER } from './http/testDoor.ts';
export {
    askTestDoor,
    type HostedSpoke,
    type HostedSpokeOptions,
    hostSpokes,
    type SpokeHost,
} from './thread/spokeHost.ts';
