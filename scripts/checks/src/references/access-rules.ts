import type { Xml } from '../lib/xml.ts';
import type { Ask } from './ask.ts';

/** Everything a permission set grants must exist, and be of a kind a grant can be given for. */
export function permissionSet(ask: Ask, xml: Xml): void {
    for (const one of xml.all('objectPermissions')) objectPermission(ask, one);
    for (const one of xml.all('fieldPermissions')) fieldPermission(ask, one);
    for (const one of xml.all('classAccesses')) ask.component('ApexClass', one.first('apexClass'));
    for (const one of xml.all('pageAccesses')) ask.component('ApexPage', one.first('apexPage'));
    for (const one of xml.all('flowAccesses')) ask.component('Flow', one.first('flow'));
    for (const one of xml.all('customPermissions')) ask.component('CustomPermission', one.first('name'));
    for (const one of xml.all('applicationVisibilities')) ask.component('CustomApplication', one.first('application'));
    for (const one of xml.all('recordTypeVisibilities')) ask.component('RecordType', one.first('recordType'));
    for (const one of xml.all('customMetadataTypeAccesses')) ask.objectName(one.first('name'));
    for (const one of xml.all('customSettingAccesses')) ask.objectName(one.first('name'));
    for (const one of xml.all('tabSettings')) {
        const at = one.first('tab');
        if (at) ask.tab(at);
    }
    for (const one of xml.all('externalCredentialPrincipalAccesses')) {
        ask.component('ExternalCredentialPrincipal', one.first('externalCredentialPrincipal'));
    }
    repeated(ask, xml);
}

/** Rights that an object permission implies: the platform refuses one without the other. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
    allowCreate: ['allowRead'],
    allowEdit: ['allowRead'],
    allowDelete: ['allowRead', 'allowEdit'],
    viewAllRecords: ['allowRead'],
    modifyAllRecords: ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords']
};

function objectPermission(ask: Ask, grant: Xml): void {
    ask.objectName(grant.first('object'));
    for (const [right, needs] of Object.entries(NEEDS)) {
        const missing = grant.value(right) === 'true' ? needs.filter((one) => grant.value(one) !== 'true') : [];
        if (missing.length > 0)
            ask.report(grant.line, `${grant.value('object')}: ${right} needs ${missing.join(', ')}`);
    }
}

// A grant on a required field, a master-detail field or the name is refused; an edit right on a computed field as well.
function fieldPermission(ask: Ask, grant: Xml): void {
    const at = grant.first('field');
    ask.qualifiedField(at);
    const [object = '', name = ''] = (at?.text ?? '').split('.').map((one) => ask.project.local(one).toLowerCase());
    const field = ask.catalog.objects.get(object)?.fields.get(name);
    if (!field || !at) return;
    if (field.xml.value('required') === 'true' || field.type === 'MasterDetail') {
        ask.report(at.line, `${at.text} is required: its rights cannot be granted`);
    }
    const isComputed =
        field.xml.first('formula') !== undefined || field.type === 'Summary' || field.type === 'AutoNumber';
    if (isComputed && grant.value('editable') === 'true')
        ask.report(at.line, `${at.text} is computed: it cannot be editable`);
    if (grant.value('editable') === 'true' && grant.value('readable') !== 'true')
        ask.report(at.line, `${at.text} is editable but not readable`);
}

// The key of each kind of grant is its first child that is neither true nor false.
function repeated(ask: Ask, xml: Xml): void {
    const seen = new Set<string>();
    for (const grant of xml.children.filter((one) => one.children.length > 0)) {
        const key = grant.children.find((one) => !/^(true|false|Visible|Available|None)$/.test(one.text))?.text ?? '';
        const name = `${grant.name} ${key}`;
        if (seen.has(name)) ask.report(grant.line, `${name} is granted twice`);
        seen.add(name);
    }
}

/** Members of a permission set group. */
export function permissionSetGroup(ask: Ask, xml: Xml): void {
    for (const one of [...xml.all('permissionSets'), ...xml.all('mutingPermissionSets')])
        ask.component('PermissionSet', one);
}

/** A named credential's external credential. */
export function namedCredential(ask: Ask, xml: Xml): void {
    for (const parameter of xml.all('namedCredentialParameters'))
        ask.component('ExternalCredential', parameter.first('externalCredential'));
}
