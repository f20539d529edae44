import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import { ledgerEntry } from 'c/ledgerApi';
import type { Checkpoint, EntryDetail } from 'c/ledgerApi';
import { labels } from 'c/ledgerLabels';
import { failed, loading, ready, refusalOf, valueOf } from 'c/load';
import type { Load } from 'c/load';
import { leafHash, rootFrom } from 'c/merkle';
import { exactMoment, moment, sentence } from 'c/sentences';

const SHOWN_STEPS = 2;

interface Fact {
    readonly name: string;
    readonly value: string;
}

/** One entry with the proof that it is in the ledger; the browser can compute it again by itself. */
export default class LedgerProof extends LightningElement {
    readonly labels = labels;
    detail: Load<EntryDetail> | null = null;
    outcome: 'equal' | 'different' | null = null;
    hasAllSteps = false;
    isCopied = false;
    private shown: number | null = null;

    @api
    get sequence(): number | null {
        return this.shown;
    }

    set sequence(sequence: number | null) {
        this.shown = sequence;
        this.outcome = null;
        this.isCopied = false;
        this.hasAllSteps = false;
        if (sequence === null) {
            this.detail = null;
        } else {
            void this.load(sequence);
        }
    }

    private async load(sequence: number): Promise<void> {
        this.detail = loading;
        try {
            const detail = await ledgerEntry(sequence);
            if (sequence === this.shown) {
                this.detail = ready(detail);
            }
        } catch (error) {
            this.detail = failed(caught(error));
        }
    }

    get nothingChosen(): boolean {
        return this.detail === null;
    }

    get isLoading(): boolean {
        return this.detail?.state === 'loading';
    }

    get refusal(): string | null {
        return this.detail === null ? null : (refusalOf(this.detail)?.message ?? null);
    }

    get known(): EntryDetail | null {
        return this.detail === null ? null : valueOf(this.detail);
    }

    get name(): string {
        return this.known?.entry.name ?? '';
    }

    get what(): string {
        return this.known?.entry.action ?? '';
    }

    get proofWord(): string {
        return this.known?.isProved ? labels.proved : labels.notProved;
    }

    get proofTone(): string {
        return this.known?.isProved ? 'ok' : 'bad';
    }

    get actorName(): string {
        return this.known?.entry.actorName ?? '';
    }

    get did(): string {
        return this.known?.entry.sentence ?? '';
    }

    get when(): string {
        return exactMoment(this.known?.entry.at);
    }

    get subject(): string {
        return this.known?.entry.subjectName ?? '';
    }

    get orgName(): string {
        return this.known?.entry.orgName ?? '';
    }

    /** What was recorded beside the columns, as names and values. */
    get recorded(): Fact[] {
        const payload = JSON.parse(this.known?.payload ?? '{}') as Record<string, unknown>;
        const data = (payload['data'] ?? payload['details'] ?? {}) as Record<string, unknown>;
        return Object.entries(data).map(([name, value]) => ({
            name,
            value: typeof value === 'object' ? JSON.stringify(value) : String(value),
        }));
    }

    get hasRecorded(): boolean {
        return this.recorded.length > 0;
    }

    get leaf(): string {
        return shortHash(this.known?.computedHash);
    }

    get root(): string {
        return shortHash(this.known?.computedRoot);
    }

    get rootTone(): string {
        return this.known?.computedRoot === this.known?.root ? 'ok' : 'bad';
    }

    get rootWord(): string {
        return this.known?.computedRoot === this.known?.root ? labels.equal : labels.different;
    }

    get steps(): { key: string; name: string; hash: string; side: string }[] {
        const path = this.known?.path ?? [];
        const shown = this.hasAllSteps ? path : path.slice(0, SHOWN_STEPS);
        return shown.map((step, index) => ({
            key: String(index),
            name: sentence(labels.proofStep, index + 1),
            hash: shortHash(step.hash),
            side: step.side === 'left' ? labels.left : labels.right,
        }));
    }

    get moreSteps(): string | null {
        const rest = (this.known?.path.length ?? 0) - SHOWN_STEPS;
        return rest > 0 && !this.hasAllSteps ? sentence(labels.moreSteps, rest) : null;
    }

    get checkpoint(): string {
        const checkpoint: Checkpoint | null = this.known?.checkpoint ?? null;
        if (checkpoint === null) {
            return labels.noCheckpoint;
        }
        return sentence(
            checkpoint.isSigned ? labels.checkpointSigned : labels.checkpointUnsigned,
            checkpoint.name,
            checkpoint.treeSize,
            moment(checkpoint.at),
        );
    }

    get isEqualHere(): boolean {
        return this.outcome === 'equal';
    }

    get isDifferentHere(): boolean {
        return this.outcome === 'different';
    }

    handleSteps(): void {
        this.hasAllSteps = true;
    }

    async handleVerify(): Promise<void> {
        const detail = this.known;
        if (detail === null) {
            return;
        }
        const leaf = await leafHash(detail.payload);
        const root = await rootFrom(leaf, detail.path);
        this.outcome =
            leaf === detail.entry.entryHash && root === detail.root ? 'equal' : 'different';
    }

    async handleCopy(): Promise<void> {
        const detail = this.known;
        if (detail !== null) {
            const { entry, payload, path, treeSize, root } = detail;
            await navigator.clipboard.writeText(
                JSON.stringify(
                    { entry: entry.name, sequence: entry.sequence, payload, path, treeSize, root },
                    null,
                    2,
                ),
            );
            this.isCopied = true;
        }
    }
}

function shortHash(hash: string | undefined): string {
    return hash ? `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}` : '';
}
