trigger R545 on Account () {
}
