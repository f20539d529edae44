import type { PlatformType } from '../../contract/index.ts';
import { ApexList } from '../../values/index.ts';
import { DataObject, dataType } from '../dataObject.ts';
import { required } from '../text/arguments.ts';

function container(): DataObject {
    return new DataObject('Metadata.DeployContainer', {
        components: new ApexList('Metadata.Metadata'),
    });
}

const components = (target: DataObject): ApexList => target.get('components') as ApexList;

/**
 * Apex Reference > Metadata: containers and custom metadata as values. Operations.enqueueDeployment is listed as unsupported:
 * what this org holds as metadata is changed through its Metadata API.
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
