trigger OpportunityTrigger on Opportunity(after update) {
    List<Opportunity> won = new List<Opportunity>();
    for (Opportunity deal : Trigger.new) {
        if (deal.IsWon && !Trigger.oldMap.get(deal.Id).IsWon) {
            won.add(deal);
        }
    }
    if (!won.isEmpty()) {
        InstallationService.createFor(won);
    }
}
