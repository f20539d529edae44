trigger ChangeRequestTrigger on ChangeRequest__c(
    before insert,
    after insert,
    before update,
    after update,
    before delete
) {
    TriggerDispatcher.run(new ChangeRequestTriggerHandler());
}
