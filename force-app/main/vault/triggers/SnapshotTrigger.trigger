trigger SnapshotTrigger on Snapshot__c(before update) {
    TriggerDispatcher.run(new SnapshotTriggerHandler());
}
