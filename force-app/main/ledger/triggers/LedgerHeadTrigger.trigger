trigger LedgerHeadTrigger on LedgerHead__c(before insert, before update, before delete) {
    TriggerDispatcher.run(new AppendOnlyTriggerHandler());
}
