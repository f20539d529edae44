/** Apex Reference > System > Quiddity, in order. */
export const quiddities = [
    'UNDEFINED',
    'ANONYMOUS',
    'AURA',
    'BATCH_ACS',
    'BATCH_APEX',
    'BATCH_CHUNK_PARALLEL',
    'BATCH_CHUNK_SERIAL',
    'BULK_API',
    'COMMERCE_INTEGRATION',
    'DISCOVERABLE_LOGIN',
    'EXTERNAL_SERVICE_CALLBACK',
    'FUNCTION_CALLBACK',
    'FUTURE',
    'INBOUND_EMAIL_SERVICE',
    'INVOCABLE_ACTION',
    'PLATFORM_EVENT_PUBLISH_CALLBACK',
    'POST_INSTALL_SCRIPT',
    'IOT',
    'QUEUEABLE',
    'QUICK_ACTION',
    'REMOTE_ACTION',
    'REST',
    'RUNTEST_ASYNC',
    'RUNTEST_DEPLOY',
    'RUNTEST_SYNC',
    'SCHEDULED',
    'SOAP',
    'SYNCHRONOUS',
    'TRANSACTION_FINALIZER_QUEUEABLE',
    'VF',
] as const;

export type Quiddity = (typeof quiddities)[number];

const asynchronous: ReadonlySet<Quiddity> = new Set([
    'BATCH_ACS',
    'BATCH_APEX',
    'BATCH_CHUNK_PARALLEL',
    'BATCH_CHUNK_SERIAL',
    'BULK_API',
    'FUTURE',
    'QUEUEABLE',
    'TRANSACTION_FINALIZER_QUEUEABLE',
]);

/** Scheduled Apex keeps the synchronous limits (Apex Developer Guide > Execution Governors and Limits). */
export function isAsynchronous(quiddity: Quiddity): boolean {
    return asynchronous.has(quiddity);
}
