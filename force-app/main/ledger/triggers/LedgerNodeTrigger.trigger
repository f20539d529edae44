trigger LedgerNodeTrigger on LedgerNode__c(before insert, before update, before delete) {
    TriggerDispatcher.run(new AppendOnlyTriggerHandler());
}
