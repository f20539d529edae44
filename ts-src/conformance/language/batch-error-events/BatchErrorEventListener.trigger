trigger BatchErrorEventListener on BatchApexErrorEvent (after insert) {
    List<Account> told = new List<Account>();
    for (BatchApexErrorEvent event : Trigger.new) {
        if (String.isNotBlank(event.JobScope)) {
            for (String id : event.JobScope.split(',')) {
                told.add(new Account(Id = id, Site = event.Phase + ' ' + event.ExceptionType, Description = event.Message));
            }
        }
    }
    update told;
}
