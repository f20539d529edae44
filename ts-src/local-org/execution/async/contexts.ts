import { PlatformObject } from '../../values/index.ts';
import type { ApexException, EnumValue } from '../../values/index.ts';

/** What the platform hands to the jobs it runs. Methods carry the names that Apex calls. */
export class QueueableContext extends PlatformObject {
    readonly typeName: string = 'QueueableContext';
    private readonly jobId: string;

    constructor(jobId: string) {
        super();
        this.jobId = jobId;
    }

    getJobId(): string {
        return this.jobId;
    }
}

export class BatchableContext extends QueueableContext {
    override readonly typeName = 'Database.BatchableContext';
    private readonly childJobId: string | null;

    constructor(jobId: string, childJobId: string | null) {
        super(jobId);
        this.childJobId = childJobId;
    }

    getChildJobId(): string | null {
        return this.childJobId;
    }
}

export class SchedulableContext extends PlatformObject {
    readonly typeName = 'SchedulableContext';
    private readonly triggerId: string;

    constructor(triggerId: string) {
        super();
        this.triggerId = triggerId;
    }

    getTriggerId(): string {
        return this.triggerId;
    }
}

export class FinalizerContext extends PlatformObject {
    readonly typeName = 'FinalizerContext';
    private readonly jobId: string;
    private readonly requestId: string;
    private readonly result: EnumValue;
    private readonly exception: ApexException | null;

    constructor(
        jobId: string,
        requestId: string,
        result: EnumValue,
        exception: ApexException | null,
    ) {
        super();
        this.jobId = jobId;
        this.requestId = requestId;
        this.result = result;
        this.exception = exception;
    }

    getAsyncApexJobId(): string {
        return this.jobId;
    }

    getRequestId(): string {
        return this.requestId;
    }

    getResult(): EnumValue {
        return this.result;
    }

    getException(): ApexException | null {
        return this.exception;
    }
}
