/** Files: a version makes its document and its links; sizes and types follow from the content. */
import { createHash } from 'node:crypto';
import { ApexBlob } from '../../../runtime/blob.ts';
import { ApexDatetime } from '../../../runtime/datetime.ts';
import type { SaveContext, SaveRecord } from '../save-context.ts';
import { each, text, type StandardRules } from './rules.ts';

function extensionOf(path: string): string | null {
    const at = path.lastIndexOf('.');
    return at < 0 ? null : path.slice(at + 1);
}

/** https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_contentversion.htm */
const FILE_TYPES: Readonly<Record<string, string>> = {
    doc: 'WORD',
    docx: 'WORD_X',
    xls: 'EXCEL',
    xlsx: 'EXCEL_X',
    ppt: 'POWER_POINT',
    pptx: 'POWER_POINT_X',
    txt: 'TEXT',
    htm: 'HTML'
};

function fileType(extension: string | null): string {
    return extension === null ? 'UNKNOWN' : (FILE_TYPES[extension.toLowerCase()] ?? extension.toUpperCase());
}

function deriveVersion(save: SaveRecord, context: SaveContext): void {
    const { fields } = save.record;
    const data = fields.get('VersionData');
    const path = text(save, 'PathOnClient');
    if (data instanceof ApexBlob) {
        fields.set('ContentSize', data.bytes.length);
        fields.set('Checksum', createHash('md5').update(data.bytes).digest('hex'));
    }
    if (path !== null) {
        const extension = extensionOf(path);
        fields.set('FileExtension', extension);
        fields.set('FileType', fileType(extension));
        if (text(save, 'Title') === null) {
            fields.set('Title', path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''));
        }
    }
    fields.set('IsLatest', true);
    fields.set('ContentModifiedDate', new ApexDatetime(context.execution.org.clock.now()));
}

function checkVersion(save: SaveRecord, context: SaveContext): void {
    if (context.kind !== 'insert') {
        return;
    }
    if (text(save, 'PathOnClient') === null && text(save, 'ContentUrl') === null) {
        save.fail('REQUIRED_FIELD_MISSING', 'Required fields are missing: [PathOnClient]', ['PathOnClient']);
    } else if (!hasData(save) && text(save, 'ContentUrl') === null) {
        save.fail('REQUIRED_FIELD_MISSING', 'Required fields are missing: [VersionData]', ['VersionData']);
    }
}

/** An empty file is none. */
function hasData(save: SaveRecord): boolean {
    const data = save.record.fields.get('VersionData');
    return data instanceof ApexBlob && data.bytes.length > 0;
}

function versionsStored(context: SaveContext): void {
    if (context.kind !== 'insert') {
        return;
    }
    for (const save of context.records.filter((record) => !record.failed)) {
        const existing = text(save, 'ContentDocumentId');
        if (existing === null) {
            makeDocument(context, save);
        } else {
            addVersion(context, save, existing);
        }
    }
}

function makeDocument(context: SaveContext, save: SaveRecord): void {
    const { org } = context.execution;
    const version = save.record;
    const get = (name: string): unknown => version.fields.get(name) ?? null;
    const document = org.rows.insert('ContentDocument', {
        Title: get('Title'),
        Description: get('Description'),
        LatestPublishedVersionId: version.id,
        ContentSize: get('ContentSize'),
        FileType: get('FileType'),
        FileExtension: get('FileExtension'),
        OwnerId: get('OwnerId'),
        CreatedById: get('CreatedById'),
        LastModifiedById: get('LastModifiedById'),
        IsArchived: false,
        PublishStatus: 'P'
    });
    version.fields.set('ContentDocumentId', document);
    version.fields.set('VersionNumber', '1');
    org.store.update('ContentVersion', version.id as string, [
        ['ContentDocumentId', document],
        ['VersionNumber', '1']
    ]);
    link(context, document, get('OwnerId'), 'I');
    if (get('FirstPublishLocationId') !== null) {
        link(context, document, get('FirstPublishLocationId'), 'V');
    }
}

function addVersion(context: SaveContext, save: SaveRecord, document: string): void {
    const { store } = context.execution.org;
    const versions = store.find('ContentVersion', 'ContentDocumentId', document);
    for (const row of versions.filter((one) => one.id !== save.record.id)) {
        store.update('ContentVersion', row.id, [['IsLatest', false]]);
    }
    store.update('ContentVersion', save.record.id as string, [['VersionNumber', String(versions.length)]]);
    store.update('ContentDocument', document, [
        ['LatestPublishedVersionId', save.record.id],
        ['Title', save.record.fields.get('Title') ?? null]
    ]);
}

function link(context: SaveContext, document: string, entity: unknown, shareType: string): void {
    const { org } = context.execution;
    const fields = new Map<string, unknown>([
        ['Id', org.ids.next('ContentDocumentLink')],
        ['ContentDocumentId', document],
        ['LinkedEntityId', entity],
        ['ShareType', shareType],
        ['Visibility', 'AllUsers'],
        ['IsDeleted', false]
    ]);
    org.store.insert({ type: 'ContentDocumentLink', fields });
}

function setBodyLength(save: SaveRecord): void {
    const body = save.record.fields.get('Body');
    if (body instanceof ApexBlob) {
        save.record.fields.set('BodyLength', body.bytes.length);
    }
}

/** Rules by object. */
export const fileRules: Readonly<Record<string, StandardRules>> = {
    ContentVersion: { derive: each(deriveVersion), check: each(checkVersion), stored: versionsStored },
    ContentDocumentLink: {
        derive: each((save) => {
            const { fields } = save.record;
            fields.set('ShareType', fields.get('ShareType') ?? 'V');
            fields.set('Visibility', fields.get('Visibility') ?? 'AllUsers');
        })
    },
    Attachment: { derive: each(setBodyLength) },
    Document: { derive: each(setBodyLength) }
};
