#!/usr/bin/env -S recoverscript run
# One more than the boundary: 501 employees are enterprise.
scenario "Five hundred and one people"

use recovery-plan

customer "Operations Lead" { name "Vera Blum"; company "Blum Packaging"; employees 501; tenure 8 months }

feedback 4/10 "Labels print twice." { received 2026-03-10T09:00Z; issue labels "Labels print twice" fixable }

expect segment is enterprise
expect email.words is 100..130
expect call.lasts is 30 minutes
expect call.questions is 5
expect plan.lasts is 14 days
