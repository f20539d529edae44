trigger R544 on Invoice__c (before insert) {
}
