#!/usr/bin/env -S recoverscript run
# G10: a rumour is no observation. What nobody has checked stays out of the prompt until somebody has.
scenario "Said to be leaving"

customer "Studio Manager" {
  name      "Freya Lind"
  company   "Lind Ceramics"
  employees 85
  tenure    20 months
  signal    orders "12 in March, 2 in May" verified
  signal    rumour "Said to have signed with a rival"
}

feedback 4/10 "Glazes arrive in the wrong colour and nobody calls back." {
  received 2026-06-08T09:00Z
  issue colour "Glazes arrive in the wrong colour" fixable { cause "A mixed-up label at the warehouse" }
}

expect prompt mentions "12 in March"
expect not prompt mentions "rival"
expect not prompt mentions "mixed-up label"

variant checked "Sales has seen the contract, the warehouse has found the label" {
  customer {
    signal rumour  "Said to have signed with a rival" verified
    signal returns "3 of the last 5 parcels sent back" verified
  }
  feedback { issue colour { cause "A mixed-up label at the warehouse" verified } }
  expect prompt mentions "rival"
  expect prompt mentions "mixed-up label"
}
