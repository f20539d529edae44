/** Ways in for tests and for the demo: `/local-org/...`, open only to who has the token of this run. */
import type { Org } from '../org/org.ts';
import { sameSecret } from '../auth/tokens.ts';
import type { OrgUser } from '../auth/users.ts';
import type { BehindTheGate, GateChange } from '../org/behindTheGate.ts';
import type { DeployQueue } from '../deploy/deployQueue.ts';
import type { ArchiveFaultKind } from '../faults/damagedArchive.ts';
import type { SpokeFaults, Target, Trigger } from '../faults/spokeFaults.ts';
import { json, restError, RestRefusal, type SpokeRequest, type SpokeResponse } from './messages.ts';

export const RUN_TOKEN_HEADER = 'x-local-org-run';

export interface TestDoorParts {
    org: Org;
    faults: SpokeFaults;
    queue: DeployQueue;
    behindTheGate: BehindTheGate;
    runToken: string;
}

/** What `/local-org/faults` takes: the name of a fault and what it needs. */
export type FaultOrder =
    | ({ fault: 'loseAnswer' | 'loseRequest' } & Trigger)
    | ({ fault: 'delay'; ms: number } & Trigger)
    | ({ fault: 'refuse'; status: number; errorCode?: string; message?: string } & Trigger)
    | ({ fault: 'answerWith'; body: string } & Trigger)
    | ({ fault: 'dropOnLanding' } & Target)
    | ({ fault: 'changeOnLanding'; find: string; replace: string } & Target)
    | { fault: 'damageRetrieves'; kind: ArchiveFaultKind | null }
    | { fault: 'expireTokens' | 'clear' }
    | { fault: 'becomeOrg'; orgId: string }
    | { fault: 'holdDeploys'; ms: number }
    | { fault: 'rivalDeploy'; username: string; ms: number };

export class TestDoor {
    private readonly parts: TestDoorParts;

    constructor(parts: TestDoorParts) {
        this.parts = parts;
    }

    handle(request: SpokeRequest): SpokeResponse {
        const { runToken, org } = this.parts;
        if (!sameSecret(request.headers[RUN_TOKEN_HEADER] ?? '', runToken)) {
            return restError(403, 'RUN_TOKEN_NEEDED', 'This resource needs the token of this run.');
        }
        const text = request.body.length === 0 ? '{}' : request.body.toString('utf8');
        const content: unknown = JSON.parse(text);
        switch (request.path) {
            case '/local-org/org':
                return json({ orgId: org.id, name: org.profile.name, components: org.store.size });
            case '/local-org/access-token':
                return json({
                    accessToken: org.tokens.issue(
                        this.user((content as { username: string }).username),
                        org.id,
                    ),
                });
            case '/local-org/change':
                return json(this.parts.behindTheGate.change(content as GateChange));
            case '/local-org/faults':
                return this.fault(content as FaultOrder);
            default:
                throw new RestRefusal(404, 'NOT_FOUND', 'The requested resource does not exist');
        }
    }

    private user(username: string): OrgUser {
        const user = this.parts.org.users.named(username);
        if (user === undefined) {
            throw new RestRefusal(404, 'NOT_FOUND', `No user named ${username} in this org.`);
        }
        return user;
    }

    private fault(order: FaultOrder): SpokeResponse {
        const { faults, org, queue } = this.parts;
        switch (order.fault) {
            case 'loseAnswer':
            case 'loseRequest':
                faults[order.fault](order);
                break;
            case 'delay':
                faults.delay(order);
                break;
            case 'refuse':
                faults.refuse(order);
                break;
            case 'answerWith':
                faults.answerWith(order);
                break;
            case 'dropOnLanding':
                faults.dropOnLanding(order);
                break;
            case 'changeOnLanding':
                faults.changeOnLanding(order);
                break;
            case 'damageRetrieves':
                faults.damageRetrieves(order.kind);
                break;
            case 'expireTokens':
                org.tokens.expireAll();
                break;
            case 'becomeOrg':
                org.store.becomeOrg(order.orgId);
                break;
            case 'holdDeploys':
                queue.hold(order.ms);
                break;
            case 'rivalDeploy':
                queue.submitRival(this.user(order.username), order.ms);
                break;
            case 'clear':
                faults.clear();
                break;
            default:
                throw new RestRefusal(
                    400,
                    'UNKNOWN_FAULT',
                    `There is no such fault: ${JSON.stringify(order)}`,
                );
        }
        return json({ done: true });
    }
}
