#!/usr/bin/env -S recoverscript run
# Two schools on one case. The later `use` decides, and says so once; the variants show the other answers.
scenario "Who should call?"

use recovery-plan
use closed-loop

customer "Head of Purchasing" { name "Ruth Amsel"; company "Amsel Dairy"; employees 300; tenure 15 months }

feedback 3/10 "Orders arrive with the wrong prices and your people promise to look into it." {
  received 2026-03-11T09:00Z
  issue prices "Orders arrive with the wrong prices" fixable
}

owner CS "Customer Success" { person "Dario Fink"; account-csm }
owner Manager "Recovery manager" { person "Ottilie Graf"; authority manager }

expect policy.outreach-owner is not-account-csm
expect policy.first-contact is 24 hours
expect policy.goodwill is after-understanding
expect policy.first-channel is call
expect email.include mentions "where its owner has confirmed it"
expect plan.include mentions "closed by the customer's answer"
expect plan.include mentions "No receipt is sent by a machine"
expect plan.include mentions "not the account's own CSM"
expect email.include mentions "announces the call or follows it"
expect not email.include mentions "Use prepared wording"
expect plan.include mentions "second survey 30 to 60 days later"
expect prompt mentions "solution yet"

variant plan-only "Only the school of the plan" {
  drop use closed-loop
  expect policy.outreach-owner is account-csm
  expect plan.include mentions "The account's CSM leads the recovery"
  expect policy.goodwill is none
  expect prompt mentions "gift"
  expect email.include mentions "Give no date for a repair"
  expect policy.first-channel is email
}
variant letter "The school of the letter has the last word" {
  use empathetic-response
  expect policy.first-message is full-response
  expect not prompt mentions "solution yet"
  expect plan.include mentions "second survey 30 days later"
  expect not prompt mentions "Offer exactly"
  expect policy.apology is required
  expect email.tone has humble
}
variant steps "The school of the steps has the last word" {
  use recover-then-review
  expect policy.first-message is acknowledge-only
  expect policy.review-ask is confirmed-only
  expect prompt mentions "no gesture before the repair"
  expect plan.include mentions "One person, by name, answers for the case"
  expect email.include mentions "Use prepared wording only where this customer's own words stand in it"
  expect plan.include mentions "closes nothing"
  expect plan.include mentions "After 2 messages without an answer, at least 4 days apart"
  expect policy.goodwill is after-resolution
}
variant protocol "The school of the protocol has the last word" {
  use service-protocol
  expect policy.close-when is internally-done
  expect policy.auto-acknowledgement is with-personal-reply
  expect plan.include mentions "ticked off when the steps are done"
  expect plan.include mentions "A receipt may go out by machine at once"
  expect not plan.include mentions "closed by the customer's answer"
}
variant own-rule "The house decides for itself" {
  policy apology banned
  expect policy.apology is banned
  expect prompt mentions "unfortunately"
}
variant all-at-once "The house explains and acts in its first message" {
  policy first-message full-response
  expect not prompt mentions "solution yet"
}
