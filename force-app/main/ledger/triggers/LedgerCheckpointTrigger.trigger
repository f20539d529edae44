trigger LedgerCheckpointTrigger on LedgerCheckpoint__c(
    before insert,
    before update,
    before delete
) {
    TriggerDispatcher.run(new AppendOnlyTriggerHandler());
}
