// Threads do not inherit the TypeScript loader of the process, so each registers it before it loads the worker itself.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
