trigger R728 on Invoice__c (before insert, after undelete) {
}
