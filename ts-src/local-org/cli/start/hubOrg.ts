import type { OrgClient } from '../../engine/index.ts';
import type { LightningOrg, OrgUser, WorldDoor } from '../../lightning/index.ts';
import { people } from '../../sample/index.ts';
import type { Schema } from '../../schema/index.ts';

/** The hub as the Lightning host sees it: calls go to the org's thread, pages come from the same metadata read here. */
export class HubOrg implements LightningOrg {
    readonly name: string;
    readonly doors: readonly WorldDoor[];
    schema: Schema;
    private readonly client: OrgClient;

    constructor(client: OrgClient, name: string, schema: Schema, doors: readonly WorldDoor[]) {
        this.client = client;
        this.name = name;
        this.schema = schema;
        this.doors = doors;
    }

    async users(): Promise<readonly OrgUser[]> {
        const known = await this.client.users();
        return people.flatMap((person) => {
            const user = known.find((candidate) => candidate.username === person.username);
            return user
                ? [{ id: user.id, username: user.username, name: user.name, job: person.job }]
                : [];
        });
    }

    rights: LightningOrg['rights'] = (userId) => this.client.rights(userId);

    invoke: LightningOrg['invoke'] = (className, methodName, parameters, userId) =>
        this.client.invoke(className, methodName, parameters, userId);

    query: LightningOrg['query'] = (soql, userId) => this.client.query(soql, userId);

    save: LightningOrg['save'] = (operation, object, fields, userId) =>
        this.client.save(operation, object, fields, userId);

    decide: LightningOrg['decide'] = (workItemId, action, comments, userId) =>
        this.client.decide(workItemId, action, comments, userId);
}
