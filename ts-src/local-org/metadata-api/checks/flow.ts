/** Flows (Metadata API Guide > Flow): objects, fields, actions, subflows, components, `$Record` and `$Label` paths. */
import { childrenOf, nodesAt, textOf, type XmlNode } from '../xml/node.ts';
import { pathReferences } from './fieldPath.ts';
import { type Extractor, type Reference, type ReferenceContext, referenceAt } from './reference.ts';
import { own } from '../types/own.ts';

const RECORD_ELEMENTS = ['recordCreates', 'recordUpdates', 'recordLookups', 'recordDeletes'];
const FIELD_PATHS = [
    'filters.field',
    'inputAssignments.field',
    'queriedFields',
    'outputAssignments.field',
    'sortField',
    'upsertExternalIdField',
];
const ACTION_MISSING = "We can't find an action with the name and action type that you specified.";

function wrap(sentence: string): string {
    return `field integrity exception: unknown (${sentence})`;
}

class FlowReading {
    readonly references: Reference[] = [];
    private readonly root: XmlNode;
    private readonly context: ReferenceContext;
    private readonly objectByVariable = new Map<string, string>();

    constructor(root: XmlNode, context: ReferenceContext) {
        this.root = root;
        this.context = context;
    }

    run(): void {
        this.learnVariables();
        this.start();
        RECORD_ELEMENTS.forEach((name) => this.records(name));
        this.choices();
        this.variables();
        this.actions();
        this.subflows();
        this.screens();
        this.elementReferences();
    }

    private learnVariables(): void {
        for (const variable of childrenOf(this.root, 'variables')) {
            this.learn(textOf(variable, 'name'), textOf(variable, 'objectType'));
        }
        for (const name of RECORD_ELEMENTS) {
            childrenOf(this.root, name).forEach((node) =>
                this.learn(textOf(node, 'name'), textOf(node, 'object')),
            );
        }
        const start = childrenOf(this.root, 'start')[0];
        const trigger = start === undefined ? undefined : textOf(start, 'object');
        this.learn('$Record', trigger);
        this.learn('$Record__Prior', trigger);
    }

    private learn(name: string | undefined, objectName: string | undefined): void {
        if (name !== undefined && objectName !== undefined) {
            this.objectByVariable.set(name, objectName);
        }
    }

    private object(node: XmlNode): void {
        const sentence = wrap(`The object "${node.text}" doesn't exist.`);
        this.references.push(referenceAt(node, 'CustomObject', node.text, sentence));
    }

    private fields(node: XmlNode, objectName: string): void {
        for (const field of FIELD_PATHS.flatMap((path) => nodesAt(node, path))) {
            this.field(field, objectName, field.text);
        }
    }

    private field(node: XmlNode, objectName: string, path: string): void {
        const message = wrap(`The field "${path}" for the object "${objectName}" doesn't exist.`);
        this.references.push(...pathReferences(this.context, { objectName, path, node, message }));
    }

    private start(): void {
        for (const start of childrenOf(this.root, 'start')) {
            this.withObject(start);
        }
    }

    private withObject(node: XmlNode): void {
        const objectNode = childrenOf(node, 'object')[0];
        if (objectNode !== undefined) {
            this.object(objectNode);
            this.fields(node, objectNode.text);
            return;
        }
        const source = this.objectByVariable.get(textOf(node, 'inputReference') ?? '');
        if (source !== undefined) {
            this.fields(node, source);
        }
    }

    private records(name: string): void {
        childrenOf(this.root, name).forEach((node) => this.withObject(node));
    }

    private choices(): void {
        for (const choice of childrenOf(this.root, 'dynamicChoiceSets')) {
            const objectNode =
                childrenOf(choice, 'object')[0] ?? childrenOf(choice, 'picklistObject')[0];
            if (objectNode === undefined) {
                continue;
            }
            this.object(objectNode);
            this.fields(choice, objectNode.text);
            ['displayField', 'valueField', 'picklistField']
                .flatMap((name) => childrenOf(choice, name))
                .forEach((field) => this.field(field, objectNode.text, field.text));
        }
    }

    private variables(): void {
        for (const variable of childrenOf(this.root, 'variables')) {
            childrenOf(variable, 'objectType').forEach((node) => this.object(node));
            childrenOf(variable, 'apexClass').forEach((node) =>
                this.references.push(
                    referenceAt(node, 'ApexClass', node.text.split('.')[0] ?? node.text),
                ),
            );
        }
    }

    private actions(): void {
        const targets: Readonly<Record<string, string>> = {
            apex: 'ApexClass',
            flow: 'Flow',
            emailAlert: 'WorkflowAlert',
            quickAction: 'QuickAction',
        };
        for (const action of childrenOf(this.root, 'actionCalls')) {
            const name = childrenOf(action, 'actionName')[0];
            const type = own(targets, textOf(action, 'actionType') ?? '');
            if (name !== undefined && type !== undefined) {
                const label = textOf(action, 'name') ?? name.text;
                this.references.push(
                    referenceAt(
                        name,
                        type,
                        name.text,
                        wrap(`${label} (Action) - ${ACTION_MISSING}`),
                    ),
                );
            }
        }
    }

    private subflows(): void {
        for (const flow of nodesAt(this.root, 'subflows.flowName')) {
            this.references.push(
                referenceAt(
                    flow,
                    'Flow',
                    flow.text,
                    wrap(`The flow "${flow.text}" doesn't exist.`),
                ),
            );
        }
    }

    private screens(): void {
        for (const extension of nodesAt(this.root, '**.fields.extensionName')) {
            const name = extension.text.startsWith('c:') ? extension.text.slice(2) : null;
            if (name !== null) {
                const sentence = wrap(`We can't find the component "${extension.text}".`);
                this.references.push(referenceAt(extension, 'LightningComponent', name, sentence));
            }
        }
    }

    private elementReferences(): void {
        const paths = [
            '**.elementReference',
            '**.leftValueReference',
            '**.assignToReference',
            '**.objectFieldReference',
        ];
        for (const node of paths.flatMap((path) => nodesAt(this.root, path))) {
            const [variable, ...rest] = node.text.split('.');
            const sentence = wrap(
                `A condition has a reference to "${node.text}", which doesn't exist.`,
            );
            if (variable === '$Label' && rest.length > 0) {
                this.references.push(referenceAt(node, 'CustomLabel', rest.at(-1) ?? '', sentence));
                continue;
            }
            const objectName = this.objectByVariable.get(variable ?? '');
            if (objectName !== undefined && rest.length > 0) {
                const start = { objectName, path: rest.join('.'), node, message: sentence };
                this.references.push(...pathReferences(this.context, start));
            }
        }
    }
}

export const flows: Extractor = (subject, context) => {
    if (subject.type !== 'Flow' || subject.node === null) {
        return [];
    }
    const reading = new FlowReading(subject.node, context);
    reading.run();
    return reading.references;
};
