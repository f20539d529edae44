/**
 * Collects the JavaScript of one unit so that every Apex statement begins on its own line number.
 * Text only ever moves down: code that belongs to an earlier line stays on the line already reached.
 */
export class Writer {
    private readonly parts: string[] = [];
    private line = 1;

    /** Moves down to a line of the Apex source. */
    at(line: number): void {
        if (line > this.line) {
            this.parts.push('\n'.repeat(line - this.line));
            this.line = line;
        }
    }

    write(text: string): void {
        this.parts.push(text);
    }

    /** A place whose text is known only later (temporary variables of a function); must not hold line breaks. */
    slot(): Slot {
        const index = this.parts.push('') - 1;
        return { fill: (text) => (this.parts[index] = text) };
    }

    toString(): string {
        return this.parts.join('');
    }
}

export interface Slot {
    readonly fill: (text: string) => void;
}
