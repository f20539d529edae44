trigger DeploymentItemTrigger on DeploymentItem__c(before insert, before update, before delete) {
    TriggerDispatcher.run(new DeploymentTriggerHandler());
}
