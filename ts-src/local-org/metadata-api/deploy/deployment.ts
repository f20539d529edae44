/** One deployment from its zip to its result: opened, checked, tried on a staged org, tested, and landed whole or not at all. */
import type { ReferenceContext } from '../checks/reference.ts';
import type { Draft } from '../files/draft.ts';
import { type ComponentContent, keyOf, sameContent } from '../store/component.ts';
import type { DeployMessage, DeployRecord, RunTestResult } from '../store/rows.ts';
import { apexUnitsOf, compileStage, imageOf } from './apexStage.ts';
import { auditNote } from './auditNotes.ts';
import { checkFile, checkInOrg } from './checkDraft.ts';
import { applyDeletions, type DeletionOutcome } from './deletions.ts';
import type { DeploymentParts } from './deploymentParts.ts';
import { describe, manifestMessage } from './endings.ts';
import { land } from './landing.ts';
import { checkManifest } from './manifestCheck.ts';
import { failureMessage, type Finding, type Landed, successMessage } from './messages.ts';
import { type DeployPackage, openPackages, PackageProblem } from './openPackages.ts';
import { Staging } from './staging.ts';
import { neededTestLevel, runTestStage } from './testStage.ts';

export class Canceled extends Error {}

/** Components between two looks at the clock: the platform's counts move in steps, too. */
const STEP = 10;
/** However large a package is, watching its counts grow takes no longer than this. */
const LONGEST_SHOW_MS = 6000;
/** Long checks let other requests through. */
const YIELD_EVERY = 100;

export class Deployment {
    private readonly parts: DeploymentParts;
    private readonly staging: Staging;
    private readonly findings: Finding[] = [];
    private readonly failed = new Set<string>();
    private drafts: Draft[] = [];
    private deletions: DeletionOutcome['deleted'] = [];

    constructor(parts: DeploymentParts) {
        this.parts = parts;
        this.staging = new Staging(parts.org.store);
    }

    /** Changes the record as it goes; the last state is returned and saved together with what landed. */
    async run(): Promise<DeployRecord> {
        const { record, org } = this.parts;
        record.status = 'InProgress';
        record.startDate = org.now();
        try {
            await this.check();
            if (this.mayLand()) {
                await this.test();
            }
            return await this.finish();
        } catch (cause) {
            if (cause instanceof Canceled) {
                return this.parts.isAbandoned() ? record : this.end('Canceled');
            }
            return this.endWith(cause);
        }
    }

    private get context(): ReferenceContext {
        const { org } = this.parts;
        return {
            view: this.staging,
            standard: org.standard,
            isUser: (username) => org.users.named(username)?.isActive === true,
        };
    }

    private async check(): Promise<void> {
        const { record, archive, org } = this.parts;
        await this.linger();
        const opened = openPackages(archive, record.options.singlePackage);
        record.numFiles = opened.numFiles;
        record.zipSize = archive.byteLength;
        for (const deployed of opened.packages) {
            this.checkPackageVersion(deployed);
            const outcome = checkManifest(deployed, record.options.allowMissingFiles);
            this.note(outcome.findings);
            this.drafts.push(...outcome.drafts);
        }
        const deletes = opened.packages.flatMap((one) => [
            ...one.deletePre.types,
            ...one.deletePost.types,
        ]);
        record.numberComponentsTotal =
            this.drafts.length + deletes.reduce((sum, type) => sum + type.members.length, 0);
        opened.packages.forEach((one) => this.delete(one.deletePre, 'destructiveChanges.xml'));
        await this.stageDrafts(org.profile.release);
        await this.checkReferences();
        opened.packages.forEach((one) => this.delete(one.deletePost, 'destructiveChangesPost.xml'));
        await this.compile();
        record.numberComponentErrors = this.failed.size;
    }

    private checkPackageVersion(deployed: DeployPackage): void {
        const version = Number(deployed.manifest.version ?? this.parts.org.profile.release);
        if (version > this.parts.org.profile.release) {
            const problem = `The package.xml apiVersion can't be "${deployed.manifest.version ?? ''}"`;
            this.note([{ type: '', fullName: 'package.xml', fileName: 'package.xml', problem }]);
        }
    }

    private note(findings: readonly Finding[]): void {
        for (const finding of findings) {
            this.findings.push(finding);
            if (finding.kind !== 'Warning') {
                this.failed.add(keyOf(finding.type, finding.fullName));
            }
        }
    }

    private delete(manifest: DeployPackage['deletePre'], fileName: string): void {
        if (manifest.types.length === 0) {
            return;
        }
        const outcome = applyDeletions(
            {
                staging: this.staging,
                context: this.context,
                fileName,
                compilesApex: this.parts.hasCompiler,
            },
            manifest,
        );
        this.deletions.push(...outcome.deleted);
        this.note(outcome.findings);
        this.parts.record.numberComponentsDeployed += outcome.deleted.length;
    }

    /** Containers come first so that their parts find them. */
    private async stageDrafts(release: number): Promise<void> {
        const { record, pace } = this.parts;
        const fastest = LONGEST_SHOW_MS / Math.max(1, this.drafts.length);
        for (const [index, draft] of this.drafts.entries()) {
            const problems = checkFile(draft, release);
            this.note(problems);
            if (problems.length === 0) {
                this.staging.put(land(this.staging, draft));
                record.numberComponentsDeployed += 1;
            } else {
                record.numberComponentErrors = this.failed.size;
            }
            if (index % STEP === STEP - 1 || index === this.drafts.length - 1) {
                record.stateDetail = `Processing Type: ${draft.type}`;
                record.failures = this.failures();
                await this.pause(Math.min(pace.perComponentMs, fastest) * STEP);
            }
        }
    }

    private async linger(): Promise<void> {
        const until = performance.now() + this.parts.lingerMs;
        while (performance.now() < until) {
            await this.pause(Math.min(20, this.parts.lingerMs));
        }
    }

    private pause(ms: number): Promise<void> {
        if (this.parts.isCanceled() || this.parts.isAbandoned()) {
            throw new Canceled();
        }
        return new Promise((resolve) => setTimeout(resolve, ms));
    }

    /** Partial deployments drop what fails, and then what needed that, until the rest stands on its own. */
    private async checkReferences(): Promise<void> {
        const { org, record } = this.parts;
        const context = {
            ...this.context,
            before: (type: string, fullName: string) => org.component(type, fullName),
        };
        for (let again = true; again;) {
            again = false;
            for (const [index, draft] of this.drafts.entries()) {
                const key = keyOf(draft.type, draft.fullName);
                if (index % YIELD_EVERY === 0) {
                    await this.pause(0);
                }
                const problems = this.failed.has(key) ? [] : checkInOrg(draft, context);
                if (problems.length > 0) {
                    this.note(problems);
                    record.numberComponentsDeployed -= 1;
                    again = !record.options.rollbackOnError;
                    if (again) {
                        this.staging.forget(draft.type, draft.fullName);
                    }
                }
            }
        }
    }

    private async compile(): Promise<void> {
        const { apexChecker, record, hasCompiler } = this.parts;
        const isHopeless = this.failed.size > 0 && record.options.rollbackOnError && !hasCompiler;
        if (isHopeless) {
            return;
        }
        record.stateDetail = 'Processing Type: Apex Class';
        const findings = await compileStage({
            staging: this.staging,
            drafts: this.drafts,
            changed: apexUnitsOf(this.drafts).filter(
                (unit) => !this.failed.has(keyOf(unit.type, unit.name)),
            ),
            checker: apexChecker,
            hasCompiler,
            deletions: this.deletions,
        });
        this.note(findings);
    }

    private mayLand(): boolean {
        return this.failed.size === 0 || !this.parts.record.options.rollbackOnError;
    }

    private async test(): Promise<void> {
        const { org, record, apexChecker, isCanceled } = this.parts;
        const level = neededTestLevel(
            org.profile.kind,
            record.options,
            apexUnitsOf(this.drafts).length > 0,
        );
        if (level === 'NoTestRun' || record.validatedId !== null) {
            return;
        }
        record.runTestsEnabled = true;
        const outcome = await runTestStage({
            record,
            checker: apexChecker,
            image: imageOf(this.staging),
            level,
            changed: apexUnitsOf(this.drafts),
            isCanceled,
        });
        record.runTestResult = outcome;
        if (isCanceled()) {
            throw new Canceled();
        }
    }

    private testsPassed(): boolean {
        const result: RunTestResult | null = this.parts.record.runTestResult;
        return (
            result === null ||
            (result.numFailures === 0 && result.codeCoverageWarnings.length === 0)
        );
    }

    private async finish(): Promise<DeployRecord> {
        const { record, pace } = this.parts;
        const isWhole = this.failed.size === 0;
        if (!this.mayLand() || !this.testsPassed()) {
            return this.end('Failed');
        }
        if (isWhole || this.landedContents().length > 0) {
            await this.pause(0);
            record.status = 'FinalizingDeploy';
            record.stateDetail = null;
            await new Promise((resolve) => setTimeout(resolve, pace.finalizingMs));
        }
        return this.end(isWhole ? 'Succeeded' : 'SucceededPartial');
    }

    private landedContents(): ComponentContent[] {
        return this.staging.changed.filter(
            (content) => !this.failed.has(keyOf(content.type, content.fullName)),
        );
    }

    private outcomeOf(content: ComponentContent): Landed['outcome'] {
        const before = this.parts.org.component(content.type, content.fullName);
        return before === undefined
            ? 'created'
            : sameContent(before, content)
              ? 'unchanged'
              : 'changed';
    }

    private landed(): Landed[] {
        const { org } = this.parts;
        const files = new Map(
            this.drafts.map((draft) => [keyOf(draft.type, draft.fullName), draft.fileName]),
        );
        const named = this.landedContents().flatMap((content): Landed[] => {
            const fileName = files.get(keyOf(content.type, content.fullName));
            const id = org.store.get(content.type, content.fullName)?.id ?? null;
            const { type, fullName, isFolder } = content;
            return fileName === undefined
                ? []
                : [{ type, fullName, isFolder, fileName, id, outcome: this.outcomeOf(content) }];
        });
        const gone = this.deletions.map((one): Landed => {
            const id = org.store.get(one.type, one.fullName)?.id ?? null;
            return { ...one, id, outcome: 'deleted' };
        });
        return [...named, ...gone];
    }

    private failures(): DeployMessage[] {
        const now = this.parts.org.now();
        return this.findings
            .filter((finding) => finding.kind !== 'Warning')
            .map((finding) => failureMessage(finding, now));
    }

    private end(status: DeployRecord['status']): DeployRecord {
        const { org, record } = this.parts;
        const now = org.now();
        const landed = status === 'Canceled' ? [] : this.landed();
        const lands =
            (status === 'Succeeded' || status === 'SucceededPartial') && !record.options.checkOnly;
        record.status = status;
        record.stateDetail = null;
        record.completedDate = now;
        record.lastModifiedDate = now;
        record.numberComponentErrors = this.failed.size;
        record.failures = this.failures();
        const warnings = this.findings.filter((finding) => finding.kind === 'Warning');
        record.successes = [
            ...warnings.map((finding) => failureMessage(finding, now)),
            ...(this.drafts.length + this.deletions.length > 0 ? [manifestMessage(now)] : []),
            ...landed.map((one) => successMessage(one, now)),
        ];
        record.numberComponentsDeployed = status === 'Canceled' ? 0 : landed.length;
        if (lands) {
            this.commit(landed);
        } else {
            org.store.saveDeploy({ ...record });
        }
        return record;
    }

    private commit(landed: readonly Landed[]): void {
        const { org, record, landingFault } = this.parts;
        const contents = this.landedContents()
            .filter((content) => this.outcomeOf(content) !== 'unchanged')
            .flatMap((content) => landingFault(content) ?? []);
        // Ids of new components are known once they are saved, so the result is written after them in the same entry's wake.
        const saved = org.store.commit({
            by: record.createdById,
            puts: contents,
            deletes: this.staging.removed,
            audit: landed.flatMap(auditNote),
            deploy: { ...record },
        });
        const ids = new Map(
            saved.map((component) => [keyOf(component.type, component.fullName), component.id]),
        );
        record.orgChangeNumber = org.store.changeNumber;
        record.successes = record.successes.map((message) => ({
            ...message,
            id: message.id ?? ids.get(keyOf(message.componentType, message.fullName)) ?? null,
        }));
        org.store.saveDeploy({ ...record });
    }

    private endWith(cause: unknown): DeployRecord {
        const { record } = this.parts;
        if (cause instanceof PackageProblem) {
            this.note([
                {
                    type: '',
                    fullName: 'package.xml',
                    fileName: 'package.xml',
                    problem: cause.message,
                },
            ]);
            return this.end('Failed');
        }
        const [code, sentence] = describe(cause);
        record.errorStatusCode = code;
        record.errorMessage = sentence;
        this.drafts = [];
        this.deletions = [];
        return this.end('Failed');
    }
}
