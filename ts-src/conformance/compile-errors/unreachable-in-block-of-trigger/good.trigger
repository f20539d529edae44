trigger S020 on Account (before insert) {
    return;
    Integer i;
}
