import { title } from './change.ts';
import { status } from './approve.ts';
import { LONG } from './desk.ts';
import type { Desk } from './desk.ts';

/** Step 6: a second act by a person who may. The target is asked first whether it would take the change. */
export async function validate(desk: Desk, changeUrl: string): Promise<void> {
    await desk.visit(changeUrl);
    await desk.heading(title);
    await desk.press('Validate', desk.page.locator('c-change-acts'));
    await desk.reads(/Production would take it: no errors/, LONG);
}

export async function deploy(desk: Desk, changeUrl: string): Promise<void> {
    await desk.visit(changeUrl);
    await desk.heading(title);
    await desk.press('Deploy', desk.page.locator('c-change-acts'));
    await desk.reads('No other deployment runs in Production', LONG);
    await desk.reads('The org has accepted the package', LONG);
    await desk.picture('11-deployment');
    await desk.reads(/4 landed, 0 not landed/, LONG);
    await desk.reads('Everything that was signed is there.');
    await desk.picture('12-landing-receipt');
}

/** Back by one click, and that is a change of its own which goes through the same gate. */
export async function rollBack(desk: Desk): Promise<string> {
    await desk.press('Prepare undo');
    await desk.heading(/^Undo DEP-/);
    const undoUrl = new URL(desk.page.url()).pathname;
    await desk.press('Submit for approval');
    await desk.press(
        /^(Send for approval|Submit for approval)$/,
        desk.page.locator('c-change-acts .asking'),
    );
    await status(desk, 'Submitted');
    return undoUrl;
}

export async function landTheUndo(desk: Desk, undoUrl: string): Promise<void> {
    await desk.visit(undoUrl);
    await desk.heading(/^Undo DEP-/);
    await desk.press('Deploy', desk.page.locator('c-change-acts'));
    await desk.reads(/4 landed, 0 not landed/, LONG);
}
