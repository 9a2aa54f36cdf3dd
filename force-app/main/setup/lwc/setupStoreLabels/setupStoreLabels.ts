/** Words of Stores, from custom labels. */
import AmazonAnonymous from '@salesforce/label/c.setup_AmazonAnonymous';
import AmazonForget from '@salesforce/label/c.setup_AmazonForget';
import AmazonKeep from '@salesforce/label/c.setup_AmazonKeep';
import AmazonKept from '@salesforce/label/c.setup_AmazonKept';
import CreateBusiness from '@salesforce/label/c.setup_CreateBusiness';
import CreateNone from '@salesforce/label/c.setup_CreateNone';
import CreateOneParent from '@salesforce/label/c.setup_CreateOneParent';
import CreatePerson from '@salesforce/label/c.setup_CreatePerson';
import StoreAccountType from '@salesforce/label/c.setup_StoreAccountType';
import StoreContactType from '@salesforce/label/c.setup_StoreContactType';
import StoreCurrency from '@salesforce/label/c.setup_StoreCurrency';
import StoreCurrencyHelp from '@salesforce/label/c.setup_StoreCurrencyHelp';
import StoreDefaultType from '@salesforce/label/c.setup_StoreDefaultType';
import StoreInactive from '@salesforce/label/c.setup_StoreInactive';
import StoreOrders from '@salesforce/label/c.setup_StoreOrders';
import StoreOwner from '@salesforce/label/c.setup_StoreOwner';
import StoreRunningUser from '@salesforce/label/c.setup_StoreRunningUser';
import StoreSaved from '@salesforce/label/c.setup_StoreSaved';
import StoreUnknown from '@salesforce/label/c.setup_StoreUnknown';
import StoresEmpty from '@salesforce/label/c.setup_StoresEmpty';
import StoresOn from '@salesforce/label/c.setup_StoresOn';
import StoresRead from '@salesforce/label/c.setup_StoresRead';
import StoresReading from '@salesforce/label/c.setup_StoresReading';
import StoresV2Only from '@salesforce/label/c.setup_StoresV2Only';

/** By name without the feature. */
export const storeLabels = {
    AmazonAnonymous,
    AmazonForget,
    AmazonKeep,
    AmazonKept,
    CreateBusiness,
    CreateNone,
    CreateOneParent,
    CreatePerson,
    StoreAccountType,
    StoreContactType,
    StoreCurrency,
    StoreCurrencyHelp,
    StoreDefaultType,
    StoreInactive,
    StoreOrders,
    StoreOwner,
    StoreRunningUser,
    StoreSaved,
    StoreUnknown,
    StoresEmpty,
    StoresOn,
    StoresRead,
    StoresReading,
    StoresV2Only
};
