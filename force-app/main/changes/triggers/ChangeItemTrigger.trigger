trigger ChangeItemTrigger on ChangeItem__c(before insert, before update, before delete) {
    TriggerDispatcher.run(new ChangeItemTriggerHandler());
}
