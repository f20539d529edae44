trigger FreezeTrigger on Freeze__c(after insert, after update, after delete) {
    TriggerDispatcher.run(new FreezeTriggerHandler());
}
