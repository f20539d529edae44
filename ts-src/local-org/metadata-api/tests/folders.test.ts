import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';

import { readFolder } from '../files/readFolder.ts';
import { readPackage } from '../files/readPackage.ts';
import {
    CLASS_META,
    manifest,
    projectFolder,
    SOURCE,
    temporaryFolder,
    textField,
    writeFiles,
    xml,
} from './fixture.ts';

function namesIn(folder: string): string[] {
    return readPackage(readFolder(folder).entries)
        .drafts.map((one) => `${one.type}:${one.fullName}`)
        .sort();
}

test('source format is put together into components and parts', () => {
    assert.deepEqual(namesIn(projectFolder()), [
        'ApexClass:InvoiceService',
        'CustomField:Account.Region__c',
        'CustomField:Invoice__c.Reference__c',
        'CustomField:Invoice__c.Status__c',
        'CustomLabel:InvoiceTitle',
        'CustomLabels:CustomLabels',
        'CustomObject:Account',
        'CustomObject:Invoice__c',
        'LightningComponentBundle:invoiceList',
        'PermissionSet:InvoicingClerk',
        'Profile:Admin',
        'Report:Finance',
        'Report:Finance/All_Invoices',
        'ValidationRule:Invoice__c.Has_Reference',
    ]);
});

test('Metadata API format is read as it is', () => {
    const folder = writeFiles(temporaryFolder(), {
        'package.xml': manifest({ ApexClass: ['*'], CustomObject: ['*'] }),
        'classes/A.cls': 'public class A {}',
        'classes/A.cls-meta.xml': CLASS_META,
        'objects/Account.object': xml('CustomObject', `<fields>${textField('X__c')}</fields>`),
    });

    assert.equal(readFolder(folder).format, 'metadata');
    assert.deepEqual(namesIn(folder), [
        'ApexClass:A',
        'CustomField:Account.X__c',
        'CustomObject:Account',
    ]);
});

test('labels of several files are one container', () => {
    const one = (name: string) =>
        xml(
            'CustomLabels',
            `<labels><fullName>${name}</fullName><language>en_US</language><protected>true</protected><shortDescription>x</shortDescription><value>x</value></labels>`,
        );
    const folder = projectFolder({
        'a/labels/A.labels-meta.xml': one('First'),
        'b/labels/B.labels-meta.xml': one('Second'),
    });

    assert.deepEqual(namesIn(folder), [
        'CustomLabel:First',
        'CustomLabel:Second',
        'CustomLabels:CustomLabels',
    ]);
});

test('documents and static resources find their content', () => {
    const resource = xml(
        'StaticResource',
        '<cacheControl>Public</cacheControl><contentType>text/plain</contentType>',
    );
    const folder = projectFolder({
        'staticresources/Note.txt': 'hello',
        'staticresources/Note.resource-meta.xml': resource,
        'staticresources/Kit/a.txt': 'a',
        'staticresources/Kit/b/c.txt': 'c',
        'staticresources/Kit.resource-meta.xml': resource.replace('text/plain', 'application/zip'),
        'documents/Brand.documentFolder-meta.xml': xml('DocumentFolder', '<name>Brand</name>'),
        'documents/Brand/Logo.png': 'png',
        'documents/Brand/Logo.document-meta.xml': xml(
            'Document',
            '<internalUseOnly>false</internalUseOnly><name>Logo</name><public>true</public>',
        ),
    });
    const { entries, notImported } = readFolder(folder);

    assert.deepEqual(notImported, []);
    assert.deepEqual([...entries.keys()].sort(), [
        'documents/Brand-meta.xml',
        'documents/Brand/Logo.png',
        'documents/Brand/Logo.png-meta.xml',
        'staticresources/Kit.resource',
        'staticresources/Kit.resource-meta.xml',
        'staticresources/Note.resource',
        'staticresources/Note.resource-meta.xml',
    ]);
});

test('.forceignore is heeded, and files of no type are told', () => {
    const folder = projectFolder({ ...SOURCE, 'wizards/W.wizard-meta.xml': xml('Wizard', '') });
    writeFiles(folder, { '.forceignore': '# generated\n**/lwc/**\n**/profiles/*\n' });

    const { notImported } = readFolder(folder);
    const names = namesIn(folder);

    assert.deepEqual(notImported, [
        {
            path: join('force-app', 'main/default/wizards/W.wizard-meta.xml'),
            reason: 'The suffix .wizard belongs to no known metadata type.',
        },
    ]);
    assert.ok(!names.some((name) => name.startsWith('Lightning') || name.startsWith('Profile')));
});
