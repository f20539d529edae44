import addApproversCall from '@salesforce/apex/SetupAssistantController.addApprovers';
import deployCall from '@salesforce/apex/SetupAssistantController.deploy';
import scheduleCall from '@salesforce/apex/SetupAssistantController.schedule';
import stepsCall from '@salesforce/apex/SetupAssistantController.steps';
import { asking } from 'c/apexErrors';

export interface SetupStep {
    readonly key: string;
    readonly title: string;
    readonly isDone: boolean;
    readonly sentence: string | null;
    readonly isPossible: boolean;
}

export const setupSteps = (): Promise<SetupStep[]> => asking(stepsCall());
/** Id of the job. */
export const deployHubSetup = (): Promise<string> => asking(deployCall());
export const addApprovers = (): Promise<void> => asking(addApproversCall());
export const scheduleWork = (): Promise<void> => asking(scheduleCall());
