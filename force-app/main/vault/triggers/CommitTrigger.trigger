trigger CommitTrigger on Commit__c(before update, before delete) {
    TriggerDispatcher.run(new CommitTriggerHandler());
}
