import { childOf, textOf } from '../../schema/index.ts';
import type { FieldDescription, Schema } from '../../schema/index.ts';
import { ApexTime, Blob } from '../../values/index.ts';
import { valueFromText } from './fromText.ts';
import type { OrganizationSettings } from './organization.ts';
import { DEFAULT_TIME_ZONE } from './people.ts';
import type { SetupRows } from './setupRows.ts';

export function writeApex(rows: SetupRows, settings: OrganizationSettings): void {
    const common = { Status: 'Active', IsValid: true, NamespacePrefix: null };
    for (const source of settings.apexClasses ?? []) {
        rows.put('ApexClass', source.name, {
            ...common,
            Name: source.name,
            Body: source.body,
            ApiVersion: source.apiVersion,
            LengthWithoutComments: source.body.length,
        });
    }
    for (const source of settings.apexTriggers ?? []) {
        rows.put('ApexTrigger', source.name, {
            ...common,
            Name: source.name,
            Body: source.body,
            ApiVersion: source.apiVersion,
            TableEnumOrId: source.object,
            LengthWithoutComments: source.body.length,
        });
    }
}

export function writeCustomPermissions(rows: SetupRows, schema: Schema): void {
    for (const permission of schema.customPermissions.values()) {
        rows.put('CustomPermission', permission.name, {
            DeveloperName: permission.name,
            MasterLabel: permission.label,
            Description: permission.description,
            Language: 'en_US',
        });
    }
}

export function writeRecordTypes(rows: SetupRows, schema: Schema): void {
    for (const object of schema.objects.values()) {
        for (const type of object.recordTypes.filter(({ isMaster }) => !isMaster)) {
            rows.put('RecordType', `${object.name}.${type.developerName}`, {
                Name: type.label,
                DeveloperName: type.developerName,
                Description: type.description,
                SobjectType: object.name,
                IsActive: type.isActive,
            });
        }
    }
}

/** Twice, because records refer to each other by name: the first time gives every record its id. */
export function writeCustomMetadata(rows: SetupRows, schema: Schema): void {
    writeRecords(rows, schema);
    writeRecords(rows, schema);
}

function writeRecords(rows: SetupRows, schema: Schema): void {
    for (const record of schema.customMetadata) {
        const object = schema.object(record.object);
        if (object === null) {
            continue;
        }
        const values = Object.fromEntries(
            [...object.fields.values()]
                .filter((field) => field.isCustom)
                .map((field) => {
                    const key = field.name.toLowerCase();
                    const given = record.values.get(key);
                    const text =
                        given === undefined && field.type === 'boolean'
                            ? field.defaultValue
                            : (given ?? null);
                    const value =
                        field.type === 'reference' && field.metadataRelation === null
                            ? relatedId(rows, field.referenceTo[0], text)
                            : valueFromText(field, qualified(field, text, record));
                    return [field.name, field.type === 'boolean' ? value === true : value];
                }),
        );
        rows.put(record.object, record.developerName, {
            ...values,
            DeveloperName: record.developerName,
            MasterLabel: record.label,
            Label: record.label,
            Language: 'en_US',
            NamespacePrefix: null,
            QualifiedApiName: record.developerName,
        });
    }
}

/** A field that a record means is written bare, `Industry`, beside the object that another of its values names. */
function qualified(
    { metadataController, metadataRelation }: FieldDescription,
    text: string | null,
    { values }: { readonly values: ReadonlyMap<string, string | null> },
): string | null {
    const isField = metadataRelation === 'FieldDefinition' || metadataRelation === 'EntityParticle';
    const entity = values.get(metadataController?.toLowerCase() ?? '') ?? null;
    return !isField || text === null || entity === null || text.includes('.')
        ? text
        : `${entity}.${text}`;
}

/** A relation to another custom metadata record is written by its name. */
function relatedId(
    rows: SetupRows,
    object: string | undefined,
    name: string | null,
): string | null {
    return object === undefined || name === null ? null : rows.idOf(object, name);
}

export function writeStaticResources(rows: SetupRows, schema: Schema): void {
    for (const resource of schema.staticResources.values()) {
        const content = resource.content();
        rows.put('StaticResource', resource.name, {
            Name: resource.name,
            ContentType: resource.contentType,
            CacheControl: resource.cacheControl,
            Description: resource.description,
            Body: new Blob(content),
            BodyLength: content.length,
        });
    }
}

export function writeProcesses(rows: SetupRows, schema: Schema): void {
    for (const process of schema.approvalProcesses) {
        const key = `${process.object}.${process.name}`;
        const id = rows.put('ProcessDefinition', key, {
            Name: process.label,
            DeveloperName: process.name,
            Description: process.description,
            TableEnumOrId: process.object,
            Type: 'Approval',
            State: process.isActive ? 'Active' : 'Inactive',
            LockType: 'Total',
        });
        for (const step of process.steps) {
            rows.put('ProcessNode', `${key}.${step.name}`, {
                Name: step.label,
                DeveloperName: step.name,
                Description: step.description,
                ProcessDefinitionId: id,
            });
        }
    }
}

/** Rows by which Apex and pages find components: reports, dashboards, list views, notification types, templates. */
export function writeComponentRows(rows: SetupRows, schema: Schema): void {
    for (const type of ['Report', 'Dashboard'] as const) {
        for (const component of schema.componentsOf(type)) {
            const [folder = '', name = component.fullName] = component.fullName.split('/');
            const label = textOf(component.root, type === 'Report' ? 'name' : 'title') ?? name;
            rows.put(type, component.fullName, {
                [type === 'Report' ? 'Name' : 'Title']: label,
                DeveloperName: name,
                FolderName: folder,
                Description: textOf(component.root, 'description'),
            });
        }
    }
    for (const object of schema.objects.values()) {
        for (const view of object.listViews) {
            rows.put('ListView', `${object.name}.${view.name}`, {
                Name: view.label,
                DeveloperName: view.name,
                SobjectType: object.name,
                IsSoqlCompatible: true,
            });
        }
    }
    for (const component of schema.componentsOf('CustomNotificationType')) {
        const name = component.fullName;
        rows.put('CustomNotificationType', name, {
            DeveloperName: name,
            MasterLabel: textOf(component.root, 'masterLabel') ?? name,
            CustomNotifTypeName: name,
        });
    }
    for (const component of schema.componentsOf('NamedCredential')) {
        const name = component.fullName;
        const url =
            childOf(component.root, 'endpoint') === null
                ? null
                : textOf(component.root, 'endpoint');
        rows.put('NamedCredential', name, {
            DeveloperName: name,
            MasterLabel: textOf(component.root, 'label') ?? name,
            Endpoint: url,
        });
    }
    writeCachePartitions(rows, schema);
    writeApplications(rows, schema);
    for (const component of schema.componentsOf('EmailTemplate')) {
        const [, name = component.fullName] = component.fullName.split('/');
        rows.put('EmailTemplate', component.fullName, {
            DeveloperName: name,
            Name: textOf(component.root, 'name') ?? name,
            Subject: textOf(component.root, 'subject'),
            TemplateType: textOf(component.root, 'type') ?? 'text',
            IsActive: textOf(component.root, 'available') === 'true',
            Encoding: 'UTF-8',
        });
    }
}

/** Object Reference > PlatformCachePartition */
function writeCachePartitions(rows: SetupRows, schema: Schema): void {
    for (const component of schema.componentsOf('PlatformCachePartition')) {
        const name = component.fullName;
        rows.put('PlatformCachePartition', name, {
            DeveloperName: name,
            MasterLabel: textOf(component.root, 'masterLabel') ?? name,
            Description: textOf(component.root, 'description'),
            IsDefaultPartition: textOf(component.root, 'isDefaultPartition') === 'true',
            Language: 'en_US',
            NamespacePrefix: null,
        });
    }
}

/** Object Reference > AppMenuItem: the entries of the app launcher; a custom application is a tab set there. */
function writeApplications(rows: SetupRows, schema: Schema): void {
    schema.componentsOf('CustomApplication').forEach(({ fullName, root }, index) => {
        rows.put('AppMenuItem', fullName, {
            Name: fullName,
            Label: textOf(root, 'label') ?? fullName,
            Description: textOf(root, 'description'),
            Type: 'TabSet',
            ApplicationId: rows.put('AppDefinition', fullName, {
                DeveloperName: fullName,
                Label: textOf(root, 'label') ?? fullName,
            }),
            SortOrder: index,
            IsVisible: true,
            IsAccessible: true,
        });
    });
}

/** Rows that every organisation is born with. */
export function writeFixtures(rows: SetupRows, settings: OrganizationSettings): void {
    rows.put('Pricebook2', 'standard', {
        Name: 'Standard Price Book',
        IsActive: true,
        IsStandard: true,
        IsArchived: false,
    });
    rows.put('BusinessHours', 'default', {
        Name: 'Default',
        IsActive: true,
        IsDefault: true,
        TimeZoneSidKey: settings.timeZone ?? DEFAULT_TIME_ZONE,
        ...openAllDay(),
    });
}

/** From midnight to midnight on every day: the default business hours of a new org. */
function openAllDay(): Record<string, ApexTime> {
    const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    const names = days.flatMap((day) => [`${day}StartTime`, `${day}EndTime`]);
    return Object.fromEntries(names.map((name) => [name, new ApexTime(0)]));
}
