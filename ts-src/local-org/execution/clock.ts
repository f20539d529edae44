/** Time of an org. Tests freeze it; nobody else reads the machine's clock. */
export class Clock {
    private frozenAt: number | null = null;
    private offset = 0;

    now(): number {
        return this.frozenAt ?? Date.now() + this.offset;
    }

    freeze(at: number): void {
        this.frozenAt = at;
    }

    thaw(): void {
        this.frozenAt = null;
    }

    /** Moves time forward: lets a test or the demonstration reach the hour of a schedule. */
    advance(milliseconds: number): void {
        if (this.frozenAt === null) {
            this.offset += milliseconds;
        } else {
            this.frozenAt += milliseconds;
        }
    }
}
