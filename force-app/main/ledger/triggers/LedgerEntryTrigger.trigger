trigger LedgerEntryTrigger on LedgerEntry__c(before insert, before update, before delete) {
    TriggerDispatcher.run(new AppendOnlyTriggerHandler());
}
