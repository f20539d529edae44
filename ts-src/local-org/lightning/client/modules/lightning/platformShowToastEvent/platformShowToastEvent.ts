/**
 * LWC Developer Guide > Toast Notifications. The shell listens under a name of its own: the toast
 * container of the base components listens to the platform's name and wants a component class in the event.
 */
export class ShowToastEvent extends CustomEvent<unknown> {
    constructor(toast: { title: string; message?: string; variant?: string; mode?: string }) {
        super('host__showtoast', {
            detail: toast,
            bubbles: true,
            composed: true,
            cancelable: true,
        });
    }
}
