#!/usr/bin/env -S recoverscript run
# The customer asks to be left alone a day after the first message. From then on nothing goes out, and nothing is due.
scenario "Please do not write again"

sender "Customer Success Manager" at "a booking service" {
  person "Tom Averill"
  contact "tom@booking.example" via email
}

customer "Office manager" { name "Noor Castellan"; tenure 8 months }

feedback 2/10 "Double bookings, twice in a week." {
  received 2026-05-04T09:00Z
  issue bookings "Double bookings" fixable
}

assigned Desk

owner Desk "Service desk" { person "Ada Brandt"; authority manager }

event contacted +2h by Desk via email
event opted-out +1 day

expect guards has opted-out
expect due has attempted at +20h
expect not due has attempted at +2 days
expect closed at +2 days
expect violations.count is 0

variant written-anyway "Somebody writes all the same" {
  event attempted +6 days by Desk via email
  expect violations has after-opt-out
}
