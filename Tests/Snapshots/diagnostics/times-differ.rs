deliver email {
  schedule 1 time for 20 minutes { at 2026-03-05T10:00Z; at 2026-03-05T15:30Z }
}
