#!/usr/bin/env -S recoverscript run
# G1: a lawyer is named, so nothing goes out before Legal has read it.
scenario "A lawyer in the comment"

customer "Office Manager" {
  name      "Petra Vance"
  company   "Vance Interiors"
  employees 30
  tenure    8 months
}

feedback 2/10 "You deleted our drawings. I have spoken to a lawyer." {
  received 2026-02-11T10:00Z
  issue drawings "You deleted our drawings" fixable
}

expect guards has legal
expect not guards has opted-out
expect prompt mentions "internal preparation only"

variant without-lawyer "The same loss, no lawyer, but a dispute on file" {
  feedback 2/10 "You deleted our drawings."
  customer { legal-dispute }
  expect guards has legal
}
variant calm "The same loss, and no dispute" {
  feedback 2/10 "You deleted our drawings."
  expect not guards has legal
}
