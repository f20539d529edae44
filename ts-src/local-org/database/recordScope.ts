import type { FieldKind, FormulaField, FormulaScope } from './formula/index.ts';
import type { FormulaSubject } from './formulaAnswers.ts';

type Path = readonly string[];

/** Who answers a scope's questions. */
export interface ScopeReader {
    readonly read: (
        path: Path,
        object: FormulaSubject['object'],
        values: FormulaSubject['values'],
        user: string,
    ) => FormulaField | null;
    readonly kindOf: (path: Path, subject: FormulaSubject) => FieldKind | null;
    readonly global: (
        path: Path,
        values: FormulaSubject['values'],
        user: string,
    ) => FormulaField | null;
    readonly lookup: (
        object: string,
        returnField: string,
        keyField: string,
        key: string,
        user: string,
    ) => FormulaField | null;
    readonly now: () => number;
    readonly timeZoneOf: (user: string) => string;
}

/** What a formula sees that is about a record. Every formula of every saved record makes one, so it only answers when asked. */
export class RecordScope implements FormulaScope {
    readonly blanks: FormulaScope['blanks'];
    private readonly reader: ScopeReader;
    private readonly subject: FormulaSubject;
    private readonly user: string;

    constructor(
        reader: ScopeReader,
        subject: FormulaSubject,
        user: string,
        blanks: FormulaScope['blanks'],
    ) {
        this.reader = reader;
        this.subject = subject;
        this.user = user;
        this.blanks = blanks;
    }

    get isNew(): boolean {
        return this.subject.before === null;
    }

    get isClone(): boolean {
        return this.subject.values['$isclone'] === true;
    }

    get now(): number {
        return this.reader.now();
    }

    get timeZone(): string {
        return this.reader.timeZoneOf(this.user);
    }

    field(path: Path): FormulaField | null {
        return this.reader.read(path, this.subject.object, this.subject.values, this.user);
    }

    kind(path: Path): FieldKind | null {
        return this.reader.kindOf(path, this.subject);
    }

    prior(path: Path): FormulaField | null {
        const { object, values, before } = this.subject;
        return this.reader.read(path, object, before?.values ?? values, this.user);
    }

    global(path: Path): FormulaField | null {
        return this.reader.global(path, this.subject.values, this.user);
    }

    lookup(
        object: string,
        returnField: string,
        keyField: string,
        key: string,
    ): FormulaField | null {
        return this.reader.lookup(object, returnField, keyField, key, this.user);
    }
}
