#!/usr/bin/env -S recoverscript run
# Healthcare: nothing about patients or the inside of the clinic, and a call about the work that stopped.
scenario "The rota was empty at six"

use recovery-plan

customer "Ward Operations Lead" {
  name      "Dr. Imran Shah"
  company   "Lakeside Clinics"
  industry  healthcare
  employees 1_100
  tenure    10 months
  seniority manager
}

feedback 2/10 "At six in the morning the rota was empty and I called thirty people by hand." {
  received 2026-03-04T07:00Z
  intensity frustrated
  issue rota "the rota was empty" fixable { cause "A time zone setting after the update" verified }
}

owner CS "Customer Success" { person "Mona Lindt"; account-csm }
owner Support { person "Paul Ek" }

expect segment is enterprise
expect policy.root-cause-detail is limited
expect prompt mentions "Mention no patient data"
expect prompt mentions "patient record"
expect prompt mentions "disrupted"
