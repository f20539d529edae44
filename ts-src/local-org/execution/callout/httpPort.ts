/** One exchange over the wire, all decided: no credentials, no merge fields, no Apex. */
export interface WireRequest {
    readonly method: string;
    readonly url: string;
    readonly headers: readonly (readonly [string, string])[];
    readonly body: Uint8Array | null;
    readonly timeout: number;
    /** Responses beyond are cut off and refused. */
    readonly maximumSize: number;
}

export interface WireResponse {
    readonly status: number;
    readonly reason: string;
    readonly headers: readonly (readonly [string, string])[];
    readonly body: Uint8Array;
    readonly milliseconds: number;
}

/** The sentence is the one that CalloutException says. */
export interface WireFailure {
    readonly failure: string;
    readonly milliseconds: number;
}

export interface HttpPort {
    exchange(request: WireRequest): WireResponse | WireFailure;
}
