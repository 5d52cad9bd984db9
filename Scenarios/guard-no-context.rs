#!/usr/bin/env -S recoverscript run
# G2: a number without a word, and nothing in our records. A person asks one question; there is nothing to plan yet.
scenario "A four, and nothing else"

customer "Team Lead" {
  name      "Owen Castle"
  company   "Castle Prints"
  employees 60
  tenure    5 months
}

feedback 4/10 { received 2026-02-12T08:30Z; touchpoint "mail survey" }

expect guards has no-context
expect feedback.comment is unknown

variant with-context "The same four, and something we know" {
  feedback 4/10 { context "Two orders arrived late in January" }
  expect not guards has no-context
}

variant with-signal "The same four, and something somebody has checked" {
  customer { signal orders "Two arrived late in January" verified }
  expect not guards has no-context
}

variant with-rumour "The same four, and something nobody has checked" {
  customer { signal orders "Two arrived late in January" }
  expect guards has no-context
}

variant blocked "A house that never writes without a comment" {
  customer { signal orders "Two arrived late in January" verified }
  policy no-comment block
  expect guards has no-context
}
