trigger R998 on Account (before insert) {
    Integer i;
}
