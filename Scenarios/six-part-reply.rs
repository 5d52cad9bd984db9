#!/usr/bin/env -S recoverscript run
# One complete, empathetic letter in six parts, for a customer whose cause is known and whose remedy is done.
scenario "Charged twice, answered never"

use empathetic-response

sender "Head of Customer Care" at "a maker of booking software" {
  person  "Nadia Feld"
  contact "nadia.feld@slotwise.example" via email
}

customer "Practice owner" {
  name         "Elias Moreau"
  company      "Moreau Physiotherapy"
  industry     healthcare
  employees    12
  tenure       14 months
  arr          $4k
  value        medium
  product      "Practice plan"
  relationship "Friendly until the billing trouble"
  history      "Complained about billing twice within 90 days"
  signal invoices "Two double charges, in January and in March" verified
}

feedback 1/10 "You charged me twice, twice, and my mails went into a hole. I feel stupid for having recommended you." {
  received   2026-03-23T17:55Z
  touchpoint "mail survey"
  intensity  frustrated
  issue billing "You charged me twice, twice" fixable {
    cause "A renewal ran in the old and the new billing system" verified
    done "The old one is switched off"
  }
  issue silence "my mails went into a hole" fixable {
    cause "They reached a mailbox that nobody reads any more" verified
    done "The mailbox forwards to the care team"
  }
}

assigned Care

owner Care "Customer Care" { person "Nadia Feld"; authority manager; contact "nadia.feld@slotwise.example" via email }
owner Billing { person "Hugo Iversen"; authority manager }

offer support "A named contact for the next three months" { after understanding; needs approval from Care }

deliver email "Letter in six parts" {
  to        "Practice owner"
  words     150..230 because "Six parts do not fit into 160 words, and this customer has waited for an explanation."
  structure six-part
  reading-grade ..8
}
deliver call "If Elias would rather talk" {
  lasts     20 minutes
  questions 4
  next-step required
}
deliver plan "What stands behind the letter" {
  lasts 7 days
  owners Care, Billing
  visible-win within 48 hours
  milestone money "Both double charges reversed" {
    by day 1
    owner   Billing
    success "Elias sees both amounts on the statement"
    visible-win
    prevents billing
  }
  milestone mails "Every mail since January answered" {
    by day 3
    owner   Care
    success "Elias confirms that nothing is open"
    prevents silence
  }
  milestone next-charge "The next charge watched by hand" {
    by day 7
    owner   Billing
    success "One charge, one invoice"
    prevents billing
  }
}

constraint no discounts, legal
constraint avoid "inconvenience"

expect segment is smb
expect policy.first-message is full-response
expect email.structure is six-part
expect email.tone has humble
expect policy.root-cause-detail is limited
expect email.section.count is 6
expect prompt mentions "Say what kind of cause it was"
