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
expect prompt mentions "mention no score"
expect prompt mentions "where its owner has confirmed it"
expect prompt mentions "closed by the customer's answer"
expect prompt mentions "No receipt is sent by a machine"
expect prompt mentions "not the account's own CSM"
expect prompt mentions "announces the call or follows it"
expect not prompt mentions "Use prepared wording"
expect prompt mentions "second survey 30 to 60 days later"
expect prompt mentions "the solution waits until the complaint is understood"

variant plan-only "Only the school of the plan" {
  drop use closed-loop
  expect policy.outreach-owner is account-csm
  expect prompt mentions "The account's CSM leads the recovery"
  expect policy.goodwill is none
  expect prompt mentions "Offer nothing of value"
  expect prompt mentions "Give no date for a repair"
  expect policy.first-channel is email
}
variant letter "The school of the letter has the last word" {
  use empathetic-response
  expect policy.first-message is full-response
  expect not prompt mentions "the solution waits until the complaint is understood"
  expect prompt mentions "second survey 30 days later"
  expect not prompt mentions "and no other"
  expect policy.apology is required
  expect email.tone has humble
}
variant steps "The school of the steps has the last word" {
  use recover-then-review
  expect policy.first-message is acknowledge-only
  expect policy.review-ask is confirmed-only
  expect prompt mentions "no gesture before the repair"
  expect prompt mentions "One person, by name, answers for the case"
  expect prompt mentions "Use prepared wording only where this customer's own words stand in it"
  expect prompt mentions "closes nothing"
  expect prompt mentions "After 2 messages without an answer, at least 4 days apart"
  expect policy.goodwill is after-resolution
}
variant protocol "The school of the protocol has the last word" {
  use service-protocol
  expect policy.close-when is internally-done
  expect policy.auto-acknowledgement is with-personal-reply
  expect prompt mentions "ticked off when the steps are done"
  expect prompt mentions "A receipt may go out by machine at once"
  expect not prompt mentions "closed by the customer's answer"
}
variant own-rule "The house decides for itself" {
  policy apology banned
  expect policy.apology is banned
  expect prompt mentions "unfortunately"
}
