import { current } from '../../execution/index.ts';
import { ApexDatetime, raise } from '../../values/index.ts';
import { required } from '../text/arguments.ts';

/**
 * Apex Reference > System > PageReference > forResource: the address of a static resource, with the moment of its last change so that
 * browsers keep it until then (Visualforce Developer Guide > Delivering Static Resources).
 */
export function resourceUrl(name: string | null, path: string | null = null): string {
    const bare = required(name).replace(/^[a-z0-9]+__/i, '');
    const row = current().org.database.system.find('StaticResource', 'Name', bare)[0];
    if (row === undefined) {
        return raise('VisualforceException', `Static Resource not found: ${required(name)}`);
    }
    const changed = row.values.get('systemmodstamp');
    const at = changed instanceof ApexDatetime ? changed.epochMs : 0;
    const inside = path === null || path === '' ? '' : `/${path.replace(/^\//, '')}`;
    return `/resource/${at}/${required(name)}${inside}`;
}
