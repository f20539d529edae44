import type { ServerResponse } from 'node:http';
import type { LightningOrg } from './port.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './sessions.ts';

const DOWNLOAD =
    /^\/sfc\/servlet\.shepherd\/version\/download\/(068[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?)$/;

/** Salesforce Help > Files > direct download addresses: a version of a file that the person may read. */
export async function answerFile(
    path: string,
    org: LightningOrg,
    session: Session,
    response: ServerResponse,
): Promise<boolean> {
    if (!path.startsWith('/sfc/')) {
        return false;
    }
    const id = DOWNLOAD.exec(path)?.[1] ?? '';
    const soql = `SELECT Title, PathOnClient, VersionData FROM ContentVersion WHERE Id = '${id}'`;
    const [row] = id === '' ? [] : await org.query(soql, session.user.id);
    if (row === undefined) {
        throw new Refusal(404, 'There is no such file, or you may not read it.');
    }
    const name = String(row['PathOnClient'] ?? row['Title']).replace(/[^\w.-]+/g, '_');
    response.writeHead(200, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
    });
    response.end(Buffer.from(String(row['VersionData']), 'base64'));
    return true;
}
