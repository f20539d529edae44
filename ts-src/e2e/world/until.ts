const PAUSE_MS = 300;

/** Asks again until the answer is as wanted; the last answer is part of the failure. */
export async function until<T>(
    what: string,
    ask: () => Promise<T>,
    isWanted: (answer: T) => boolean,
    seconds = 120,
): Promise<T> {
    const end = Date.now() + seconds * 1000;
    for (;;) {
        const answer = await ask();
        if (isWanted(answer)) {
            return answer;
        }
        if (Date.now() > end) {
            throw new Error(`${what} did not happen in ${seconds} s: ${JSON.stringify(answer)}`);
        }
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
}
