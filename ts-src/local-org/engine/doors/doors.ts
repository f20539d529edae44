import type { Org } from '../org.ts';
import { decide } from './approvals.ts';
import { queryRows, saveRow } from './rows.ts';
import { rightsOf } from './rights.ts';
import { Sessions } from './sessions.ts';
import { usersOf } from './users.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What other threads may ask of an org, by name. Everything is plain data. */
export function doorsOf(org: Org) {
    const sessions = new Sessions();
    return {
        compile: () => org.compile(),
        users: () => usersOf(org.services),
        rights: (userId: string) => rightsOf(org.services, userId),
        invoke: (className: string, method: string, parameters: Fields, userId: string) =>
            org.invokeAura(
                className,
                method,
                parameters,
                userId,
                sessions.of(org.services, userId),
            ),
        query: (soql: string, userId: string) => queryRows(org.services, org.user(userId), soql),
        save: (
            operation: 'insert' | 'update' | 'delete',
            object: string,
            fields: Fields,
            userId: string,
        ) => saveRow(org.services, org.user(userId), operation, object, fields),
        decide: (
            workItemId: string,
            action: 'Approve' | 'Reject',
            comments: string,
            userId: string,
        ) => decide(org.services, org.user(userId), workItemId, action, comments),
        executeAnonymous: (text: string, userId: string | null) =>
            org.executeAnonymous(text, userId),
        runAsync: () => org.runAsync(),
        applyMetadata: (folders: readonly string[]) => org.applyMetadata(folders),
        /** What `Create Self-Signed Certificate` in Setup does. */
        createCertificate: (developerName: string) => {
            org.services.certificates.createSelfSigned(developerName, org.services.id);
        },
        keyPrefixes: () => org.schema.keyPrefixes,
        close: () => org.close(),
    } as const;
}
