/** Words of Mapping, from custom labels. */
import MappingBroken from '@salesforce/label/c.setup_MappingBroken';
import MappingBrokenList from '@salesforce/label/c.setup_MappingBrokenList';
import MappingCheck from '@salesforce/label/c.setup_MappingCheck';
import MappingCount from '@salesforce/label/c.setup_MappingCount';
import MappingDefaults from '@salesforce/label/c.setup_MappingDefaults';
import MappingObject from '@salesforce/label/c.setup_MappingObject';
import MappingOthers from '@salesforce/label/c.setup_MappingOthers';
import MappingOwn from '@salesforce/label/c.setup_MappingOwn';
import MappingSound from '@salesforce/label/c.setup_MappingSound';

/** By name without the feature. */
export const mappingLabels = {
    MappingBroken,
    MappingBrokenList,
    MappingCheck,
    MappingCount,
    MappingDefaults,
    MappingObject,
    MappingOthers,
    MappingOwn,
    MappingSound
};
