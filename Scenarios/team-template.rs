#!/usr/bin/env -S recoverscript run
# One template for a whole team. Whatever is open here is asked by `recoverscript fill`, and labelled wherever it is still missing.
scenario "Template: unhappy mid-market customer"

use recovery-plan

sender "Customer Success Manager" at "a B2B SaaS company" {
  person  ? "your full name"
  contact ? "your address or telephone number"
}

customer ? "the customer's role" {
  name      ? "the customer's full name"
  company   ? "the customer's company"
  employees 50..500
  tenure    ? "how long they have been a customer"
  product   ? "their plan"
  goal      ? "what they bought it for"
  history   ? "earlier complaints, with number and dates"
}

feedback 0..5/10 ? "complaint summary" {
  received   ? "date and time of the survey answer"
  touchpoint ? "which survey"
}

owner CS "Customer Success" { person ? "who answers for the account" }
owner Support { person ? "who works on the tickets" }
owner Product { person ? "who can change the product" }

deliver email {
  words    120..150
  tone     calm, direct, accountable
  schedule 2 times for 20 minutes
}
deliver call "Call guide" {
  lasts     20 minutes
  questions 6
  note-per-question
  next-step required
}
deliver plan "7-day plan" {
  lasts 7 days
  owners CS, Support, Product
  milestones 3
  visible-win within 48 hours
  row day 1..2
  row day 3..5
  row day 6..7
}

constraint no refunds, roadmap, sla, specific-fixes

expect not guards has no-context
expect segment is mid-market
expect email.words is 120..150
expect prompt mentions "the customer's full name"
expect prompt mentions "complaint summary"
