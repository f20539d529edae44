/** What belongs together in source format: a file with its -meta.xml, a bundle, a decomposed resource. */
const together = /^(.*\/(?:lwc|aura|experiences|staticresources|waveTemplates)\/[^/]+)\//;

export function unitOf(path: string): string {
    const isResource = /\/staticresources\/[^/]+$/.test(path);
    return isResource
        ? path.replace(/-meta\.xml$/, '').replace(/\.[^/.]+$/, '')
        : (together.exec(path)?.[1] ?? path.replace(/-meta\.xml$/, ''));
}

/** The file that says that there is such a translation of an object at all; its fields lie beside it. */
export function ownFileOf(path: string): string | null {
    const folder = /^(.*\/objectTranslations\/([^/]+))\//.exec(path);
    return folder ? `${folder[1]}/${folder[2]}.objectTranslation` : null;
}

/** Opaque bytes: that they differ says everything, so their address stands for them. */
export function isOpaque(path: string): boolean {
    return /\/staticresources\//.test(path) && !path.endsWith('-meta.xml');
}

/** Tests of components stay on the developer's machine; so do settings of editors. */
export function isLocal(path: string): boolean {
    return /\/__(tests|mocks)__\/|\/(jsconfig|tsconfig)\.json$|\/\.eslintrc\.json$/.test(path);
}
