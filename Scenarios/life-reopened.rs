#!/usr/bin/env -S recoverscript run
# The first repair did not hold. A no takes the case back to where the customer was reached; the steps behind it start anew.
scenario "It came back"

use empathetic-response

sender "Support lead" at "a maker of card readers" { person "Jon Bell"; contact "jon@tills.example" via email }

customer "Shop owner" { name "Elif Demir"; tenure 14 months }

feedback 4/10 "The card reader freezes every evening." {
  received 2026-04-13T16:00Z
  issue reader "The card reader freezes" fixable
}

assigned Support

owner Support "Support" { person "Jon Bell"; authority manager }

event contacted  +3h by Support via email
event replied    +5h
event resolved   +1 day by Support
event informed   +25h by Support via email
event checked-in 4 days after resolved by Support via email
event answered   +6 days says no

expect stage is checked-in at +5 days
expect stage is contacted at +6 days
expect not closed
expect violations.count is 0

variant second-repair "The second repair holds" {
  event resolved   +1 day by Support
  event resolved   +8 days by Support
  event informed   +25h by Support via email
  event informed   +199h by Support via email
  event checked-in +5 days by Support via email
  event checked-in +12 days by Support via email
  event answered   +6 days says no
  event answered   +13 days says yes
  expect stage is contacted at +7 days
  expect stage is resolved at 2026-04-21T16:00Z
  expect due has checked-in at +11 days
  expect closed at +13 days
  expect violations.count is 0
}
variant opened-again "Closed, and opened again three weeks later" {
  drop event answered
  event answered +6 days says yes
  event reopened +27 days
  expect closed at +7 days
  expect stage is contacted at +27 days
  expect not closed
}
