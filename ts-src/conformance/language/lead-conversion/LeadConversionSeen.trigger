trigger LeadConversionSeen on Lead (before update) {
    for (Lead converted : Trigger.new) {
        if (converted.IsConverted && !Trigger.oldMap.get(converted.Id).IsConverted) {
            converted.Description = 'was ' + Trigger.oldMap.get(converted.Id).Status;
        }
    }
}
