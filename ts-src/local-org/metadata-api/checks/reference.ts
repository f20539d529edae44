/** One mention of another component, with the sentence the platform says when it is not there. */
import type { ComponentContent } from '../store/component.ts';
import type { StandardModel } from '../standard/standardModel.ts';
import type { OrgView } from '../org/orgView.ts';
import type { XmlNode } from '../xml/node.ts';

export interface Reference {
    type: string;
    fullName: string;
    message: string;
    node: XmlNode | null;
    line: number;
    column: number;
}

export interface ReferenceContext {
    view: OrgView;
    standard: StandardModel;
    isUser(username: string): boolean;
}

export interface Subject extends ComponentContent {
    node: XmlNode | null;
}

export type Extractor = (subject: Subject, context: ReferenceContext) => Reference[];

export function missing(element: string, type: string, fullName: string): string {
    return `In field: ${element} - no ${type} named ${fullName} found`;
}

export function referenceAt(
    node: XmlNode,
    type: string,
    fullName: string,
    message?: string,
): Reference {
    return {
        type,
        fullName,
        message: message ?? missing(node.name, type, fullName),
        node,
        line: node.line,
        column: node.column,
    };
}
