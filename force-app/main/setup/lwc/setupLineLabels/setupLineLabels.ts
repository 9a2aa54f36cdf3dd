/** Words of the line under each step, from custom labels. */
import LineAutomation from '@salesforce/label/c.setup_LineAutomation';
import LineAutomationWaits from '@salesforce/label/c.setup_LineAutomationWaits';
import LineBothTested from '@salesforce/label/c.setup_LineBothTested';
import LineBroken from '@salesforce/label/c.setup_LineBroken';
import LineFields from '@salesforce/label/c.setup_LineFields';
import LineFieldsOwn from '@salesforce/label/c.setup_LineFieldsOwn';
import LineHeartbeatGone from '@salesforce/label/c.setup_LineHeartbeatGone';
import LineLive from '@salesforce/label/c.setup_LineLive';
import LineMissing from '@salesforce/label/c.setup_LineMissing';
import LineNoKeys from '@salesforce/label/c.setup_LineNoKeys';
import LineNoRule from '@salesforce/label/c.setup_LineNoRule';
import LineNoStore from '@salesforce/label/c.setup_LineNoStore';
import LineNoStores from '@salesforce/label/c.setup_LineNoStores';
import LinePages from '@salesforce/label/c.setup_LinePages';
import LinePaused from '@salesforce/label/c.setup_LinePaused';
import LinePausedBare from '@salesforce/label/c.setup_LinePausedBare';
import LineReadOnly from '@salesforce/label/c.setup_LineReadOnly';
import LineReading from '@salesforce/label/c.setup_LineReading';
import LineReadyToStart from '@salesforce/label/c.setup_LineReadyToStart';
import LineRefused from '@salesforce/label/c.setup_LineRefused';
import LineRuleRefused from '@salesforce/label/c.setup_LineRuleRefused';
import LineRules from '@salesforce/label/c.setup_LineRules';
import LineStopped from '@salesforce/label/c.setup_LineStopped';
import LineStoreGone from '@salesforce/label/c.setup_LineStoreGone';
import LineStores from '@salesforce/label/c.setup_LineStores';
import LineUnread from '@salesforce/label/c.setup_LineUnread';
import LineUnsaved from '@salesforce/label/c.setup_LineUnsaved';
import LineUnsavedOne from '@salesforce/label/c.setup_LineUnsavedOne';
import LineUntested from '@salesforce/label/c.setup_LineUntested';
import LineWaitsKeys from '@salesforce/label/c.setup_LineWaitsKeys';
import LineWaitsStores from '@salesforce/label/c.setup_LineWaitsStores';

/** By name without the feature. */
export const lineLabels = {
    LineAutomation,
    LineAutomationWaits,
    LineBothTested,
    LineBroken,
    LineFields,
    LineFieldsOwn,
    LineHeartbeatGone,
    LineLive,
    LineMissing,
    LineNoKeys,
    LineNoRule,
    LineNoStore,
    LineNoStores,
    LinePages,
    LinePaused,
    LinePausedBare,
    LineReadOnly,
    LineReading,
    LineReadyToStart,
    LineRefused,
    LineRuleRefused,
    LineRules,
    LineStopped,
    LineStoreGone,
    LineStores,
    LineUnread,
    LineUnsaved,
    LineUnsavedOne,
    LineUntested,
    LineWaitsKeys,
    LineWaitsStores
};
