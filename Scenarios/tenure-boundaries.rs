#!/usr/bin/env -S recoverscript run
# How long they have been here decides the tone, and from two and a half years on they are called first. Both sides of each boundary.
scenario "New, settled, long-standing"

customer "Workshop Lead" {
  name "Birte Sand"
  company "Sand Joinery"
  employees 120
  tenure 6 months
  relationship strong
}

feedback 4/10 "Cut lists come out in the wrong order." {
  received 2026-04-20T09:00Z
  issue lists "Cut lists come out in the wrong order" fixable
}

expect email.tone has direct
expect not email.tone has patient
expect not guards has call-first

variant five-months "Still new" {
  customer { tenure 5 months }
  expect email.tone has patient
}
variant eleven-months "A strong relationship, not yet a year" {
  customer { tenure 11 months }
  expect not email.tone has warm
}
variant one-year "A strong relationship of a year" {
  customer { tenure 1 year }
  expect email.tone has warm
  expect not guards has call-first
}
variant almost "A month short of two and a half years, and nothing said of the relationship" {
  customer { tenure 2 years 5 months; drop relationship }
  expect not email.tone has warm
  expect not guards has call-first
}
variant long-standing "Two and a half years" {
  customer { tenure 2.5 years; drop relationship }
  expect email.tone has warm
  expect guards has call-first
}
