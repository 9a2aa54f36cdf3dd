/**
 * Dynamic searches.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_search.htm
 */
import { searchRecords } from '../../data/queries.ts';
import { withApexErrors } from '../../data/soql/apex-errors.ts';
import { parseSosl } from '../../data/soql/parse-sosl.ts';
import { CallSite } from '../../runtime/call-site.ts';
import { throwApex } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { runtimeType } from '../../runtime/types.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import { platformClass, unsupported } from '../declare.ts';
import { required } from '../system/support.ts';
import { codeContext } from './access-level.ts';

function query(text: string, ...args: unknown[]): ApexList {
    const parsed = withApexErrors(() => parseSosl(required(text)));
    const binds = parsed.binds.map(({ path }) => variable(path, args.at(-1)));
    const found = searchRecords(parsed, binds, codeContext(args[0], args).access);
    const type = runtimeType('List<SObject>');
    return new ApexList(
        runtimeType('List<List<SObject>>'),
        found.map((records) => new ApexList(type, records))
    );
}

function variable(path: readonly string[], site: unknown): unknown {
    if (!(site instanceof CallSite)) {
        throw new UnsupportedError(`variable :${path.join('.')} in a dynamic search`);
    }
    const value = site.variable(path);
    return value ?? throwApex('System.QueryException', `Variable does not exist: ${path.join('.')}`);
}

platformClass('System.Search', {
    doc: 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_search.htm',
    members: {
        'static List<List<SObject>> query(String search)': query,
        'static List<List<SObject>> query(String search, System.AccessLevel accessLevel)': query,
        'static Object find(String search)': unsupported,
        'static Object find(String search, System.AccessLevel accessLevel)': unsupported,
        'static Object suggest(String search, String type, Object options)': unsupported
    }
});
