// A trigger may have the name of a class.
trigger OpenMethods on Idea(before insert) {
    Integer size() {
        return Trigger.new.size();
    }
    System.assertEquals(1, size());
}
