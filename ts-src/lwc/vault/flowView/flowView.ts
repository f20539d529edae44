import { LightningElement, api } from 'lwc';
import type { DrawnFlow } from 'c/diffLines';
import { sentence } from 'c/sentences';
import { changeSign, changeWord, labels } from 'c/viewLabels';

const BOX = { width: 168, height: 46 };
const GAP = { across: 28, down: 52 };
const MARGIN = 16;
const MOST_LETTERS = 24;
const ARROW = 4;

interface Point {
    readonly x: number;
    readonly y: number;
}

interface DrawnElement {
    readonly key: string;
    readonly className: string;
    readonly x: number;
    readonly y: number;
    readonly textX: number;
    readonly kindY: number;
    readonly labelY: number;
    readonly kind: string;
    readonly label: string;
    readonly spoken: string;
}

interface DrawnWay {
    readonly key: string;
    readonly className: string;
    readonly path: string;
    readonly arrow: string;
    readonly label: string;
    readonly labelX: number;
    readonly labelY: number;
}

/** Elements and connectors of a flow, drawn from the start down, and the same facts as a list. */
export default class FlowView extends LightningElement {
    @api flow: DrawnFlow | null = null;
    readonly labels = labels;
    readonly boxWidth = BOX.width;
    readonly boxHeight = BOX.height;

    private get elementsKnown(): DrawnFlow['elements'] {
        return this.flow?.elements ?? [];
    }

    private get places(): ReadonlyMap<string, Point> {
        return new Map(
            this.elementsKnown.map(({ name, level, place }) => [
                name,
                {
                    x: MARGIN + place * (BOX.width + GAP.across),
                    y: MARGIN + level * (BOX.height + GAP.down),
                },
            ]),
        );
    }

    get viewBox(): string {
        const points = [...this.places.values()];
        const right = Math.max(0, ...points.map(({ x }) => x)) + BOX.width + 3 * MARGIN;
        const bottom = Math.max(0, ...points.map(({ y }) => y)) + BOX.height + MARGIN;
        return `0 0 ${right} ${bottom}`;
    }

    get frameStyle(): string {
        const [, , width, height] = this.viewBox.split(' ');
        return `width:${width}px;height:${height}px`;
    }

    get title(): string {
        const count = (change: string): number =>
            this.elementsKnown.filter((element) => element.change === change).length;
        return sentence(
            labels.flowTitle,
            this.elementsKnown.length,
            count('added'),
            count('removed'),
            count('changed'),
        );
    }

    get elements(): DrawnElement[] {
        const { places } = this;
        return this.elementsKnown.map(({ name, label, kind, change }) => {
            const { x, y } = places.get(name) ?? { x: 0, y: 0 };
            const sign = changeSign[change] ?? '';
            return {
                key: name,
                className: `element ${change}`,
                x,
                y,
                textX: x + BOX.width / 2,
                kindY: y + 17,
                labelY: y + 34,
                kind: sign === '' ? kind : `${sign} ${kind}`,
                label: shortened(label),
                spoken: `${kind}, ${label}, ${changeWord[change] ?? change}`,
            };
        });
    }

    get ways(): DrawnWay[] {
        const { places } = this;
        return (this.flow?.connectors ?? []).flatMap((way, index) => {
            const from = places.get(way.source);
            const to = places.get(way.target);
            return from && to ? [drawnWay(way, index, from, to)] : [];
        });
    }

    get facts(): { key: string; label: string; kind: string; change: string; ways: string }[] {
        const nameOf = new Map(this.elementsKnown.map(({ name, label }) => [name, label]));
        return this.elementsKnown.map(({ name, label, kind, change }) => ({
            key: name,
            label,
            kind,
            change: changeWord[change] ?? change,
            ways: (this.flow?.connectors ?? [])
                .filter(({ source }) => source === name)
                .map((way) => {
                    const target = nameOf.get(way.target) ?? way.target;
                    const text = way.label ? sentence(labels.flowWay, way.label, target) : target;
                    return way.change === 'same'
                        ? text
                        : `${text} (${(changeWord[way.change] ?? way.change).toLowerCase()})`;
                })
                .join('; '),
        }));
    }
}

function shortened(text: string): string {
    return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text;
}

/** Down from box to box; a way back up goes round the right side. */
function drawnWay(
    way: DrawnFlow['connectors'][number],
    index: number,
    from: Point,
    to: Point,
): DrawnWay {
    const start = { x: from.x + BOX.width / 2, y: from.y + BOX.height };
    const isBack = to.y <= from.y;
    const end = isBack
        ? { x: to.x + BOX.width, y: to.y + BOX.height / 2 }
        : { x: to.x + BOX.width / 2, y: to.y };
    const side = from.x + BOX.width;
    const middle = (start.y + end.y) / 2;
    const path = isBack
        ? `M${side} ${from.y + BOX.height / 2} C${side + 40} ${from.y} ${end.x + 40} ${end.y} ${end.x} ${end.y}`
        : `M${start.x} ${start.y} C${start.x} ${middle} ${end.x} ${middle} ${end.x} ${end.y}`;
    const arrow = isBack
        ? `M${end.x} ${end.y} l${2 * ARROW} ${-ARROW} v${2 * ARROW} z`
        : `M${end.x} ${end.y} l${-ARROW} ${-2 * ARROW} h${2 * ARROW} z`;
    return {
        key: String(index),
        className: `way ${way.change}${way.isFault ? ' fault' : ''}`,
        path,
        arrow,
        label: shortened(way.label ?? ''),
        labelX: (start.x + end.x) / 2 + (isBack ? 40 : 0),
        labelY: middle + 4,
    };
}
