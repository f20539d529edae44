import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';

export interface AssetFolders {
    /** Prebuilt base components. */
    readonly vendor: string;
    /** Built components of the org and of the host. */
    readonly modules: string;
    readonly imports: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);
const packages = dirname(dirname(require.resolve('lightning-base-components/package.json')));
const slds = join(packages, '@salesforce-ux', 'design-system', 'assets');

const TYPES: Readonly<Record<string, string>> = {
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.gif': 'image/gif',
    '.woff2': 'font/woff2',
    '.woff': 'font/woff',
    '.map': 'application/json',
};

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 38 38"><path d="M5 34V15L19 4l14 11v19h-9V22a5 5 0 0 0-10 0v12z" fill="#0176d3"/></svg>`;

/** Static files under fixed prefixes; true when the request was for one. */
export function answerAsset(
    path: string,
    folders: AssetFolders,
    request: IncomingMessage,
    response: ServerResponse,
): boolean {
    if (path === '/host-assets/icon.svg') {
        send(response, 'image/svg+xml', ICON);
        return true;
    }
    if (path === '/host-assets/fonts.css') {
        send(response, 'text/css; charset=utf-8', fonts());
        return true;
    }
    const roots: readonly (readonly [string, string])[] = [
        ['/vendor/', folders.vendor],
        ['/modules/', folders.modules],
        ['/assets/', slds],
        ['/fonts/roboto/', join(packages, '@fontsource', 'roboto', 'files')],
        ['/fonts/roboto-mono/', join(packages, '@fontsource', 'roboto-mono', 'files')],
    ];
    const root = roots.find(([prefix]) => path.startsWith(prefix));
    if (!root) {
        return false;
    }
    sendFile(
        join(root[1], normalize(decodeURIComponent(path.slice(root[0].length)))),
        root[1],
        request,
        response,
    );
    return true;
}

function sendFile(
    file: string,
    root: string,
    request: IncomingMessage,
    response: ServerResponse,
): void {
    if (!file.startsWith(root + sep) || !existsSync(file) || !statSync(file).isFile()) {
        response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
        return;
    }
    const { size, mtimeMs } = statSync(file);
    const tag = `"${size}-${Math.floor(mtimeMs)}"`;
    if (request.headers['if-none-match'] === tag) {
        response.writeHead(304).end();
        return;
    }
    response.writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'cache-control': 'no-cache',
        etag: tag,
        'x-content-type-options': 'nosniff',
    });
    createReadStream(file).pipe(response);
}

function send(response: ServerResponse, type: string, text: string): void {
    response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' });
    response.end(text);
}

/** The platform's own font is not free; Roboto stands in for it, as the system font stack of SLDS allows. */
function fonts(): string {
    const faces = (['400', '500', '700'] as const).flatMap((weight) =>
        ['latin', 'latin-ext'].map((set) =>
            face('Roboto', `roboto/roboto-${set}-${weight}-normal.woff2`, weight, set),
        ),
    );
    faces.push(
        face('Roboto Mono', 'roboto-mono/roboto-mono-latin-400-normal.woff2', '400', 'latin'),
    );
    faces.push(
        face('Roboto Mono', 'roboto-mono/roboto-mono-latin-500-normal.woff2', '500', 'latin'),
    );
    const stack = `-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,Helvetica,Arial,sans-serif`;
    return `${faces.join('\n')}\nhtml,body{background:#f3f3f3;font-family:${stack}!important}\nbody.slds-scope{font-family:${stack}!important;font-size:13px}\n`;
}

function face(family: string, file: string, weight: string, set: string): string {
    const range =
        set === 'latin'
            ? 'U+0000-00FF,U+0131,U+02C6,U+2000-22FF'
            : 'U+0100-02BA,U+1E00-1EFF,U+2C60-2C7F';
    return `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url(/fonts/${file}) format("woff2");unicode-range:${range}}`;
}
