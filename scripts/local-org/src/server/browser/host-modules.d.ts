declare module '@host/components' {
    /** Exposed components of the project by name; made up when the page is built. */
    export const components: Readonly<Record<string, (() => Promise<{ default: unknown }>) | undefined>>;
}
declare module '@lwc/synthetic-shadow';
declare module 'shell/app' {
    import type { LightningElement } from 'lwc';
    const App: typeof LightningElement;
    export default App;
}
