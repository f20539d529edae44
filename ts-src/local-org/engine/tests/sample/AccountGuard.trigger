trigger AccountGuard on Account(before insert, after insert) {
    for (Account account : Trigger.new) {
        if (Trigger.isBefore && account.Name == 'Refused') {
            account.addError('No such name.');
        }
        if (Trigger.isBefore && account.Name == 'Renamed') {
            account.Name = 'Renamed by trigger';
        }
    }
}
