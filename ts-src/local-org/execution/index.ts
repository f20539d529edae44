export type { Quiddity } from './session/quiddity.ts';
export type { RunningUser, Session } from './session/runningUser.ts';
export type { AccessMode, SharingMode, TriggerFrame } from './transaction.ts';
export type { Program, StubAnswer, StubCall } from './program.ts';
export type { Org, OrgFacts } from './org.ts';
export type { OrgParts } from './openOrg.ts';
export type { LimitName } from './limits/limitTable.ts';
export type { Job, JobKind } from './async/job.ts';
export type { Codec } from './async/graph.ts';
export type { CalloutRequest } from './callout/sendCallout.ts';
export type { HttpPort, WireFailure, WireRequest, WireResponse } from './callout/httpPort.ts';
export type { DmlChoices } from './data/dml.ts';
export type { CacheStore } from './cacheStore.ts';
export type { SentMail } from './mail/outbox.ts';
export type { TransactionStart } from './runTransaction.ts';
export type {
    CredentialParameter,
    ExternalCredential,
    NamedCredential,
    Principal,
} from './secrets/credentialStore.ts';
export { ApexIterator, iterate } from './iterate.ts';
export { callMember, hasMember, memberOf } from './callMember.ts';
export { Clock } from './clock.ts';
export {
    current,
    currentOrNull,
    isInTransaction,
    replaceLimits,
    within,
} from './currentTransaction.ts';
export {
    decodeGraph,
    encodeGraph,
    memberFields,
    registerCodec,
    useEnumConstants,
} from './async/graph.ts';
export { useParentJobResults } from './async/parentJobResult.ts';
export {
    BatchableContext,
    FinalizerContext,
    QueueableContext,
    SchedulableContext,
} from './async/contexts.ts';
export { dmlException, dmlStatement, runDml, throwOnFailure } from './data/dml.ts';
export { accessOptions, meter } from './data/meter.ts';
export { runQuery, runSearch } from './data/query.ts';
export { QueryLocator } from './data/queryLocator.ts';
export {
    awaitPublishing,
    deliverTestEvents,
    eventPort,
    failTestEvents,
    subscribe,
    usePublishResults,
} from './events/eventBus.ts';
export { checkHeap, checkLarge, heapSize, measureHeap } from './heap/heap.ts';
export { Limits } from './limits/limits.ts';
export { limitNames, limitTable, maximumStackDepth } from './limits/limitTable.ts';
export { openOrg } from './openOrg.ts';
export { beforeCallout, sendCallout } from './callout/sendCallout.ts';
export { commit, newTransaction, runTransaction } from './runTransaction.ts';
export { isAsynchronous, quiddities } from './session/quiddity.ts';
export { automatedProcessUser, fromRow, runningUserOf } from './session/users.ts';
export { instantOf, isKnownZone, offsetAt, wallTimeOf, zoneName } from './timeZones.ts';
export { rememberStub, useStubs } from './testing/stubs.ts';
export type { StubParts } from './testing/stubs.ts';
export { TestContext } from './testing/testContext.ts';
export { runWaiting, startTest, stopTest } from './testing/testWindow.ts';
export { Transaction } from './transaction.ts';
export { watchTransactions } from './watchTransactions.ts';
export type { TransactionWatcher } from './watchTransactions.ts';
export { principalIdOf } from './secrets/credentialStore.ts';
export type { ApprovalOutcome } from './approvals/approvalSteps.ts';
export type { Decision } from './approvals/decide.ts';
export type { Submission } from './approvals/submit.ts';
export { ApprovalRefusal } from './approvals/approvalError.ts';
export { decide } from './approvals/decide.ts';
export { submit } from './approvals/submit.ts';
export { writeLog } from './log.ts';
export { momentNow } from './now.ts';
export { processor, statementsPerMillisecond } from './limits/processor.ts';
