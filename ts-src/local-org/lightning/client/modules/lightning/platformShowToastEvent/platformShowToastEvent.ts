/** LWC Developer Guide > Toast Notifications. The shell listens for it. */
export class ShowToastEvent extends CustomEvent<unknown> {
    constructor(toast: { title: string; message?: string; variant?: string; mode?: string }) {
        super('lightning__showtoast', {
            detail: toast,
            bubbles: true,
            composed: true,
            cancelable: true,
        });
    }
}
