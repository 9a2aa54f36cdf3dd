/**
 * System.Test: what only tests may do.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_test.htm
 */
import { current } from '../../platform/context.ts';
import type { ApexDatetime } from '../../runtime/datetime.ts';
import { throwApex } from '../../runtime/exception.ts';
import type { ApexList } from '../../runtime/list.ts';
import type { TestState } from '../../platform/test-state.ts';
import { createStub } from '../../platform/stub.ts';
import { deliverTestEvents, startTest, stopTest } from '../../platform/test-run.ts';
import type { ApexTypeValue } from './type.ts';
import { platformClass, platformInterface, unsupported } from '../declare.ts';

const DOC = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_test.htm';

class TestBroker {
    static readonly apexName = 'EventBus.TestBroker';
}

function state(): TestState {
    const { test } = current().transaction;
    return test ?? throwApex('System.UnexpectedException', 'Only tests may call methods of Test');
}

platformInterface('System.StubProvider', [
    'Object handleMethodCall(Object stubbedObject, String stubbedMethodName, System.Type returnType, List<System.Type> listOfParamTypes, List<String> listOfParamNames, List<Object> listOfArgs)'
]);

platformClass('EventBus.TestBroker', {
    members: {
        'void deliver()': () => deliverTestEvents(),
        'void fail()': unsupported
    }
});

platformClass('System.Test', {
    doc: DOC,
    members: {
        'static void startTest()': () => startTest(current().transaction, state()),
        'static void stopTest()': () => stopTest(current().org, current().transaction, state()),
        'static Boolean isRunningTest()': () => current().transaction.test !== null,
        'static void setMock(System.Type type, Object mock)': (type: ApexTypeValue, mock: object) => {
            state().mocks.set(type.type.key.includes('.') ? type.type.key : `system.${type.type.key}`, mock);
        },
        'static Object createStub(System.Type type, System.StubProvider provider)': (
            type: ApexTypeValue,
            provider: object
        ) => createStub(type.type, provider),
        'static Id getStandardPricebookId()': () => standardPricebook(),
        'static void setCreatedDate(Id id, Datetime created)': (id: string, created: ApexDatetime) => {
            const { org } = current();
            const object = org.schema.objectOfId(id);
            if (object) {
                org.rows.update(object.name, id, { CreatedDate: created });
            }
        },
        'static void setFixedSearchResults(List<Id> ids)': (ids: ApexList) => {
            state().fixedSearchResults = ids.items as string[];
        },
        'static void setCurrentPage(System.PageReference page)': (page: unknown) => {
            state().currentPage = page;
        },
        'static void setCurrentPageReference(System.PageReference page)': (page: unknown) => {
            state().currentPage = page;
        },
        'static EventBus.TestBroker getEventBus()': () => new TestBroker(),
        'static List<SObject> loadData(Schema.SObjectType type, String resource)': unsupported,
        'static void testInstall(System.InstallHandler handler, System.Version version)': unsupported,
        'static void testInstall(System.InstallHandler handler, System.Version version, Boolean isPush)': unsupported,
        'static void enableChangeDataCapture()': unsupported,
        'static void setReadOnlyApplicationMode(Boolean mode)': unsupported,
        'static Object invokeContinuationMethod(Object controller, Object request)': unsupported
    }
});

function standardPricebook(): string {
    const { org } = current();
    for (const row of org.store.rows('Pricebook2')) {
        if (row.fields.get('IsStandard') === true) {
            return String(row.fields.get('Id'));
        }
    }
    return org.rows.insert('Pricebook2', { Name: 'Standard Price Book', IsStandard: true, IsActive: false });
}
