/** What becomes of a mapping in an org: a field that was renamed, and somebody who saved first. */

/** A row whose field is gone; another one has its name. As Apex. */
export const BROKEN_ROW = `
    insert new Field_Mapping__c(
        Name = 'Department',
        Key__c = 'own-department',
        Source_Object__c = 'Order',
        Source_Path__c = 'shipTo.company',
        Target_Object__c = 'Contact',
        Target_Field__c = 'Departement__c',
        Target_Snapshot__c = '{"label":"Department"}',
        Write_Policy__c = 'Always',
        Active__c = true,
        Customised__c = true,
        Order__c = 500
    );
    new MappingHealth(new MappingRules()).check();`;

/** Somebody else saves the row that fills the e-mail of Contacts. As Apex. */
export const SAVED_FIRST = `
    List<MappingRow> rows = new List<MappingRow>();
    for (MappingRow row : new MappingRules().rows) {
        if (row.targetField == 'Email') {
            row.policy = 'Only When Created';
            rows.add(row);
        }
    }
    MappingStore.save(rows);`;
