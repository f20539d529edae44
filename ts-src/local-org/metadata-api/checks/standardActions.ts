/** Quick actions every org has (Salesforce Help > Default Actions, Mobile Smart Actions). */
const GLOBAL_ACTIONS = new Set([
    'LogACall',
    'NewAccount',
    'NewCase',
    'NewContact',
    'NewContract',
    'NewEvent',
    'NewGroup',
    'NewLead',
    'NewNote',
    'NewOpportunity',
    'NewTask',
    'SendEmail',
    'NewOrder',
    'NewProduct',
    'NewUser',
]);

const OBJECT_ACTIONS = new Set([
    'Case.CaseComment',
    'Case.ChangeStatus',
    'Case.CloseCase',
    'Case.Email',
    'Case.LogACall',
    'Case.NewChildCase',
    'Case.SendEmail',
    'Case.UpdateCase',
    'Case.NewTask',
    'Contact.NewCase',
    'Contact.UpdateContact',
    'Account.NewContact',
    'Account.NewCase',
    'Account.NewOpportunity',
    'Account.UpdateAccount',
    'Lead.UpdateLead',
    'Opportunity.UpdateOpportunity',
    'Task.DeferTask',
    'Task.EditDescription',
    'Task.NewFollowUpTask',
    'Task.UpdatePriority',
    'Task.UpdateStatus',
    'User.UpdateProfile',
    'WorkOrder.NewWorkOrderLineItem',
]);

export function isStandardAction(name: string): boolean {
    return name.startsWith('FeedItem.') || GLOBAL_ACTIONS.has(name) || OBJECT_ACTIONS.has(name);
}
