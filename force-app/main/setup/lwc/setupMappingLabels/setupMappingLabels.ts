/** Words of Mapping, from custom labels. */
import MappingApplied from '@salesforce/label/c.setup_MappingApplied';
import MappingApplying from '@salesforce/label/c.setup_MappingApplying';
import MappingTakenBack from '@salesforce/label/c.setup_MappingTakenBack';
import MappingUndo from '@salesforce/label/c.setup_MappingUndo';
import MappingUndoing from '@salesforce/label/c.setup_MappingUndoing';

/** By name without the feature. */
export const mappingLabels = {
    MappingApplied,
    MappingApplying,
    MappingTakenBack,
    MappingUndo,
    MappingUndoing
};
