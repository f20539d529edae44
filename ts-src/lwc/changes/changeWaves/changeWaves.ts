import { LightningElement, api } from 'lwc';
import type { ChangeDetail, Wave } from 'c/changeApi';
import { labels } from 'c/changeLabels';
import { counted, sentence } from 'c/sentences';

const NAMED = 6;

/** The order of deployment: waves as boxes that follow one another, and why. */
export default class ChangeWaves extends LightningElement {
    @api detail: ChangeDetail | null = null;
    readonly labels = labels;

    private get known(): readonly Wave[] {
        return this.detail?.plan.waves ?? [];
    }

    get hasWaves(): boolean {
        return this.known.length > 0;
    }

    get note(): string {
        return this.hasWaves
            ? counted(
                  new Set(this.known.map(({ waveNumber }) => waveNumber)).size,
                  labels.orderNoteOne,
                  labels.orderNote,
              )
            : '';
    }

    get waves(): unknown[] {
        return this.known.map((wave, index) => ({
            key: `${wave.waveNumber}${wave.isDeletion ? 'd' : ''}`,
            title: sentence(
                labels.waveTitle,
                wave.waveNumber,
                wave.isDeletion ? labels.waveDelete : (wave.title ?? ''),
            ),
            count: counted(wave.count, labels.waveCountOne, labels.waveCount),
            names: wave.names.slice(0, NAMED),
            more:
                wave.count > NAMED
                    ? sentence(labels.waveMore, wave.count - Math.min(NAMED, wave.names.length))
                    : null,
            note: wave.isDeletion ? labels.waveDeleteNote : null,
            className: wave.isDeletion ? 'wave deletion' : 'wave',
            hasArrow: index > 0,
        }));
    }

    get reasons(): string[] {
        return [...new Set(this.known.flatMap(({ reason }) => (reason ? [reason] : [])))];
    }

    get why(): string | null {
        return this.reasons.length > 0 ? this.reasons.join(' ') : null;
    }
}
