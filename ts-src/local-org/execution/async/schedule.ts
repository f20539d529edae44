import { ApexDatetime, raise } from '../../values/index.ts';
import { callMember } from '../callMember.ts';
import { currentOrNull } from '../currentTransaction.ts';
import type { Org } from '../org.ts';
import { runTransaction } from '../runTransaction.ts';
import { runningUserOf } from '../session/users.ts';
import { testInForce } from '../testing/testContext.ts';
import { instantOf, wallTimeOf } from '../timeZones.ts';
import { SchedulableContext } from './contexts.ts';
import { nextFireTime, parseCron } from './cron.ts';
import { decodeGraph } from './graph.ts';
import type { Job } from './job.ts';
import { insertJobRow } from './job.ts';
import { endRow, startRow } from './jobRows.ts';
import type { PayloadStore } from './payloadStore.ts';
import { current } from '../currentTransaction.ts';

/** CronJobDetail.JobType of scheduled Apex. */
const scheduledApex = '7';
/** At most so many Apex jobs are scheduled at one time. */
const mostScheduled = 100;

/** Schedules run in the time zone of the user who made them. */
function nextTime(expression: string, zone: string, after: number): number | null {
    const wall = nextFireTime(parseCron(expression), wallTimeOf(zone, after).getTime());
    return wall === null ? null : instantOf(zone, wall);
}

/** The expression of one moment, so many minutes from now in the user's time zone. */
export function onceIn(org: Org, minutes: number): string {
    const at = wallTimeOf(current().user.timeZone, org.clock.now() + minutes * 60_000);
    const time = [at.getUTCSeconds(), at.getUTCMinutes(), at.getUTCHours()];
    return [...time, at.getUTCDate(), at.getUTCMonth() + 1, '?', at.getUTCFullYear()].join(' ');
}

/** The rows of a schedule: CronJobDetail and CronTrigger. */
export function scheduleRow(org: Org, name: string, expression: string, className: string): string {
    const { system } = org.database;
    if (
        system.find('CronJobDetail', 'Name', name).some(({ id }) => id !== null && isAlive(org, id))
    ) {
        raise('AsyncException', `The Apex job named "${name}" is already scheduled for execution.`);
    }
    if (system.all('CronTrigger').length >= mostScheduled) {
        raise('AsyncException', 'You have exceeded the maximum number of Apex scheduled jobs: 100');
    }
    const { user } = current();
    const now = org.clock.now();
    const next = nextTime(expression, user.timeZone, now);
    const detailId = system.insert('CronJobDetail', { Name: name, JobType: scheduledApex });
    const id = system.insert('CronTrigger', {
        CronJobDetailId: detailId,
        CronExpression: expression,
        OwnerId: user.id,
        CreatedById: user.id,
        TimeZoneSidKey: user.timeZone,
        StartTime: new ApexDatetime(now),
        NextFireTime: next === null ? null : new ApexDatetime(next),
        State: 'WAITING',
        TimesTriggered: 0,
    });
    if (next === null) {
        raise(
            'AsyncException',
            `Based on configured schedule, the given trigger '${className}' will never fire.`,
        );
    }
    return id;
}

function isAlive(org: Org, detailId: string): boolean {
    return org.database.system.find('CronTrigger', 'CronJobDetailId', detailId).length > 0;
}

/** A schedule waits as one row of AsyncApexJob from the start (Object Reference > AsyncApexJob > CronTriggerId). */
export function scheduledJobRow(org: Org, job: Job): string {
    const known = waitingRow(org, job.id);
    if (known !== null) {
        return known;
    }
    const rowId = insertJobRow(org, job, 'Queued');
    org.database.system.update(rowId, { CronTriggerId: job.id });
    return rowId;
}

function waitingRow(org: Org, scheduleId: string): string | null {
    const rows = org.database.system.find('AsyncApexJob', 'CronTriggerId', scheduleId);
    return rows.find(({ values }) => values.get('status') === 'Queued')?.id ?? null;
}

/** True when the id was a schedule. */
export function abortSchedule(org: Org, id: string): boolean {
    const row = org.database.record(id);
    if (row?.type !== 'CronTrigger') {
        return false;
    }
    const waiting = waitingRow(org, id);
    if (waiting !== null) {
        org.database.system.update(waiting, { Status: 'Aborted' });
    }
    removeSchedule(org, id);
    return true;
}

function removeSchedule(org: Org, id: string): void {
    const detailId = org.database.record(id)?.values.get('cronjobdetailid');
    org.database.system.remove(id);
    if (typeof detailId === 'string') {
        org.database.system.remove(detailId);
    }
}

/** The schedule whose time has come first. */
export function dueSchedule(org: Org, payloads: PayloadStore, now: number): Job | null {
    if (org.schema.object('CronTrigger') === null) {
        return null;
    }
    for (const row of org.database.system.all('CronTrigger')) {
        const next = row.values.get('nextfiretime');
        const payload = row.id === null ? null : payloads.get(row.id);
        if (next instanceof ApexDatetime && next.epochMs <= now && payload !== null) {
            return JSON.parse(payload) as Job;
        }
    }
    return null;
}

/** Moves the schedule on first, so that a job that never ends is not started twice; then runs it with the synchronous limits. */
export function runScheduled(org: Org, job: Job): void {
    advance(org, job.id);
    const rowId = scheduledJobRow(org, job);
    startRow(org, rowId);
    const start = {
        user: runningUserOf(org, job.userId),
        quiddity: 'SCHEDULED',
        test: testInForce(),
        jobId: rowId,
    } as const;
    let failure: unknown = null;
    try {
        runTransaction(org, start, () => {
            callMember(decodeGraph(org.program, job.state), 'execute', [
                new SchedulableContext(job.id),
            ]);
        });
    } catch (error) {
        failure = error;
    }
    endRow(org, rowId, failure);
    if (failure !== null) {
        throw failure;
    }
}

function advance(org: Org, id: string): void {
    const row = org.database.record(id);
    if (row === null || testInForce() !== null) {
        return;
    }
    const now = org.clock.now();
    const zone = String(row.values.get('timezonesidkey') ?? 'America/Los_Angeles');
    const next = nextTime(String(row.values.get('cronexpression')), zone, now);
    if (next === null) {
        removeSchedule(org, id);
    } else {
        org.database.system.update(id, {
            PreviousFireTime: new ApexDatetime(now),
            NextFireTime: new ApexDatetime(next),
            TimesTriggered: Number(row.values.get('timestriggered') ?? 0) + 1,
        });
    }
    if (currentOrNull() === null) {
        org.database.commit();
    }
}
