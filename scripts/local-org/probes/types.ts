/** Probes of types, exceptions, ids, enums and small classes. */
import type { ProbeTable } from './probe.ts';

const reference = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/';

/** What the platform's pages say of types, exceptions, ids, enums and small classes. */
export const typesProbes: readonly ProbeTable[] = [
    {
        about: 'Types are found by name and made',
        doc: `${reference}apex_methods_system_type.htm`,
        classes: `public virtual class Animal { public override String toString() { return 'animal'; } }
            public class Dog extends Animal implements Callable { public Object call(String a, Map<String, Object> m) { return a; } }
            public class Shy { private Shy(Integer n) { } }`,
        probes: [
            { apex: `Type.forName('Probes.Animal').newInstance()`, expect: 'animal' },
            { apex: `Type.forName('probes.dog').getName()`, expect: 'Probes.Dog' },
            { apex: `Type.forName('Nothing')`, expect: 'null' },
            { apex: `Type.forName(null, 'Probes')`, expect: 'Probes' },
            { apex: `Type.forName('List<String>').newInstance() instanceof List<String>`, expect: 'true' },
            { apex: `((Account) Type.forName('Account').newInstance()).Name`, expect: 'null' },
            { apex: 'Animal.class.isAssignableFrom(Dog.class)', expect: 'true' },
            { apex: 'Dog.class.isAssignableFrom(Animal.class)', expect: 'false' },
            { apex: 'Callable.class.isAssignableFrom(Dog.class)', expect: 'true' },
            { apex: "Dog.class.equals(Type.forName('Probes.Dog'))", expect: 'true' },
            { apex: "Dog.class == Type.forName('Probes.Dog')", expect: 'true' },
            { apex: `new Map<Type, String>{ Dog.class => 'd' }.get(Type.forName('Probes.Dog'))`, expect: 'd' },
            { apex: 'String.class', expect: 'String' }
        ]
    },
    {
        about: 'Exceptions carry message, cause and type',
        doc: `${reference}apex_classes_exception_methods.htm`,
        classes: 'public class OwnException extends Exception { } public class OtherException extends Exception { }',
        probes: [
            { apex: `new OwnException('m').getMessage()`, expect: 'm' },
            { apex: `new OwnException().getMessage()`, expect: 'Script-thrown exception' },
            {
                apex: `new OwnException('m', new DmlException('d')).getCause().getTypeName()`,
                expect: 'System.DmlException'
            },
            { apex: `new OwnException('m').getTypeName()`, expect: 'Probes.OwnException' },
            {
                before: `OwnException e = new OwnException('a'); e.setMessage('b');`,
                apex: 'e.getMessage()',
                expect: 'b'
            },
            {
                before: `Exception e = new OwnException('a'); e.initCause(new OtherException('c'));`,
                apex: 'e.getCause().getMessage()',
                expect: 'c'
            },
            { apex: `new AuraHandledException('seen by the page').getMessage()`, expect: 'Script-thrown exception' },
            { apex: `new IllegalArgumentException('x')`, expect: 'System.IllegalArgumentException: x' },
            { apex: `new DmlException().getNumDml()`, expect: '0' }
        ]
    },
    {
        about: 'Ids are eighteen characters with a checksum',
        doc: `${reference}apex_methods_system_id.htm`,
        probes: [
            { before: `Id i = '001000000000001';`, apex: 'i', expect: '001000000000001AAA' },
            { before: `Id i = '001000000000001AAA';`, apex: 'i.to15()', expect: '001000000000001' },
            { apex: `Id.valueOf('nope')`, expect: '! System.StringException: Invalid id: nope' },
            { before: `Id i = '001000000000001';`, apex: `i == '001000000000001AAA'`, expect: 'true' }
        ]
    },
    {
        about: 'Objects, enums and small types follow their pages',
        doc: `${reference}apex_methods_system_enum.htm`,
        classes: 'public enum Color { RED, GREEN }',
        probes: [
            { apex: 'Color.values()', expect: '(RED, GREEN)' },
            { apex: `Color.valueOf('green').ordinal()`, expect: '1' },
            {
                apex: `Color.valueOf('blue')`,
                expect: '! System.NoSuchElementException: No enum constant Probes.Color.blue'
            },
            { apex: 'LoggingLevel.ERROR.name()', expect: 'ERROR' },
            { apex: `LoggingLevel.valueOf('debug')`, expect: 'DEBUG' },
            { apex: `System.equals(1, 1)`, expect: 'true' },
            { apex: `System.hashCode('hello')`, expect: '99162322' },
            { apex: `new Version(1, 2).compareTo(new Version(1, 2, 1))`, expect: '-1' },
            { apex: `UUID.randomUUID().toString().length()`, expect: '36' },
            { apex: `new Url('https://a.example:8443/p/q?x=1#f').getHost()`, expect: 'a.example' },
            { apex: `new Url('https://a.example:8443/p/q?x=1#f').getFile()`, expect: '/p/q?x=1' },
            {
                before: `PageReference p = new PageReference('/apex/x?a=1'); p.getParameters().put('b', '2');`,
                apex: 'p.getUrl()',
                expect: '/apex/x?a=1&b=2'
            },
            { apex: `UserInfo.getName()`, expect: 'Pat Probe', localOnly: 'the name of the local user' },
            { apex: `Collator.getInstance().compare('a', 'B') < 0`, expect: 'true' }
        ]
    }
];
