deliver email {
  tone calm,
  wrods 120..160
  focus impact,
}
