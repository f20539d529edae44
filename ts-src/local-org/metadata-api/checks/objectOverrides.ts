/** Pages and components an object shows instead of the standard ones (Metadata API Guide > ActionOverride). */
import { childrenOf, textOf } from '../xml/node.ts';
import { type Extractor, referenceAt } from './reference.ts';
import { own } from '../types/own.ts';

const TARGETS: Readonly<Record<string, string>> = {
    Flexipage: 'FlexiPage',
    flexipage: 'FlexiPage',
    Visualforce: 'ApexPage',
    visualforce: 'ApexPage',
    LightningComponent: 'AuraDefinitionBundle',
    lightningcomponent: 'AuraDefinitionBundle',
};

export const objectOverrides: Extractor = (subject) => {
    if (subject.type !== 'CustomObject' || subject.node === null) {
        return [];
    }
    return childrenOf(subject.node, 'actionOverrides').flatMap((override) => {
        const type = own(TARGETS, textOf(override, 'type') ?? '');
        const content = childrenOf(override, 'content')[0];
        return type === undefined || content === undefined
            ? []
            : [referenceAt(content, type, content.text.replace(/^c:/, ''))];
    });
};
