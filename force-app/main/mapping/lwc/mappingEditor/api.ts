/** The server's side of the mapping, one function each. */
import rows from '@salesforce/apex/MappingController.rows';
import repairs from '@salesforce/apex/MappingController.repairs';
import sources from '@salesforce/apex/MappingController.sources';
import save from '@salesforce/apex/MappingController.save';
import targetObjects from '@salesforce/apex/MappingController.targetObjects';
import orders from '@salesforce/apex/MappingTrialController.orders';
import samples from '@salesforce/apex/MappingTrialController.samples';
import type { Api } from 'c/mappingSession';

export const server: Api = { rows, repairs, sources, save, targetObjects, orders, samples };
