/** REST writes moments as 2026-01-31T10:00:00.000+0000, SOAP with a Z (REST API Guide > Valid Date and DateTime Formats). */
export function restMoment<T>(value: T): T | string {
    return typeof value === 'string' ? value.replace(/Z$/, '+0000') : value;
}

const MOMENTS = /^(completedDate|createdDate|lastModifiedDate|startDate)$/;

/** The same for every date in a deploy result. */
export function withRestMoments(content: unknown): unknown {
    return JSON.parse(
        JSON.stringify(content, (key, value: unknown) =>
            MOMENTS.test(key) ? restMoment(value) : value,
        ),
    );
}
