deliver email {
  words 120..160
  words ..99
}
