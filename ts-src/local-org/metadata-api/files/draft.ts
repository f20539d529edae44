/** A component as it was read from files, before an org has taken it. */
import type { ComponentContent } from '../store/component.ts';
import type { XmlNode } from '../xml/node.ts';

export interface Draft extends ComponentContent {
    /** Path inside the package: what a deploy result names. */
    fileName: string;
    /** The XML of `document`, with positions in the file it came from. */
    node: XmlNode | null;
}

export interface FileProblem {
    fileName: string;
    type: string;
    fullName: string;
    message: string;
    line: number | null;
    column: number | null;
}

export interface PackageReading {
    drafts: Draft[];
    problems: FileProblem[];
    /** Files in places that no known type uses. */
    strangers: string[];
}
