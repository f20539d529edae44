trigger S020 on Account (before insert) {
    if (true) {
        return;
        Integer i;
    }
}
