trigger CaseTrigger on Case(before insert) {
    SafetyCases.mark(Trigger.new);
}
