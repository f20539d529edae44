import { Org } from '../org.ts';
import type { ShareOrder } from './runTestsOfFolders.ts';

/** The second process of a shared test run: takes one order, answers once, ends. */
process.once('message', (message) => {
    const { folders, options, share } = message as ShareOrder;
    const org = Org.fromFolders(folders, { hasCoverage: options.hasCoverage });
    const run = org.runTests({ ...options, share });
    process.send?.(run, undefined, undefined, () => {
        org.close();
        process.disconnect();
    });
});
