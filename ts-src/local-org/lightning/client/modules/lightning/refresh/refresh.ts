/** LWC Developer Guide > RefreshView API: asks the page to load its data again. */
export class RefreshEvent extends CustomEvent<undefined> {
    static readonly type = 'lightning__refresh';

    constructor() {
        super(RefreshEvent.type, { bubbles: true, composed: true });
    }
}
