trigger ApprovalSignatureTrigger on ApprovalSignature__c(
    before insert,
    before update,
    before delete
) {
    TriggerDispatcher.run(new SignatureTriggerHandler());
}
