#!/usr/bin/env -S recoverscript run
# A shop five weeks before its peak: the date is named, and the week before it stays untouched.
scenario "The basket that empties itself"

use recovery-plan

customer "Head of Online" {
  name      "Sara Lopez"
  company   "Tallow & Wick"
  industry  ecommerce
  employees 45
  tenure    2 years
  peak      2026-11-27
  seniority manager
}

feedback 3/10 "Baskets empty themselves at checkout. In five weeks that would be the end of our year." {
  received 2026-10-23T10:00Z
  intensity frustrated
  issue baskets "Baskets empty themselves at checkout" fixable
}

owner CS "Customer Success" { person "Ben Hale"; account-csm }
owner Engineering { person "Yara Cole"; authority director }

expect segment is smb
expect email.words is 90..120
expect policy.scheduling is one-link
expect prompt mentions "Name the peak, 2026-11-27"
expect plan.include mentions "in the week before"

variant quiet-season "The same shop without a peak ahead" {
  customer { drop peak }
  expect not prompt mentions "2026-11-27"
}
