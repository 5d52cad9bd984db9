#!/usr/bin/env -S recoverscript run
# An architects' office: their lost time is on somebody's invoice.
scenario "Two days of drawings, twice"

use recovery-plan

customer "Partner" {
  name      "Lucas Meyer"
  company   "Meyer Hollander Architects"
  industry  professional-services
  employees 70
  tenure    4 months
  seniority director
}

feedback 4/10 "The sync lost two days of drawings. We drew them again, and we could not bill it." {
  received 2026-03-05T15:00Z
  issue sync "The sync lost two days of drawings" fixable
}

owner CS "Customer Success" { person "Elin Frost"; account-csm }
owner Support { person "Marc Adeo" }

expect segment is mid-market
expect email.tone has patient
expect prompt mentions "billable"
