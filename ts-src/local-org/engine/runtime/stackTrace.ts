import { ApexException } from '../../values/index.ts';

/** Scripts of generated code carry this prefix, so their frames can be told from the run time's own. */
export const scriptPrefix = 'apex:';

/** Deep enough for the platform's own cut of long traces. */
const framesKept = 100;

type Prepare = (error: Error, frames: NodeJS.CallSite[]) => unknown;

let isInstalled = false;

/**
 * Makes the trace of an Apex exception the Apex one. Generated functions are named `Outer$Inner$method` and stand on
 * the line of their source, so V8's own frames hold everything; they are taken when the exception is constructed.
 */
export function installStackTraces(): void {
    if (isInstalled) {
        return;
    }
    isInstalled = true;
    Error.stackTraceLimit = framesKept;
    const former = Error.prepareStackTrace as Prepare | undefined;
    Error.prepareStackTrace = (error, frames) =>
        error instanceof ApexException
            ? apexTrace(frames)
            : (former?.(error, frames) ?? plainTrace(error, frames));
}

/** What `getStackTraceString()` answers: one frame a line, innermost first. */
export function stackTraceOf(exception: ApexException): string {
    return exception.stack ?? '';
}

function apexTrace(frames: readonly NodeJS.CallSite[]): string {
    const lines: string[] = [];
    for (const frame of frames) {
        const name = frame.getFunctionName();
        if (name === null || name === '' || !frame.getFileName()?.startsWith(scriptPrefix)) {
            continue;
        }
        const place = apexName(name);
        if (place !== null) {
            lines.push(`${place}: line ${frame.getLineNumber() ?? 0}, column 1`);
        }
    }
    return lines.join('\n');
}

/** `Class.Outer.Inner.method`, `Trigger.Name`, `AnonymousBlock`; null for frames Apex does not have. */
function apexName(functionName: string): string | null {
    const parts = functionName.split('.').at(-1)?.split('$') ?? [];
    if (parts[0] === 'trigger' && parts.length === 2) {
        return `Trigger.${parts[1]}`;
    }
    if (parts[0] === 'anonymous') {
        return parts.length === 1
            ? 'AnonymousBlock'
            : `Class.${parts.slice(1).map(printable).join('.')}`;
    }
    return parts[0] === 'class' && parts.length > 2
        ? `Class.${parts.slice(1).map(printable).join('.')}`
        : null;
}

/** Constructors and static initialisers are written `__init` and `__clinit` in JavaScript names. */
function printable(part: string): string {
    return part === '__init' ? '<init>' : part === '__clinit' ? '<clinit>' : part;
}

function plainTrace(error: Error, frames: readonly NodeJS.CallSite[]): string {
    return [String(error), ...frames.map((frame) => `    at ${String(frame)}`)].join('\n');
}
