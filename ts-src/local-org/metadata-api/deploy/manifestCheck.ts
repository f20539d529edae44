/** package.xml and the files of a package must say the same (Metadata API Guide > Deploying and Retrieving with the Zip File). */
import type { Draft } from '../files/draft.ts';
import { keyOf, parentNameOf } from '../store/component.ts';
import { hasParts, registry } from '../types/registry.ts';
import type { DeployPackage } from './openPackages.ts';
import type { Finding } from './messages.ts';

export interface ManifestOutcome {
    /** What will be deployed: files that the manifest names. */
    drafts: Draft[];
    findings: Finding[];
}

const MANIFEST = 'package.xml';

class Named {
    private readonly keys = new Set<string>();
    private readonly wild = new Set<string>();

    constructor(deployed: DeployPackage) {
        for (const type of deployed.manifest.types) {
            for (const member of type.members) {
                if (member === '*') {
                    this.wild.add(type.name);
                } else {
                    this.keys.add(keyOf(type.name, member));
                }
            }
        }
    }

    has(type: string, fullName: string): boolean {
        return this.wild.has(type) || this.keys.has(keyOf(type, fullName));
    }
}

/** A part is named by itself or together with its container. */
function isNamed(draft: Draft, named: Named): boolean {
    if (named.has(draft.type, draft.fullName)) {
        return true;
    }
    const part = registry.child(draft.type);
    if (part === undefined) {
        return false;
    }
    const parent = part.child.qualified ? parentNameOf(draft.fullName) : part.parent.name;
    return named.has(part.parent.name, parent);
}

/** The file of a container is there for its parts even when the container itself is not named. */
function isBareContainer(draft: Draft): boolean {
    const type = registry.byName(draft.type);
    return type !== undefined && hasParts(type);
}

function missingFiles(deployed: DeployPackage, allowed: boolean): Finding[] {
    const present = new Set([
        ...deployed.drafts.map((draft) => keyOf(draft.type, draft.fullName)),
        ...deployed.problems.map((problem) => keyOf(problem.type, problem.fullName)),
    ]);
    return deployed.manifest.types.flatMap((type): Finding[] => {
        if (!registry.isKnown(type.name)) {
            const problem = `Unknown type name '${type.name}' specified in package.xml`;
            return [{ type: '', fullName: MANIFEST, fileName: MANIFEST, problem }];
        }
        return type.members
            .filter((member) => member !== '*' && !present.has(keyOf(type.name, member)))
            .map((member) => ({
                type: type.name,
                fullName: member,
                fileName: MANIFEST,
                problem: `An object '${member}' of type ${type.name} was named in package.xml, but was not found in zipped directory`,
                kind: allowed ? 'Warning' : 'Error',
            }));
    });
}

export function checkManifest(
    deployed: DeployPackage,
    allowMissingFiles: boolean,
): ManifestOutcome {
    const named = new Named(deployed);
    const drafts = deployed.drafts.filter((draft) => isNamed(draft, named));
    const unnamed = deployed.drafts.filter(
        (draft) => !isNamed(draft, named) && !isBareContainer(draft),
    );
    const findings: Finding[] = [
        ...missingFiles(deployed, allowMissingFiles),
        ...unnamed.map((draft) => ({
            type: draft.type,
            fullName: draft.fullName,
            fileName: draft.fileName,
            problem: 'Not in package.xml',
        })),
        ...deployed.strangers.map((path) => ({
            type: '',
            fullName: path,
            fileName: path,
            problem: 'Not in package.xml',
        })),
        ...deployed.problems.map((problem) => ({
            type: problem.type,
            fullName: problem.fullName,
            fileName: problem.fileName,
            problem: problem.message,
            line: problem.line,
            column: problem.column,
        })),
    ];
    return { drafts, findings };
}
