/** Platform Cache of one org: values by partition and key, forgotten when their time is over. Not transactional, as on the platform. */
export class CacheStore {
    private readonly partitions = new Map<
        string,
        Map<string, { value: unknown; expiresAt: number }>
    >();
    private readonly now: () => number;

    constructor(now: () => number) {
        this.now = now;
    }

    private partition(name: string): Map<string, { value: unknown; expiresAt: number }> {
        let partition = this.partitions.get(name);
        if (partition === undefined) {
            partition = new Map();
            this.partitions.set(name, partition);
        }
        return partition;
    }

    put(partition: string, key: string, value: unknown, secondsToLive: number): void {
        this.partition(partition).set(key, { value, expiresAt: this.now() + secondsToLive * 1000 });
    }

    get(partition: string, key: string): unknown {
        const entry = this.partition(partition).get(key);
        if (entry === undefined) {
            return null;
        }
        if (entry.expiresAt <= this.now()) {
            this.partition(partition).delete(key);
            return null;
        }
        return entry.value;
    }

    remove(partition: string, key: string): boolean {
        return this.partition(partition).delete(key);
    }

    keys(partition: string): string[] {
        return [...this.partition(partition).keys()].filter(
            (key) => this.get(partition, key) !== null,
        );
    }

    clear(): void {
        this.partitions.clear();
    }
}
