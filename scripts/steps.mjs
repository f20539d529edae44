import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './installed.mjs';

/**
 * Runs named steps one after another and prints one line each; output goes to build/logs and is shown when a step
 * fails. A step is { name, command, parameters, env?, count? } where count reads passed and failed from the output.
 */
export async function runSteps(steps) {
    const logs = join(root, 'build', 'logs');
    mkdirSync(logs, { recursive: true });
    const results = [];
    for (const step of steps) {
        const started = Date.now();
        const log = join(logs, `${step.name.replace(/\W+/g, '-').toLowerCase()}.log`);
        const code = await run(step, log);
        const output = readFileSync(log, 'utf8');
        const counted = step.count?.(output) ?? {
            passed: code === 0 ? 1 : 0,
            failed: code === 0 ? 0 : 1,
        };
        const isGood = code === 0 && counted.failed === 0;
        const result = {
            ...counted,
            failed: isGood ? 0 : Math.max(1, counted.failed),
            isGood,
            name: step.name,
        };
        results.push(result);
        const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(6);
        console.log(
            `${isGood ? '✓' : '✗'} ${step.name.padEnd(44)} ${seconds} s  ${step.sentence?.(output) ?? `${result.passed} passed, ${result.failed} failed`}`,
        );
        if (!isGood) {
            console.log(output.split('\n').slice(-60).join('\n'));
        }
    }
    return results;
}

function run(step, log) {
    const file = openSync(log, 'w');
    return new Promise((resolve) => {
        const child = spawn(step.command, step.parameters, {
            cwd: root,
            stdio: ['ignore', file, file],
            env: { ...process.env, ...step.env },
        });
        child.on('error', (error) => {
            console.log(`${step.name} could not start: ${error.message}`);
            resolve(1);
        });
        child.on('exit', (code) => {
            closeSync(file);
            resolve(code ?? 1);
        });
    });
}

/** Counts of node's own test runner. */
export function nodeTestCounts(output) {
    const of = (word) => Number(new RegExp(`^# ${word} (\\d+)`, 'm').exec(output)?.[1] ?? 0);
    return { passed: of('pass'), failed: of('fail') + of('cancelled') };
}
