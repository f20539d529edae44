import type { PlatformType } from '../contract/index.ts';
import { controllerTypes } from './ApexPages/controllers.ts';
import { pageTypes, severityEnum } from './ApexPages/PageReference.ts';
import { appMenuType } from './AppLauncher/AppMenu.ts';
import { approvalTypes } from './Approval/Approval.ts';
import { authTypes, sessionLevelEnum, verificationPolicyEnum } from './Auth/Auth.ts';
import { cacheTypes, visibilityEnum } from './Cache/Cache.ts';
import { compressionEnums, compressionTypes } from './Compression/Compression.ts';
import './codecs.ts';
import { standardComponentTypes } from './Component/standardComponents.ts';
import { namedCredentialTypes } from './ConnectApi/NamedCredentials.ts';
import { organizationTypes } from './ConnectApi/Organization.ts';
import { databaseTypes } from './Database/Cursor.ts';
import { databaseType } from './Database/Database.ts';
import { leadConvertTypes } from './Database/leadConvert.ts';
import { paginationTypes } from './Database/PaginationCursor.ts';
import { resultTypes } from './Database/results.ts';
import { searchResultTypes, searchType } from './Database/Search.ts';
import { domTypes } from './Dom/Dom.ts';
import { eventBusTypes } from './EventBus/EventBus.ts';
import { dataWeaveTypes } from './DataWeave/DataWeave.ts';
import { interviewType } from './Flow/Interview.ts';
import { messagingTypes } from './Messaging/Messaging.ts';
import { metadataEnums } from './Metadata/enums.ts';
import { metadataTypes } from './Metadata/Metadata.ts';
import { formulaEvalTypes } from './FormulaEval/FormulaEval.ts';
import { invocableTypes } from './Invocable/Action.ts';
import { withReference } from './reference/reference.ts';
import { registerTypes } from './registry.ts';
import { schemaTypes } from './Schema/index.ts';
import { systemTypes } from './System/index.ts';
import { visualEditorTypes } from './VisualEditor/VisualEditor.ts';

const stated: readonly PlatformType[] = [
    ...systemTypes,
    ...schemaTypes,
    databaseType,
    ...databaseTypes,
    ...resultTypes,
    ...compressionTypes,
    ...[
        ...compressionEnums,
        ...metadataEnums,
        severityEnum,
        sessionLevelEnum,
        verificationPolicyEnum,
        visibilityEnum,
    ].map(({ type }) => type),
    ...domTypes,
    ...eventBusTypes,
    ...messagingTypes,
    ...cacheTypes,
    ...authTypes,
    ...approvalTypes,
    ...namedCredentialTypes,
    ...pageTypes,
    ...controllerTypes,
    ...metadataTypes,
    ...visualEditorTypes,
    ...paginationTypes,
    ...leadConvertTypes,
    searchType,
    ...searchResultTypes,
    ...dataWeaveTypes,
    interviewType,
    ...organizationTypes,
    appMenuType,
    ...formulaEvalTypes,
    ...invocableTypes,
    ...standardComponentTypes,
];

/** Every type of the platform that the local org knows: signatures for the checker, implementations for generated code. */
export const platformTypes = withReference(stated);

/** Types with implementations of their own; the others carry values as the Apex Reference lists them. */
export const statedTypeNames: ReadonlySet<string> = new Set(stated.map(({ name }) => name));

registerTypes(platformTypes);

export { clientTextOf, exceptionTypeName, messageOf, unhandledText } from './System/Exception.ts';
export { customComponentTypes } from './Component/customComponents.ts';
export { Continuation } from './System/Continuation.ts';
export { customObjectStatic } from './customObjectStatic.ts';
export { hashOf } from './System/objectMembers.ts';
export { isAssignable, isInstance } from './types/assignability.ts';
export { metadataToken } from './metadataToken.ts';
export { midnightOf } from './System/Date.ts';
export { pageReference } from './ApexPages/PageReference.ts';
export { platformConstant, platformEnum } from './enums.ts';
export { resolveType } from './types/resolveType.ts';
export { JsonMaker } from './json/toJson.ts';
export { JsonReader } from './json/read.ts';
export { printCompact } from './json/print.ts';
export { typed as typedFromJson, untyped as untypedFromJson } from './json/fromJson.ts';
export { TypeToken } from './System/Type.ts';
export { unsupported } from './unsupported.ts';
export { withWork } from './work.ts';
