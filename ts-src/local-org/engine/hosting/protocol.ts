import type { OrgFacts, Session } from '../../execution/index.ts';
import type { OrganizationSettings } from '../../database/index.ts';

/** What a worker is started with; everything in it can be copied between threads. */
export interface WorkerStart {
    readonly folders: readonly string[];
    readonly facts: Partial<OrgFacts>;
    readonly organization: Partial<OrganizationSettings>;
    readonly directory: string | null;
    readonly username: string | null;
    /** Runs queued and scheduled work by itself. */
    readonly runsJobs: boolean;
}

export interface Call {
    readonly id: number;
    readonly method: string;
    readonly values: readonly unknown[];
}

export type Answer =
    | { readonly id: number; readonly ok: true; readonly value: unknown }
    | {
          readonly id: number;
          readonly ok: false;
          readonly message: string;
          readonly exceptionType: string;
          readonly stackTrace: string;
      };

/** What a worker says without being asked. */
export type Notice =
    | { readonly notice: 'ready'; readonly facts: OrgFacts }
    | { readonly notice: 'failed'; readonly message: string }
    | {
          readonly notice: 'jobFailed';
          readonly className: string;
          readonly message: string;
          readonly stackTrace: string;
      }
    | {
          readonly notice: 'event';
          readonly object: string;
          readonly values: Readonly<Record<string, unknown>>;
      };

export type FromWorker = Answer | Notice;

export type { Session };
