deliver email {
  tone calm,
  focus impact,
  words 120..160,
  structure star
}
