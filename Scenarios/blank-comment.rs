#!/usr/bin/env -S recoverscript run
# A five without a word. What we know comes from our own records, and the reply stays open.
scenario "Three hours late and no comment"

use recover-then-review

sender "Service manager" at "a heating and cooling company" {
  person  "Carla Nowak"
  contact "+1 555 010 0144" via phone
}

customer "Homeowner" {
  name            "Theo Marchetti"
  industry        local-services
  tenure          2 months
  value           low
  product         "Repair visit"
  review-platform google
  relationship    "One visit so far"
  goal            "A warm house by the evening"
}

feedback 5/10 {
  context    "The technician arrived three hours after the agreed time", "The repair itself worked"
  received   2026-01-19T14:30Z
  touchpoint "text message after the visit"
  issue delay "Arrived three hours late" fixable {
    cause "Two emergencies on the same morning" verified
    done "Dispatch now calls when a visit slips by 30 minutes"
  }
}

assigned Service

owner Service "Service manager" { person "Carla Nowak"; authority manager; contact "+1 555 010 0144" via phone }
owner Dispatch { person "Ray Duval" }

offer fee "The diagnostic fee back as credit" { worth $89; after resolution; needs approval from Service }

deliver email {
  words ..80
  include "Ask what we should know."
}
deliver call "Call back" {
  lasts     10 minutes
  questions 3
  next-step required
}
deliver plan {
  lasts 7 days
  owners Service, Dispatch
  visible-win within 48 hours
  milestone call "A call from the service manager" {
    by day 1
    owner   Service
    success "Theo says what mattered most"
    visible-win
  }
  milestone dispatch "Every late visit announced by telephone" {
    by day 5
    owner   Dispatch
    success "A week without an unannounced delay"
    prevents delay
  }
}

constraint no refunds, discounts

expect feedback.class is detractor
expect feedback.comment is unknown
expect not guards has no-context
expect prompt mentions "without a comment"
