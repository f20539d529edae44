trigger R544 on Nothing__c (before insert) {
}
