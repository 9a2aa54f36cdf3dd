// Replaces lightning/navigation in Jest: the stub of sfdx-lwc-jest cannot be asked what was navigated to.
const { createTestWireAdapter } = require('@salesforce/wire-service-jest-util');

const CurrentPageReference = createTestWireAdapter(jest.fn());
const mockNavigate = jest.fn();
const mockGenerate = jest.fn(() => Promise.resolve('https://www.example.com'));
const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

const NavigationMixin = (Base) =>
    class extends Base {
        [Navigate](pageReference, options) {
            mockNavigate(pageReference, options);
        }
        [GenerateUrl](pageReference) {
            return mockGenerate(pageReference);
        }
    };
NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;

/** The arguments of the latest navigation, both undefined when there was none. */
const getNavigateCalledWith = () => {
    const [pageReference, options] = mockNavigate.mock.calls.at(-1) ?? [];
    return { pageReference, options };
};

module.exports = { __esModule: true, CurrentPageReference, NavigationMixin, getNavigateCalledWith, mockNavigate };
