import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import { ApexList, raise } from '../../values/index.ts';
import { DataObject, dataType } from '../dataObject.ts';
import { required } from '../text/arguments.ts';
import { deployResultTypes } from './deployResult.ts';
import { feedAndConsoleTypes } from './feedAndConsole.ts';
import { layoutTypes } from './layout.ts';
import { metadataPart } from './metadataPart.ts';
import { retrieve } from './retrieve.ts';

function container(): DataObject {
    return new DataObject('Metadata.DeployContainer', {
        components: new ApexList('Metadata.Metadata'),
    });
}

function enqueueDeployment(deployed: DataObject | null): never {
    required(deployed);
    return current().test === null
        ? raise('UnsupportedOperationException', 'Metadata is deployed through the Metadata API')
        : raise('AsyncException', 'Metadata cannot be deployed from within a test');
}

const components = (target: DataObject): ApexList => target.get('components') as ApexList;

/** Takes out what is meant; says whether it was there. */
function remove(target: DataObject, isMeant: (item: DataObject) => boolean): boolean {
    const { items } = components(target);
    const at = items.findIndex((item) => isMeant(item as DataObject));
    if (at >= 0) {
        items.splice(at, 1);
    }
    return at >= 0;
}

/**
 * Apex Reference > Metadata: containers, custom metadata and layouts as values. No test may deploy; outside of tests what this
 * org holds as metadata is changed through its Metadata API only.
 */
export const metadataTypes: readonly PlatformType[] = [
    dataType('Metadata.Metadata', ['String fullName']),
    {
        ...dataType('Metadata.DeployContainer', [], { constructors: { '()': container } }),
        methods: {
            'void addMetadata(Metadata.Metadata md)': (target: DataObject, item: unknown) => {
                components(target).items.push(required(item));
            },
            'List<Metadata.Metadata> getMetadata()': components,
            'Boolean removeMetadata(Metadata.Metadata md)': (
                target: DataObject,
                item: DataObject | null,
            ) => remove(target, (known) => known === item),
            'Boolean removeMetadataByFullName(String fullName)': (
                target: DataObject,
                name: string | null,
            ) => remove(target, (known) => known.text('fullName') === name),
        },
    },
    {
        name: 'Metadata.Operations',
        kind: 'class',
        statics: {
            'Id enqueueDeployment(Metadata.DeployContainer container, Metadata.DeployCallback callback)':
                enqueueDeployment,
            'List<Metadata.Metadata> retrieve(Metadata.MetadataType type, List<String> fullNames)':
                retrieve,
        },
    },
    {
        name: 'Metadata.DeployCallback',
        kind: 'interface',
        abstractMethods: [
            'void handleResult(Metadata.DeployResult result, Metadata.DeployCallbackContext context)',
        ],
    },
    {
        ...dataType('Metadata.DeployCallbackContext', [], { isExtensible: true }),
        methods: {
            // A subclass, as tests make them, holds no job of its own.
            'Id getCallbackJobId()': (context: unknown) =>
                context instanceof DataObject ? context.get('callbackJobId') : null,
        },
    },
    dataType('Metadata.CustomMetadataValue', ['String field', 'Object value']),
    metadataPart(
        'Metadata.CustomMetadata',
        [
            'String fullName',
            'String label',
            'String description',
            'Boolean protected_x',
            'List<Metadata.CustomMetadataValue> values',
        ],
        { superType: 'Metadata.Metadata' },
    ),
    ...deployResultTypes,
    ...layoutTypes,
    ...feedAndConsoleTypes,
];
