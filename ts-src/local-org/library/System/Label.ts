import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import { raise } from '../../values/index.ts';
import { required } from '../text/arguments.ts';

function textOf(name: string): string {
    return (
        current().org.program.label(name) ??
        raise('IllegalArgumentException', `Custom label does not exist: ${name}`)
    );
}

function isOwn(namespace: string | null): boolean {
    const own = current().org.namespace;
    return (
        namespace === null ||
        namespace === '' ||
        namespace.toLowerCase() === 'c' ||
        namespace.toLowerCase() === own?.toLowerCase()
    );
}

function get(namespace: string | null, name: string | null): string {
    return isOwn(namespace)
        ? textOf(required(name))
        : raise(
              'IllegalArgumentException',
              `Custom label does not exist: ${namespace ?? ''}.${name ?? ''}`,
          );
}

/** Apex Reference > System > Label: labels by names known only at run time. */
export const labelType: PlatformType = {
    name: 'Label',
    kind: 'class',
    statics: {
        'String get(String namespace, String label)': get,
        'String get(String namespace, String label, String language)': get,
        'Boolean translationExists(String namespace, String label, String language)': (
            namespace: string | null,
            name: string | null,
        ) => isOwn(namespace) && current().org.program.label(required(name)) !== null,
    },
};
