import type { WorldDoor } from '../../lightning/index.ts';
import type { RunningSpoke } from './world.ts';

/** Things that happen in real life and that Gatehouse must notice, offered to whoever tries it. */
export function worldDoors(spokes: readonly RunningSpoke[]): readonly WorldDoor[] {
    const production = spokes.find(({ plan }) => plan.name === 'production');
    return production === undefined ? [] : [behindTheGate(production)];
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
