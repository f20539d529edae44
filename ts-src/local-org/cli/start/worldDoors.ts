import type { OrgClient } from '../../engine/index.ts';
import type { WorldDoor } from '../../lightning/index.ts';
import type { RunningSpoke } from './world.ts';

const LEDGER_CERTIFICATE = 'GatehouseLedger';

/** Things that people do outside Gatehouse, in Setup of the hub or of a spoke, offered to whoever tries it. */
export function worldDoors(hub: OrgClient, spokes: readonly RunningSpoke[]): readonly WorldDoor[] {
    const production = spokes.find(({ plan }) => plan.name === 'production');
    return [...(production === undefined ? [] : [behindTheGate(production)]), certificate(hub)];
}

function certificate(hub: OrgClient): WorldDoor {
    return {
        id: 'certificate',
        label: "Create the ledger's certificate",
        description: 'An administrator of the hub makes a self-signed certificate in Setup.',
        open: async () => {
            await hub.createCertificate(LEDGER_CERTIFICATE);
            return {
                title: 'Certificate created',
                message: `Checkpoints of the ledger are signed with ${LEDGER_CERTIFICATE} from now on.`,
            };
        },
    };
}

function behindTheGate({ plan, spoke }: RunningSpoke): WorldDoor {
    return {
        id: 'behind-the-gate',
        label: "Change something behind the gate's back",
        description: `Jonas Weber edits ${plan.title} by hand, in Setup.`,
        open: () => {
            const target = spoke.store.has('ValidationRule', 'Installation__c.End_Not_Before_Start')
                ? { type: 'ValidationRule', fullName: 'Installation__c.End_Not_Before_Start' }
                : null;
            if (target === null) {
                return Promise.resolve({
                    title: 'Nothing changed',
                    message: `${plan.title} has no rule that this door knows how to change.`,
                });
            }
            const isOff = spoke.files().size > 0 && ruleIsOff(spoke);
            spoke.changeBehindTheGate({
                username: `jonas.weber@northwind-solar.example.${plan.name}`,
                edits: [
                    {
                        ...target,
                        find: `<active>${isOff ? 'false' : 'true'}</active>`,
                        replace: `<active>${isOff ? 'true' : 'false'}</active>`,
                    },
                ],
            });
            return Promise.resolve({
                title: `Changed in ${plan.title}`,
                message: `Jonas Weber switched the validation rule End Not Before Start ${isOff ? 'on' : 'off'}, without asking the gate.`,
            });
        },
    };
}

function ruleIsOff(spoke: RunningSpoke['spoke']): boolean {
    const object = spoke.files().get('objects/Installation__c.object');
    const rule =
        /<validationRules>(?:(?!<\/validationRules>)[\s\S])*<fullName>End_Not_Before_Start<\/fullName>[\s\S]*?<\/validationRules>/.exec(
            Buffer.from(object ?? []).toString('utf8'),
        );
    return /<active>false<\/active>/.test(rule?.[0] ?? '');
}
