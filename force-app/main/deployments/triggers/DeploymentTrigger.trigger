trigger DeploymentTrigger on Deployment__c(before insert, before update, before delete) {
    TriggerDispatcher.run(new DeploymentTriggerHandler());
}
