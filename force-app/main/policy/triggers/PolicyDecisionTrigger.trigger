trigger PolicyDecisionTrigger on PolicyDecision__c(before insert, before update, before delete) {
    TriggerDispatcher.run(new DecisionsTriggerHandler());
}
