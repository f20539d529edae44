import { ApexList, ApexMap, ApexObject, ApexSet, PlatformObject, raise } from '../values/index.ts';
import { callMember, hasMember } from './callMember.ts';

/** What `iterator()` of the platform's own collections gives. */
export class ApexIterator extends PlatformObject {
    readonly typeName: string;
    private readonly items: readonly unknown[];
    private at = 0;

    constructor(elementType: string, items: readonly unknown[]) {
        super();
        this.typeName = `Iterator<${elementType}>`;
        this.items = items;
    }

    hasNext(): boolean {
        return this.at < this.items.length;
    }

    next(): unknown {
        if (!this.hasNext()) {
            raise('NoSuchElementException', 'Iterator has no more elements');
        }
        return this.items[this.at++];
    }
}

/** Calls `visit` for each element of a collection, an Iterable or an Iterator, the platform's or the user's. */
export function iterate(source: unknown, visit: (item: unknown) => void): void {
    if (source instanceof ApexList) {
        source.items.forEach((item) => visit(item));
    } else if (source instanceof ApexSet) {
        source.values().forEach((item) => visit(item));
    } else if (source instanceof ApexMap) {
        raise(
            'TypeException',
            `Invalid conversion from runtime type Map<${source.keyType},${source.valueType}> to Iterable`,
        );
    } else if (hasMember(source, 'iterator', 0)) {
        iterate(callMember(source, 'iterator', []), visit);
    } else if (source instanceof ApexObject || hasMember(source, 'hasNext', 0)) {
        while (callMember(source, 'hasNext', []) === true) {
            visit(callMember(source, 'next', []));
        }
    } else {
        raise('TypeException', 'Argument is not iterable');
    }
}
