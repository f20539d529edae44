import { LONG } from './desk.ts';
import type { Desk } from './desk.ts';

/** Production is looked at once, so that there is something to compare with. */
export async function lookForDrift(desk: Desk): Promise<void> {
    await desk.tab('Drift');
    await desk.press('Look again now');
    await desk.reads('Looking now', LONG).catch(() => undefined);
    await desk.page.getByText('Looking now').first().waitFor({ state: 'detached', timeout: LONG });
}

/** Step 8: someone changes production by hand. */
export async function changeBehindTheGate(desk: Desk): Promise<void> {
    await desk.press('Try it');
    await desk.press(/Change something behind the gate's back/);
    await desk.reads(/Jonas Weber switched the validation rule/);
}

export async function findTheDrift(desk: Desk): Promise<void> {
    await lookForDrift(desk);
    await desk.page
        .getByRole('button', { name: /End_Not_Before_Start/ })
        .first()
        .click();
    await desk.page.locator('c-drift-detail').getByText('Jonas Weber').first().waitFor();
    await desk.reads('Setup audit trail of the org');
    await desk.reads('What differs');
    await desk.picture('14-drift');
}

/** The alert stands on Home. */
export async function readTheAlert(desk: Desk): Promise<void> {
    await desk.tab('Home');
    await desk.reads(/End_Not_Before_Start/);
    await desk.reads(/Jonas Weber/);
    await desk.picture('01-home');
}
