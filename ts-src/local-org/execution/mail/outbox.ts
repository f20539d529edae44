/** One e-mail as it would have left the org. */
export interface SentMail {
    readonly sentAt: number;
    readonly from: string;
    readonly to: readonly string[];
    readonly cc: readonly string[];
    readonly bcc: readonly string[];
    readonly subject: string;
    readonly plainTextBody: string | null;
    readonly htmlBody: string | null;
    readonly targetObjectId: string | null;
    readonly whatId: string | null;
}

/** Nothing leaves the machine: mails are kept for people to look at and for tests to count. */
export class Outbox {
    private mails: SentMail[] = [];

    get all(): readonly SentMail[] {
        return this.mails;
    }

    put(mail: SentMail): void {
        this.mails.push(mail);
    }

    /** Mails set aside by Messaging.reserveSingleEmailCapacity, for the day. */
    reserved = 0;

    clear(): void {
        this.mails = [];
    }
}
