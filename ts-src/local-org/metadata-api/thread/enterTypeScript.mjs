// A thread of Node 20 starts without the TypeScript loader of its parent: it is put on first.
import { register } from 'tsx/esm/api';

register();
await import('./spokeWorker.ts');
