import type { Row } from './port.ts';
import { objectOf } from './records.ts';
import type { Call } from './routes.ts';

/** Work items that the person, or a queue of theirs, has to decide. Object Reference > ProcessInstanceWorkitem. */
export async function approvalRequests({ org, session }: Call): Promise<unknown> {
    const me = session.user.id;
    const groups = await org.query(
        `SELECT GroupId FROM GroupMember WHERE UserOrGroupId = '${me}'`,
        me,
    );
    const actors = [me, ...groups.map((row) => String(row['GroupId']))]
        .map((id) => `'${id}'`)
        .join(', ');
    const rows = await org.query(
        `SELECT Id, ActorId, Actor.Name, CreatedDate, ProcessInstance.TargetObjectId, ProcessInstance.ProcessDefinition.Name, ProcessInstance.SubmittedBy.Name FROM ProcessInstanceWorkitem WHERE ActorId IN (${actors}) ORDER BY CreatedDate DESC`,
        me,
    );
    const items: unknown[] = [];
    for (const row of rows) {
        items.push(await workItem({ org, session } as Call, row));
    }
    return items;
}

async function workItem({ org, session }: Call, row: Row): Promise<unknown> {
    const instance = row['ProcessInstance'] as Row;
    const recordId = String(instance['TargetObjectId']);
    const object = objectOf(org.schema, recordId);
    const name = object.nameField ?? 'Id';
    const [record] = await org.query(
        `SELECT Id, ${name} FROM ${object.name} WHERE Id = '${recordId}'`,
        session.user.id,
    );
    return {
        id: row['Id'],
        recordId,
        recordName: record?.[name] ?? recordId,
        object: object.name,
        objectLabel: object.label,
        process: (instance['ProcessDefinition'] as Row | null)?.['Name'] ?? '',
        submittedBy: (instance['SubmittedBy'] as Row | null)?.['Name'] ?? '',
        submittedAt: String(row['CreatedDate']).slice(0, 16).replace('T', ' '),
        assignedTo: (row['Actor'] as Row | null)?.['Name'] ?? '',
    };
}

export async function decideRequest({ org, session, body }: Call): Promise<unknown> {
    const { id, action, comments } = body as {
        id: string;
        action: 'Approve' | 'Reject';
        comments?: string;
    };
    await org.decide(
        id,
        action === 'Approve' ? 'Approve' : 'Reject',
        comments ?? '',
        session.user.id,
    );
    return {};
}
