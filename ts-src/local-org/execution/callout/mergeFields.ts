import { raise } from '../../values/index.ts';

/** Values behind `{!$Credential.Name}`; each is made only when a text asks for it. */
export type CredentialValues = (name: string) => string | null;

const field = /\{!\s*(?:HTMLENCODE\(\s*(\$Credential\.[\w.]+)\s*\)|(\$Credential\.[\w.]+))\s*\}/gi;

/**
 * Merge fields of callouts (Apex Developer Guide > Merge Fields for Apex Callouts That Use Named Credentials). Any text of this
 * form is replaced wherever it came from, as on the platform.
 */
export function mergeCredential(text: string, values: CredentialValues): string {
    return text.replace(field, (_whole, encoded: string | undefined, plain: string | undefined) => {
        const name = (encoded ?? plain ?? '').slice('$Credential.'.length);
        const value =
            values(name) ?? raise('CalloutException', `Invalid merge field: $Credential.${name}`);
        return encoded === undefined ? value : escapeHtml(value);
    });
}

function escapeHtml(text: string): string {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}

export function hasMergeField(text: string): boolean {
    field.lastIndex = 0;
    return field.test(text);
}
