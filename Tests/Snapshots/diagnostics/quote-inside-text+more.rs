feedback 3/10 "My "new" page and my "old" page freeze" {
  issue freeze "my "old" page" fixable
  issue both "the "new" one"
}
