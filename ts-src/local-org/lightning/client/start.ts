import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import Shell from 'host/shell';
import { openSession } from 'host/runtime';

/** Opens the session first: modules such as `@salesforce/user/Id` read it when they load. */
async function start(): Promise<void> {
    try {
        await openSession();
        document.body.appendChild(createElement('host-shell', { is: Shell }));
    } catch (error) {
        const message = (error as { body?: { message?: string } }).body?.message ?? String(error);
        const text = document.createElement('p');
        text.style.padding = '24px';
        text.textContent = message;
        document.body.appendChild(text);
    }
}

void start();
