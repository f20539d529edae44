trigger R543 on Account (after undelete) {
}
