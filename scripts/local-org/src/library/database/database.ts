/** The Database class: declared here, filled by the modules beside this one and by asynchronous Apex. */
import { platformClass } from '../declare.ts';
import './access-level.ts';
import './dml-options.ts';
import './dml.ts';
import './queries.ts';
import './results.ts';
import './savepoints.ts';

platformClass('System.Database', {
    doc: 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_database.htm',
    members: {}
});
