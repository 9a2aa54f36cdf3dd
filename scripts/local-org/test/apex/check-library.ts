/** A small library for the checker's own tests: declarations without implementations. */
import {
    describeClass,
    describeEnum,
    describeException,
    describeInterface,
    unsupported
} from '../../src/library/declare.ts';
import type { ClassOptions, Members, PlatformDeclaration } from '../../src/library/declare.ts';
import { Registry } from '../../src/library/registry.ts';

const nothing = (): null => null;

/** Members that do nothing, by signature. */
function members(...signatures: readonly string[]): Members {
    return Object.fromEntries(
        signatures.map((text) => [text, text.includes('property ') ? { get: nothing, set: nothing } : nothing])
    );
}

function cls(name: string, signatures: readonly string[], options: Partial<ClassOptions> = {}): PlatformDeclaration {
    return describeClass(name, { ...options, members: { ...members(...signatures), ...options.members } });
}

const COLLECTIONS: readonly PlatformDeclaration[] = [
    describeInterface('System.Iterator', ['Boolean hasNext()', 'T next()'], { typeParams: ['T'] }),
    describeInterface('System.Iterable', ['Iterator<T> iterator()'], { typeParams: ['T'] }),
    cls(
        'System.List',
        [
            'new()', 'new(Integer size)', 'new(List<T> other)', 'new(Set<T> other)', 'void add(T item)',
            'void add(Integer index, T item)', 'void addAll(List<T> items)', 'void addAll(Set<T> items)', 'T get(Integer index)',
            'void set(Integer index, T item)', 'Integer size()', 'Boolean isEmpty()', 'Boolean contains(T item)', 'void clear()',
            'T remove(Integer index)', 'void sort()', 'List<T> clone()', 'Integer indexOf(T item)', 'Iterator<T> iterator()'
        ], // prettier-ignore
        { typeParams: ['T'], implements: ['Iterable<T>'] }
    ),
    cls(
        'System.Set',
        [
            'new()', 'new(List<T> items)', 'new(Set<T> items)', 'Boolean add(T item)', 'Boolean addAll(List<T> items)', 'Boolean addAll(Set<T> items)',
            'Boolean contains(T item)', 'Boolean remove(T item)', 'Integer size()', 'Boolean isEmpty()'
        ], // prettier-ignore
        { typeParams: ['T'], implements: ['Iterable<T>'] }
    ),
    cls(
        'System.Map',
        [
            'new()', 'new(Map<K, V> other)', 'new(List<SObject> records)', 'V get(K key)', 'V put(K key, V value)',
            'Boolean containsKey(K key)', 'Set<K> keySet()', 'List<V> values()', 'Integer size()', 'V remove(K key)'
        ], // prettier-ignore
        { typeParams: ['K', 'V'] }
    )
];

const VALUES: readonly PlatformDeclaration[] = [
    cls('System.Object', ['String toString()', 'Boolean equals(Object other)', 'Integer hashCode()', 'Object clone()']),
    cls(
        'System.String',
        [
            'Integer length()', 'String substring(Integer from)', 'String substring(Integer from, Integer to)',
            'static String valueOf(Object value)', 'static String valueOf(Integer value)', 'static String valueOf(Date value)',
            'static String join(Iterable<Object> parts, String separator)', 'List<String> split(String by)', 'String toUpperCase()'
        ], // prettier-ignore
        { members: { ...members(), 'String swapCase()': unsupported() } }
    ),
    cls('System.Integer', ['static Integer valueOf(Object value)', 'static Integer valueOf(String value)']),
    cls('System.Long', ['Integer intValue()']),
    cls('System.Decimal', ['Integer intValue()', 'Decimal setScale(Integer scale)']),
    cls('System.Double', ['Integer intValue()']),
    cls('System.Date', [
        'static Date today()',
        'static Date newInstance(Integer y, Integer m, Integer d)',
        'Date addDays(Integer n)'
    ]),
    cls('System.Datetime', ['static Datetime now()', 'Date date()', 'Datetime addHours(Integer n)']),
    cls('System.Id', ['Schema.SObjectType getSObjectType()']),
    cls('System.Math', [
        'static Integer abs(Integer v)',
        'static Long abs(Long v)',
        'static Double abs(Double v)',
        'static Decimal abs(Decimal v)'
    ]),
    cls('System.Type', ['static Type forName(String name)', 'Object newInstance()', 'String getName()'])
];

const PLATFORM: readonly PlatformDeclaration[] = [
    cls('System.System', [
        'static void debug(Object message)', 'static void assertEquals(Object expected, Object actual)',
        'static void assert(Boolean condition, Object message)', 'static Datetime now()'
    ]), // prettier-ignore
    cls('System.SObject', [
        'Object get(String field)', 'Object get(Schema.SObjectField field)', 'Object put(String field, Object value)', 'Object put(Schema.SObjectField field, Object value)',
        'Schema.SObjectType getSObjectType()', 'SObject clone()', 'void addError(String message)'
    ]), // prettier-ignore
    cls('System.HierarchyCustomSetting', ['static SObject getInstance()', 'static SObject getOrgDefaults()']),
    cls('System.CustomMetadataType', [
        'static Map<String, SObject> getAll()',
        'static SObject getInstance(String name)'
    ]),
    cls('System.Database', [
        'static List<SObject> query(String text)', 'static List<Database.SaveResult> insert(List<SObject> records, Boolean allOrNone)',
        'static Database.SaveResult insert(SObject record, Boolean allOrNone)'
    ]), // prettier-ignore
    cls('Database.SaveResult', ['Boolean isSuccess()', 'Id getId()']),
    cls('Schema.SObjectType', ['Schema.DescribeSObjectResult getDescribe()']),
    cls('Schema.SObjectField', ['Schema.DescribeFieldResult getDescribe()']),
    cls('Schema.DescribeSObjectResult', [
        'String getName()',
        'String getLabel()',
        'property Schema.SObjectTypeFields fields'
    ]),
    cls('Schema.SObjectTypeFields', ['Map<String, Schema.SObjectField> getMap()']),
    cls('Schema.DescribeFieldResult', ['String getLabel()', 'Boolean isAccessible()']),
    cls('Schema.FieldSet', ['String getLabel()']),
    describeEnum('System.TriggerOperation', [
        'BEFORE_INSERT',
        'BEFORE_UPDATE',
        'BEFORE_DELETE',
        'AFTER_INSERT',
        'AFTER_UPDATE',
        'AFTER_DELETE',
        'AFTER_UNDELETE'
    ]),
    describeEnum('System.LoggingLevel', ['DEBUG', 'INFO', 'WARN', 'ERROR']),
    describeInterface('System.Comparable', ['Integer compareTo(Object other)']),
    describeInterface('System.Queueable', ['void execute(System.QueueableContext context)']),
    describeInterface('System.QueueableContext', ['Id getJobId()']),
    describeInterface('Database.BatchableContext', ['Id getJobId()']),
    describeInterface(
        'Database.Batchable',
        [
            'Database.QueryLocator start(Database.BatchableContext context)', 'void execute(Database.BatchableContext context, List<T> scope)',
            'void finish(Database.BatchableContext context)'
        ], // prettier-ignore
        { typeParams: ['T'] }
    ),
    cls('Database.QueryLocator', ['String getQuery()']),
    describeException('System.Exception', {
        members: members(
            'new()',
            'new(String m)',
            'new(Exception c)',
            'new(String m, Exception c)',
            'String getMessage()',
            'void setMessage(String m)',
            'String getTypeName()',
            'Exception getCause()'
        )
    }),
    describeException('System.DmlException', { members: members('Integer getNumDml()') }),
    describeException('System.NullPointerException')
];

/** A registry of its own, so that tests do not depend on the real library. */
export function testRegistry(): Registry {
    const registry = new Registry();
    for (const declaration of [...COLLECTIONS, ...VALUES, ...PLATFORM]) {
        registry.add(declaration);
    }
    return registry;
}
