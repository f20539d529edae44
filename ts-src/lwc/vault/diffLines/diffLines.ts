/** A line of a difference as Apex computes it. Null members may be absent. */
export interface DiffRow {
    readonly kind: 'same' | 'added' | 'removed' | 'changed';
    readonly leftNumber?: number | null;
    readonly leftText?: string | null;
    readonly rightNumber?: number | null;
    readonly rightText?: string | null;
    readonly leftFrom?: number | null;
    readonly leftTo?: number | null;
    readonly rightFrom?: number | null;
    readonly rightTo?: number | null;
}

export interface DiffHunk {
    readonly skippedBefore?: number | null;
    readonly rows: readonly DiffRow[];
}

export interface DiffSentence {
    readonly kind: 'added' | 'removed' | 'changed' | 'moved';
    readonly text: string;
}

export interface MovedEntries {
    readonly place: string;
    readonly moved: number;
    readonly total: number;
    readonly before: readonly string[];
    readonly after: readonly string[];
}

export interface AccessRights {
    readonly objects: readonly {
        readonly name: string;
        readonly before?: readonly string[] | null;
        readonly after?: readonly string[] | null;
        readonly isChanged: boolean;
    }[];
    readonly fields: readonly {
        readonly name: string;
        readonly before?: string | null;
        readonly after?: string | null;
        readonly isChanged: boolean;
    }[];
}

export type ViewChange = 'added' | 'removed' | 'changed' | 'moved' | 'same';

export interface DrawnFlow {
    readonly elements: readonly {
        readonly name: string;
        readonly label: string;
        readonly kind: string;
        readonly change: ViewChange;
        readonly level: number;
        readonly place: number;
    }[];
    readonly connectors: readonly {
        readonly source: string;
        readonly target: string;
        readonly label?: string | null;
        readonly isFault: boolean;
        readonly change: ViewChange;
    }[];
}

export interface LayoutItem {
    readonly name: string;
    readonly behavior?: string | null;
    readonly behaviorBefore?: string | null;
    readonly change: ViewChange;
    readonly movedFrom?: string | null;
}

export interface DrawnLayout {
    readonly sections: readonly {
        readonly label: string;
        readonly change: ViewChange;
        readonly columns: readonly { readonly items: readonly LayoutItem[] }[];
    }[];
    readonly relatedLists: readonly LayoutItem[];
}

export interface DrawnTable {
    readonly title: string;
    readonly columns: readonly string[];
    readonly rows: readonly {
        readonly name: string;
        readonly change: ViewChange;
        readonly cells: readonly {
            readonly before?: string | null;
            readonly after?: string | null;
            readonly isChanged: boolean;
        }[];
    }[];
}

/** A difference drawn for people, as Apex computes it. What does not apply is absent. */
export interface DrawnViews {
    readonly access?: string | null;
    readonly flow?: DrawnFlow | null;
    readonly layout?: DrawnLayout | null;
    readonly tables?: readonly DrawnTable[] | null;
}

/** One component's difference: what CompareController.detail and ChangeController.difference return. */
export interface DiffDetail {
    readonly hunks: readonly DiffHunk[];
    readonly before?: readonly string[] | null;
    readonly after?: readonly string[] | null;
    readonly inWords?: readonly DiffSentence[] | null;
    readonly linesAdded?: number | null;
    readonly linesRemoved?: number | null;
    readonly orderOnlyCount?: number | null;
    readonly orderOnly?: readonly MovedEntries[] | null;
    readonly keptInTarget?: readonly string[] | null;
    readonly access?: AccessRights | null;
    readonly views?: DrawnViews | null;
    readonly unreadable?: string | null;
}

/** Part of a side: text before the mark, the mark, text after it. */
export interface Cell {
    readonly number: string;
    readonly sign: string;
    readonly head: string;
    readonly mark: string;
    readonly tail: string;
    readonly isMissing: boolean;
    readonly numberClass: string;
    readonly signClass: string;
    readonly textClass: string;
}

export interface DrawnLine {
    readonly key: string;
    readonly isGap: boolean;
    readonly skipped: number;
    /** Only of a gap: which one, to open it. */
    readonly gap: number;
    readonly left: Cell;
    readonly right: Cell;
}

type Tone = 'plain' | 'added' | 'removed' | 'missing';

const SIGN: Readonly<Record<Tone, string>> = { plain: '', added: '+', removed: '−', missing: '' };
const MISSING = cell(null, null, 'missing', null, null);

function cell(
    number: number | null | undefined,
    text: string | null | undefined,
    tone: Tone,
    from: number | null | undefined,
    to: number | null | undefined,
): Cell {
    const whole = text ?? '';
    const isMarked = typeof from === 'number' && typeof to === 'number' && to > from;
    return {
        number: typeof number === 'number' ? String(number) : '',
        sign: SIGN[tone],
        head: isMarked ? whole.slice(0, from) : whole,
        mark: isMarked ? whole.slice(from, to) : '',
        tail: isMarked ? whole.slice(to) : '',
        isMissing: tone === 'missing',
        numberClass: `number ${tone}`,
        signClass: `sign ${tone}`,
        textClass: `text ${tone}`,
    };
}

function drawn(row: DiffRow, key: string): DrawnLine {
    const isSame = row.kind === 'same';
    return {
        key,
        isGap: false,
        skipped: 0,
        gap: -1,
        left:
            row.kind === 'added'
                ? MISSING
                : cell(
                      row.leftNumber,
                      row.leftText,
                      isSame ? 'plain' : 'removed',
                      row.leftFrom,
                      row.leftTo,
                  ),
        right:
            row.kind === 'removed'
                ? MISSING
                : cell(
                      row.rightNumber,
                      row.rightText,
                      isSame ? 'plain' : 'added',
                      row.rightFrom,
                      row.rightTo,
                  ),
    };
}

function gapLine(gap: number, skipped: number): DrawnLine {
    return { key: `gap${gap}`, isGap: true, skipped, gap, left: MISSING, right: MISSING };
}

/** The hunks with the gaps between them; a gap in `opened` is drawn line by line where the whole text is known. */
export function sideBySide(detail: DiffDetail, opened: ReadonlySet<number>): DrawnLine[] {
    const lines: DrawnLine[] = [];
    let leftNext = 1;
    let rightNext = 1;
    detail.hunks.forEach((hunk, index) => {
        const skipped = hunk.skippedBefore ?? 0;
        addGap(lines, detail, index, skipped, leftNext, rightNext, opened);
        leftNext += skipped;
        rightNext += skipped;
        hunk.rows.forEach((row, at) => {
            lines.push(drawn(row, `h${index}r${at}`));
            leftNext = typeof row.leftNumber === 'number' ? row.leftNumber + 1 : leftNext;
            rightNext = typeof row.rightNumber === 'number' ? row.rightNumber + 1 : rightNext;
        });
    });
    const rest = (detail.after?.length ?? detail.before?.length ?? 0) - rightNext + 1;
    if (canOpenGaps(detail) && rest > 0) {
        addGap(lines, detail, detail.hunks.length, rest, leftNext, rightNext, opened);
    }
    return lines;
}

function addGap(
    lines: DrawnLine[],
    detail: DiffDetail,
    gap: number,
    skipped: number,
    leftNext: number,
    rightNext: number,
    opened: ReadonlySet<number>,
): void {
    if (skipped <= 0) {
        return;
    }
    if (!opened.has(gap)) {
        lines.push(gapLine(gap, skipped));
        return;
    }
    for (let offset = 0; offset < skipped; offset += 1) {
        const row: DiffRow = {
            kind: 'same',
            leftNumber: leftNext + offset,
            leftText: detail.before?.[leftNext + offset - 1] ?? '',
            rightNumber: rightNext + offset,
            rightText: detail.after?.[rightNext + offset - 1] ?? '',
        };
        lines.push(drawn(row, `g${gap}l${offset}`));
    }
}

/** One column: what went before what came, as runs of changed lines. */
export function unified(detail: DiffDetail, opened: ReadonlySet<number>): DrawnLine[] {
    const lines: DrawnLine[] = [];
    let added: DrawnLine[] = [];
    const flush = (): void => {
        lines.push(...added);
        added = [];
    };
    for (const line of sideBySide(detail, opened)) {
        const isSame = line.isGap || (line.left.sign === '' && line.right.sign === '');
        if (isSame) {
            flush();
            lines.push(line.isGap ? line : { ...line, left: line.right });
            continue;
        }
        if (line.left.sign !== '') {
            lines.push({ ...line, key: `${line.key}-` });
        }
        if (line.right.sign !== '') {
            added.push({ ...line, key: `${line.key}+`, left: line.right });
        }
    }
    flush();
    return lines;
}

/** All gaps there are: the full text. */
export function everyGap(detail: DiffDetail): ReadonlySet<number> {
    return new Set(Array.from({ length: detail.hunks.length + 1 }, (_, index) => index));
}

export function canOpenGaps(detail: DiffDetail): boolean {
    return Array.isArray(detail.before) && Array.isArray(detail.after);
}
