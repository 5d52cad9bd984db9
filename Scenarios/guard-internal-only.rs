#!/usr/bin/env -S recoverscript run
# G5: whatever holds a deliverable, it stays visible and is marked as preparation. Two guards at once.
scenario "Two reasons to wait"

customer "Facilities Director" {
  name      "Bruno Salas"
  company   "Salas Clinics"
  industry  healthcare
  employees 700
  tenure    3 years
  seniority director
  legal-dispute
}

feedback 1/10 "The doors did not open for the night shift. Our board has asked for the contract." {
  received 2026-02-17T06:10Z
  issue doors "The doors did not open for the night shift" fixable
}

deliver email
deliver call
deliver plan {
  lasts 7 days
  milestone log "The door log of that night, complete" {
    by day 2
    owner   Security
    success "Legal has it and says so"
    visible-win
    prevents doors
  }
}
deliver sequence { message "check-in" on day 4 }

owner Security { person "Lotte Berg"; authority manager }
constraint no legal, financial

expect guards has legal
expect guards has call-first
expect prompt mentions "internal preparation only"
expect prompt mentions "internal notes in place of an email, a call guide and a sequence"
expect not prompt mentions "in place of a call guide"
expect not prompt mentions "in place of a plan"
expect prompt mentions "door log"
