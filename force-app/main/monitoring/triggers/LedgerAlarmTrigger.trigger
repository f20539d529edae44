trigger LedgerAlarmTrigger on LedgerVerification__c(after update) {
    TriggerDispatcher.run(new LedgerAlarmTriggerHandler());
}
