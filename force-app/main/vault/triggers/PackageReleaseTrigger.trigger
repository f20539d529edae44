trigger PackageReleaseTrigger on PackageRelease__c(before update, before delete) {
    TriggerDispatcher.run(new PackageReleaseTriggerHandler());
}
