/** Texts typed for conflicts and not taken yet, by fingerprint; they outlive the panel, not the visit. */
const KEY = 'gatehouse.mergeDrafts';

export function draftOf(fingerprint: string): string | null {
    return drafts()[fingerprint] ?? null;
}

export function keepDraft(fingerprint: string, text: string): void {
    save({ ...drafts(), [fingerprint]: text });
}

export function dropDraft(fingerprint: string): void {
    save(Object.fromEntries(Object.entries(drafts()).filter(([key]) => key !== fingerprint)));
}

function drafts(): Readonly<Record<string, string>> {
    try {
        return JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Record<string, string>;
    } catch {
        // Not written by this version of the page.
        return {};
    }
}

function save(all: Readonly<Record<string, string>>): void {
    sessionStorage.setItem(KEY, JSON.stringify(all));
}
