#!/usr/bin/env -S recoverscript run
# A score late on a Friday. Clocks count working hours; nobody has taken the case by Monday noon, and it goes up.
scenario "Friday, half past four"

use closed-loop

sender "Customer Success Manager" at "a maker of planning software" {
  person  "Ines Roy"
  contact "ines.roy@planning.example" via email
}

customer "Head of Operations" { name "Ruth Amadi"; tenure 11 months }

feedback 3/10 "The plan is gone every time the server restarts." {
  received 2026-03-06T16:30Z
  issue restarts "The plan is gone" systemic
}

owner CS "Customer Success" { person "Bea Stroud"; authority manager }
owner CSM "Account CSM" { person "Tom Averill"; account-csm }
owner Colleague "CSM of other accounts" { person "Nia Roth"; authority csm }

hours mon..fri 9:00..18:00
policy clock                working-hours
policy first-contact        4 hours
policy first-contact-breach 8 hours
policy window               16 hours

event auto-acknowledged +10 minutes
event contacted         at 2026-03-10T10:00Z by CSM via email

expect due has contacted at 2026-03-09T11:30Z
expect overdue has contacted at 2026-03-09T11:31Z
expect breached has contacted at 2026-03-09T15:31Z
expect breached has contacted
expect violations has wrong-owner
expect violations has receipt-forbidden

variant day-and-night "The same with clocks that never stop" {
  policy clock calendar
  expect overdue has contacted at 2026-03-06T21:00Z
  expect breached has contacted at 2026-03-07T00:31Z
}
variant only-pointed-out "The same, in a house that points it out and refuses nothing" {
  policy outreach-owner-breach warn
  expect violations has wrong-owner
}
variant by-a-colleague "A colleague of the CSM calls in time, and may decide nothing" {
  drop event contacted
  event contacted at 2026-03-09T10:00Z by Colleague via call
  expect violations has wrong-owner
  expect not breached has contacted
}
variant by-a-manager "The manager calls in time" {
  drop event contacted
  event contacted at 2026-03-09T10:00Z by CS via call
  expect not violations has wrong-owner
  expect not breached has contacted
}
