/**
 * What can be made to go wrong in a spoke, for tests of those who use it. Nothing here is reachable over HTTP without
 * the token of this run.
 */
import type { SpokeRequest, SpokeResponse } from '../http/messages.ts';
import { restError } from '../http/messages.ts';
import type { ComponentContent } from '../store/component.ts';
import { operationOf } from './operation.ts';
import { type ArchiveFaultKind, damagedArchive } from './damagedArchive.ts';

export interface Trigger {
    /** SOAP operation, or one of restDeploy, restDeployStatus, restCancel, query, toolingQuery, token, other. */
    operation: string;
    /** How many matching requests are hit; once when left out. */
    times?: number;
}

type Effect =
    | { kind: 'loseAnswer' }
    | { kind: 'loseRequest' }
    | { kind: 'delay'; ms: number }
    | { kind: 'status'; status: number; errorCode: string; message: string }
    | { kind: 'body'; body: string };

interface Armed {
    operation: string;
    left: number;
    effect: Effect;
}

export interface Target {
    type: string;
    fullName: string;
}

export class SpokeFaults {
    private armed: Armed[] = [];
    private dropped = new Set<string>();
    private readonly edits: (Target & { find: string; replace: string })[] = [];
    private archiveFault: ArchiveFaultKind | null = null;

    /** The request is worked on, and the connection breaks instead of an answer (execute and time out). */
    loseAnswer(trigger: Trigger): void {
        this.arm(trigger, { kind: 'loseAnswer' });
    }

    /** The connection breaks before anything happens. */
    loseRequest(trigger: Trigger): void {
        this.arm(trigger, { kind: 'loseRequest' });
    }

    delay(trigger: Trigger & { ms: number }): void {
        this.arm(trigger, { kind: 'delay', ms: trigger.ms });
    }

    /** Answers a status such as 503 without doing anything. */
    refuse(trigger: Trigger & { status: number; errorCode?: string; message?: string }): void {
        this.arm(trigger, {
            kind: 'status',
            status: trigger.status,
            errorCode:
                trigger.errorCode ??
                (trigger.status === 503 ? 'SERVER_UNAVAILABLE' : 'UNKNOWN_EXCEPTION'),
            message: trigger.message ?? 'The server is not available at the moment.',
        });
    }

    /** Answers this body with status 200: malformed or hostile XML and the like. */
    answerWith(trigger: Trigger & { body: string }): void {
        this.arm(trigger, { kind: 'body', body: trigger.body });
    }

    /** A deployment will say it succeeded, and this component will not have changed. */
    dropOnLanding(target: Target): void {
        this.dropped.add(`${target.type}:${target.fullName}`);
    }

    /** The platform writes something else than what was sent. */
    changeOnLanding(edit: Target & { find: string; replace: string }): void {
        this.edits.push(edit);
    }

    /** What the next retrieves deliver instead of an honest zip. */
    damageRetrieves(kind: ArchiveFaultKind | null): void {
        this.archiveFault = kind;
    }

    clear(): void {
        this.armed = [];
        this.dropped = new Set();
        this.edits.length = 0;
        this.archiveFault = null;
    }

    landing(content: ComponentContent): ComponentContent | null {
        if (this.dropped.delete(`${content.type}:${content.fullName}`)) {
            return null;
        }
        const edit = this.edits.find(
            (one) => one.type === content.type && one.fullName === content.fullName,
        );
        return edit === undefined || content.document === null
            ? content
            : { ...content, document: content.document.replace(edit.find, edit.replace) };
    }

    archive(honest: Uint8Array): Uint8Array {
        return this.archiveFault === null ? honest : damagedArchive(this.archiveFault, honest);
    }

    /** Wraps the work on a request; null breaks the connection. */
    async around(
        request: SpokeRequest,
        work: () => Promise<SpokeResponse>,
    ): Promise<SpokeResponse | null> {
        const effect = this.take(operationOf(request));
        switch (effect?.kind) {
            case 'loseRequest':
                return null;
            case 'loseAnswer':
                await work();
                return null;
            case 'delay':
                await new Promise((resolve) => setTimeout(resolve, effect.ms));
                return work();
            case 'status':
                return restError(effect.status, effect.errorCode, effect.message);
            case 'body':
                return { ...(await work()), body: effect.body };
            default:
                return work();
        }
    }

    private arm(trigger: Trigger, effect: Effect): void {
        this.armed.push({ operation: trigger.operation, left: trigger.times ?? 1, effect });
    }

    private take(operation: string): Effect | undefined {
        const found = this.armed.find((one) => one.operation === operation);
        if (found === undefined) {
            return undefined;
        }
        found.left -= 1;
        if (found.left <= 0) {
            this.armed = this.armed.filter((one) => one !== found);
        }
        return found.effect;
    }
}
