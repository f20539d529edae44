/** What the server and its routes say to each other. */
export interface SpokeRequest {
    method: string;
    path: string;
    query: URLSearchParams;
    headers: Readonly<Record<string, string | undefined>>;
    body: Buffer;
}

export interface SpokeResponse {
    status: number;
    contentType: string;
    body: string | Uint8Array;
    headers?: Readonly<Record<string, string>>;
}

export function json(content: unknown, status = 200): SpokeResponse {
    return {
        status,
        contentType: 'application/json;charset=UTF-8',
        body: JSON.stringify(content),
    };
}

export function xml(content: string, status = 200): SpokeResponse {
    return { status, contentType: 'text/xml;charset=UTF-8', body: content };
}

export function noContent(status = 204): SpokeResponse {
    return { status, contentType: 'application/json;charset=UTF-8', body: '' };
}

/** REST API Guide > Status Codes and Error Responses: a list of errorCode and message. */
export function restError(status: number, errorCode: string, message: string): SpokeResponse {
    return json([{ message, errorCode }], status);
}

/** A refusal on its way out of a route. */
export class RestRefusal extends Error {
    readonly status: number;
    readonly errorCode: string;

    constructor(status: number, errorCode: string, message: string) {
        super(message);
        this.name = 'RestRefusal';
        this.status = status;
        this.errorCode = errorCode;
    }
}
