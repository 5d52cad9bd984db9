deliver email {
  tone calm,
  words 120..160
}
