#!/usr/bin/env -S recoverscript run
# G4: an executive, or somebody who has stayed for years, hears a voice before reading a mail.
scenario "The chief executive answers in person"

customer "CEO" {
  name      "Margit Eide"
  company   "Eide Shipping"
  employees 320
  tenure    14 months
  seniority executive
}

feedback 5/10 "Nobody here can tell me what your product does for us." {
  received 2026-02-16T07:45Z
  issue value "Nobody here can tell me what your product does for us" fixable
}

expect guards has call-first
expect prompt mentions "internal preparation only"

variant long-standing "A team lead, but since three years" {
  customer "Team Lead" { seniority manager; tenure 3 years }
  expect guards has call-first
  expect email.tone has warm
}
variant newcomer "A team lead, since last year" {
  customer "Team Lead" { seniority manager }
  expect not guards has call-first
}
