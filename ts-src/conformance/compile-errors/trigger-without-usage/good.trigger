trigger R545 on Account (before insert) {
}
