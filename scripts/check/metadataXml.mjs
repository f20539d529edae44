/** Every metadata file of the package, read as a spoke reads it when it is deployed: elements, values, repetitions. */
import { createSpoke } from '../../ts-src/local-org/metadata-api/index.ts';
import { join } from 'node:path';
import { root } from '../installed.mjs';

const spoke = createSpoke({
    name: 'Package',
    folder: join(root, 'force-app', 'main'),
    users: [{ username: 'package@example.com', name: 'Package' }],
});
for (const { path, reason } of spoke.notImported) {
    console.log(`${path}: ${reason}`);
}
console.log(`${spoke.store.size} components, ${spoke.notImported.length} files refused`);
process.exit(spoke.notImported.length === 0 ? 0 : 1);
