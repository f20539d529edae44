import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import { ApexList, raise } from '../../values/index.ts';
import { DataObject, dataType } from '../dataObject.ts';
import { required } from '../text/arguments.ts';

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

/**
 * Apex Reference > Metadata: containers and custom metadata as values. No test may deploy; outside of tests what this org holds
 * as metadata is changed through its Metadata API only.
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
        },
    },
    {
        name: 'Metadata.Operations',
        kind: 'class',
        statics: {
            'Id enqueueDeployment(Metadata.DeployContainer container, Metadata.DeployCallback callback)':
                enqueueDeployment,
        },
    },
    {
        name: 'Metadata.DeployCallback',
        kind: 'interface',
        abstractMethods: [
            'void handleResult(Metadata.DeployResult result, Metadata.DeployCallbackContext context)',
        ],
    },
    dataType('Metadata.DeployResult', [
        'Boolean success',
        'Boolean done',
        'String id',
        'String errorMessage',
        'Integer numberComponentErrors',
        'Integer numberComponentsDeployed',
        'Integer numberComponentsTotal',
    ]),
    {
        ...dataType('Metadata.DeployCallbackContext', []),
        methods: {
            'Id getCallbackJobId()': (context: DataObject) => context.get('callbackJobId'),
        },
    },
    dataType('Metadata.CustomMetadataValue', ['String field', 'Object value']),
    dataType(
        'Metadata.CustomMetadata',
        [
            'String fullName',
            'String label',
            'String description',
            'Boolean protected_x',
            'List<Metadata.CustomMetadataValue> values',
        ],
        {
            superType: 'Metadata.Metadata',
            constructors: {
                '()': () =>
                    new DataObject('Metadata.CustomMetadata', {
                        values: new ApexList('Metadata.CustomMetadataValue'),
                    }),
            },
        },
    ),
];
