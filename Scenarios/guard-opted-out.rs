#!/usr/bin/env -S recoverscript run
# G8: asked to be left alone, so left alone. The repair still happens inside.
scenario "Please stop writing to me"

customer "Bookkeeper" {
  name      "Noel Ashby"
  company   "Ashby & Daughters"
  employees 9
  tenure    11 months
  opted-out
}

feedback 0/10 "Third survey this month. Take me off your lists." {
  received 2026-02-20T09:00Z
  issue surveys "Third survey this month" fixable
}

expect guards has opted-out
expect prompt mentions "internal preparation only"
expect segment is smb

variant willing "The same annoyance, without the request" {
  customer { drop opted-out }
  feedback 0/10 "Third survey this month. It is too much."
  expect not guards has opted-out
}
