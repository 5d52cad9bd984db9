#!/usr/bin/env -S recoverscript run
# Financial services: exact numbers, no promise of performance, and the technical account manager in place of Product.
scenario "Statements a day late"

use recovery-plan

customer "Head of Reporting" {
  name      "Celia Grant"
  company   "Alder & Moss Asset Management"
  industry  financial-services
  employees 480
  tenure    16 months
  seniority director
  signal tickets "4 about late statements since January" verified
}

feedback 4/10 "Our clients get their statements a day late and ask me why." {
  received 2026-03-03T09:00Z
  issue statements "Our clients get their statements a day late" fixable
}

owner CS "Customer Success" { person "Jude Abbott"; account-csm }
owner Support { person "Ana Ruiz" }
owner Product { person "Felix Odum" }

deliver email
deliver call
deliver plan {
  lasts 7 days
  owners CS, Support, Product
  milestone timing "The hour each statement leaves, measured for a week" {
    by day 2
    owner   Product
    success "Celia sees the list and finds every client in it"
    visible-win
    prevents statements
  }
}

constraint no refunds

expect segment is mid-market
expect plan.owners has TAM
expect not plan.owners has Product
expect policy.root-cause-detail is limited
expect prompt mentions "guarantees of performance"
expect prompt mentions "no uptime guarantees"
expect prompt mentions "approximate none"
