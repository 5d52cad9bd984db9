#!/usr/bin/env -S recoverscript run
scenario "Late exports at a logistics firm"

use recovery-plan            # a shipped playbook; "owners.rs" would be a file beside this one
use closed-loop

sender "Customer Success Manager" at "a B2B SaaS company" {
  person  "Maya Ortiz"
  contact "maya.ortiz@brightdock.example" via email
}

customer "Operations Director" {
  name       "Dana Whitfield"
  company    "Harborline Freight"
  industry   logistics
  employees  600
  tenure     9 months
  contract   12 months
  renewal    in 90 days            # counts from `received`; a date works too
  arr        $84k
  value      high
  product    "Business plan"
  seniority  director
  relationship strong
  goal       "Close the books two days earlier"
  history    "Two complaints about billing in the last 90 days"
  signal logins  "14 in month 1, 3 in month 9"        verified
  signal tickets "3 open, 6 days old on average"      verified
}

feedback 3/10 "Exports crawl and support needs days to answer. We are looking around." {
  received   2026-03-02T09:10Z
  touchpoint "quarterly survey"
  intensity  frustrated
  issue exports "Exports crawl" fixable { cause "One queue with the nightly jobs" verified; done "Moved to a queue of their own" }
  issue support "support needs days to answer" systemic { limit "No round-the-clock desk this year" }
}

assigned VP-CS

owner CS "Customer Success" { person "Maya Ortiz"; account-csm }
owner Support               { person "Jon Bell"; authority manager }
owner VP-CS "VP Customer Success" { person "Ines Roy"; authority vp; contact "ines.roy@brightdock.example" via email }
owner Product, Engineering, "Executive Sponsor"     # several at once, without details

offer credit "One month of service credit" { worth $7k; after understanding; needs approval from VP-CS }

deliver email {
  to        "VP of Operations"
  words     120..160
  tone      calm, accountable
  structure acknowledge-apologise-act                      # or star, six-part, jobs-to-be-done
  schedule  2 times for 20 minutes as "executive alignment call" { at 2026-03-05T10:00Z; at 2026-03-05T15:30Z }
  section   acknowledgement 2..3 sentences "Name the exact complaint before anything else."
  section   actions         3..4 bullets
  paragraph ..3 sentences
  reading-grade ..8
  include   "Signal that a resolution plan is ready, without over-promising."
}
deliver email check-in "Did it help?" { words ..80 }       # one kind, several messages: the others have an id
deliver call "Call talk track" {
  lasts     20 minutes
  questions 6
  question  "What do slow exports hold up?" about exports uncovers "the cost to the month-end close"
  focus     impact, timeline, "confidence restoration"
  note-per-question
  checklist 3 steps
  next-step required
}
deliver plan {
  lasts 7 days
  owners CS, Support, Product
  milestones 3                    # how many the reply must have, where they are not written out here
  visible-win within 48 hours
  milestone profile "Exports profiled on the customer's own data" {
    by day 2
    owner   Product
    success "The customer confirms the profile by reply"
    visible-win
    prevents exports
    needs   approval from VP-CS
  }
  checkpoint "Go / no-go before anything is promised in writing" on day 7 { decided by VP-CS; go when "one order flows end to end"; otherwise "escalate" }
  row day 1..2                    # a table row the reply must fill; used by templates
}
deliver brief "Pre-call briefing" { internal; words ..99; bullets; cover "ticket history gap", "renewal stakes"; confirm 3 items }
deliver sequence { message "post-call check-in" on day 2; message "feature tip" on day 4; message "satisfaction pulse" on day 5 }

constraint no roadmap, refunds                       # commitments nobody may make; topics come from the playbooks
constraint no discounts in writing
constraint no "custom onboarding" matching "tailored onboarding", "white-glove setup"
constraint avoid "sorry", "apologize", "unfortunately"
constraint only "steps that are self-serve or inside the existing product"     # for the prompt; graded as 'to check by hand'
constraint flag "any milestone that needs VP approval"
