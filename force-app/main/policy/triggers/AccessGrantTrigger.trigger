trigger AccessGrantTrigger on AccessGrant__c(before insert, before update, before delete) {
    TriggerDispatcher.run(new GrantsTriggerHandler());
}
