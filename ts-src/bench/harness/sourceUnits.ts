/** What belongs together in source format: a file with its -meta.xml, a bundle, a decomposed resource. */
const together = /^(.*\/(?:lwc|aura|experiences|staticresources|waveTemplates)\/[^/]+)\//;
/** The quick look: most files are in none of these. */
const mayBeTogether = /\/(?:lwc|aura|experiences|staticresources|waveTemplates)\//;

export function unitOf(path: string): string {
    if (!mayBeTogether.test(path)) {
        return withoutMeta(path);
    }
    const isResource = /\/staticresources\/[^/]+$/.test(path);
    return isResource
        ? withoutMeta(path).replace(/\.[^/.]+$/, '')
        : (together.exec(path)?.[1] ?? withoutMeta(path));
}

function withoutMeta(path: string): string {
    return path.endsWith('-meta.xml') ? path.slice(0, -'-meta.xml'.length) : path;
}

/** Where all files of a unit are. The ending of a static resource is anything, so its whole folder is. */
export function folderOf(unit: string): string {
    return /\/(?:lwc|aura|experiences|waveTemplates)\/[^/]+$/.test(unit)
        ? `${unit}/`
        : unit.slice(0, unit.lastIndexOf('/') + 1);
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
    return /\/__(tests|mocks|utam)__\/|\/(jsconfig|tsconfig)\.json$|\/\.eslintrc\.json$/.test(path);
}
