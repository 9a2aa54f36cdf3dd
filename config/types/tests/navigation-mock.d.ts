// What the Jest mock of lightning/navigation (config/jest/mocks) offers beyond the platform's module; tests only.
declare module 'lightning/navigation' {
    export function getNavigateCalledWith(): {
        pageReference: PageReference | undefined;
        options: unknown;
    };
}
