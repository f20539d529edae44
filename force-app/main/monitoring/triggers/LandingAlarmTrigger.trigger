trigger LandingAlarmTrigger on Deployment__c(after update) {
    TriggerDispatcher.run(new LandingAlarmTriggerHandler());
}
