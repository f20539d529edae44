import { approvalRequests, decideRequest } from './approvals.ts';
import { appOf } from './app.ts';
import { listView } from './lists.ts';
import { pageOf } from './pages.ts';
import type { LightningOrg, Row } from './port.ts';
import { recordLayout, readRecord, saveRecord, searchRecords } from './records.ts';
import { Refusal } from './refusal.ts';
import { reportEntries, runDashboard, runReport } from './reports.ts';
import type { Session } from './sessions.ts';

/** One request of the browser that is answered with JSON. */
export interface Call {
    readonly url: URL;
    readonly body: Row;
    readonly session: Session;
    readonly org: LightningOrg;
}

type Route = (call: Call) => Promise<unknown>;

/** Everything that the pages ask the host, by method and the first two parts of the path. */
export const routes: Readonly<Record<string, Route | undefined>> = {
    'GET /host/session': hostSession,
    'POST /host/page': (call) => pageOf(call),
    'POST /host/switch': switchUser,
    'POST /host/door': openDoor,
    'POST /aura': callApex,
    'GET /ui-api/records': readRecord,
    'POST /ui-api/records': saveRecord,
    'GET /ui-api/layout': recordLayout,
    'GET /ui-api/list': listView,
    'GET /ui-api/search': searchRecords,
    'GET /ui-api/approvals': approvalRequests,
    'POST /ui-api/approvals': decideRequest,
    'GET /ui-api/reports': reportEntries,
    'GET /ui-api/report': runReport,
    'GET /ui-api/dashboard': runDashboard,
};

async function hostSession({ org, session }: Call): Promise<unknown> {
    const rights = await org.rights(session.user.id);
    return {
        user: session.user,
        users: await org.users(),
        orgName: org.name,
        app: appOf(org.schema, rights),
        csrf: session.csrf,
        permissions: rights.customPermissions,
        doors: org.doors.map(({ id, label, description }) => ({ id, label, description })),
    };
}

async function switchUser({ org, session, body }: Call): Promise<unknown> {
    const user = (await org.users()).find((candidate) => candidate.username === body['username']);
    if (!user) {
        throw new Refusal(404, `The local org has no user ${String(body['username'])}.`);
    }
    session.user = user;
    return { username: user.username };
}

async function openDoor({ org, body }: Call): Promise<unknown> {
    const door = org.doors.find((candidate) => candidate.id === body['id']);
    if (!door) {
        throw new Refusal(404, `The local org has no door ${String(body['id'])}.`);
    }
    return door.open();
}

/** `/aura/ChangeController.submit` with the parameters as JSON object. */
async function callApex({ org, session, url, body }: Call): Promise<unknown> {
    const [className = '', methodName = ''] = decodeURIComponent(
        url.pathname.slice('/aura/'.length),
    ).split('.');
    const outcome = await org.invoke(className, methodName, body, session.user.id);
    if (!outcome.ok) {
        throw new Refusal(500, outcome.message, {
            exceptionType: outcome.exceptionType,
            isUserDefinedException: false,
            stackTrace: outcome.stackTrace,
        });
    }
    return outcome.value;
}
