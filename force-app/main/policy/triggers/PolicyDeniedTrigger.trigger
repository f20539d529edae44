trigger PolicyDeniedTrigger on PolicyDenied__e(after insert) {
    TriggerDispatcher.run(new PolicyDeniedTriggerHandler());
}
