trigger R543 on Account (before undelete) {
}
