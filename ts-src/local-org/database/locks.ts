import type { Storage } from './storage/storage.ts';

const LOCKS = '$RecordLock';

/** Records locked by approvals: rows of a table of their own, so that locks are undone and kept like any data. */
export class RecordLocks {
    private readonly storage: Storage;

    constructor(storage: Storage) {
        this.storage = storage;
    }

    isLocked(recordId: string): boolean {
        return this.storage.get(`lock:${recordId}`) !== undefined;
    }

    lock(recordId: string, editors: readonly string[]): void {
        this.storage.put({
            id: `lock:${recordId}`,
            object: LOCKS,
            values: { recordid: recordId, editors: editors.join(';') },
        });
    }

    unlock(recordId: string): void {
        this.storage.remove(`lock:${recordId}`);
    }

    /** The approvers of the moment may edit where the process lets them. */
    isEditor(recordId: string, userId: string): boolean {
        const editors = String(this.storage.get(`lock:${recordId}`)?.values['editors'] ?? '');
        return editors.split(';').includes(userId);
    }
}
