#!/usr/bin/env -S recoverscript run
# G11: a milestone that waits for a yes says so in prompt and plan, and is flagged; it is no promise yet.
scenario "A second press for the printer"

use recovery-plan

customer "Production Manager" {
  name      "Tilda Bergman"
  company   "Bergman Print"
  employees 210
  tenure    2 years
}

feedback 2/10 "The loan press stood still for nine days." {
  received 2026-05-04T08:00Z
  issue press "The loan press stood still for nine days" fixable
}

owner CS "Customer Success" { person "Ravi Menon"; account-csm }
owner Field "Field service" { person "Nora Quist"; authority manager }
owner VP-Ops "VP Operations" { person "Hal Brandt"; authority vp }
owner Legal { person "Ines Falk"; authority director }

deliver email
deliver call
deliver plan {
  owners CS, Field, VP-Ops
  milestone engineer "An engineer stays until the press runs" {
    by day 2
    owner   Field
    success "Tilda signs the first full run"
    visible-win
    prevents press
  }
  milestone spare "A second press stands ready at their site" {
    by day 6
    owner   CS
    success "The spare press prints a test sheet"
    needs   approval from VP-Ops
  }
}
constraint no refunds

expect constraint has flag
expect plan.milestone.spare.needs is VP-Ops
expect prompt mentions "FLAG: needs approval from Hal Brandt"

variant by-legal "The contract does not foresee a second press, so Legal has to agree" {
  deliver plan { milestone spare { needs approval from Legal } }
  expect prompt mentions "FLAG: needs approval from Ines Falk"
}
variant own-decision "Field service may lend one without asking" {
  deliver plan { milestone spare { drop needs } }
  expect not prompt mentions "needs approval"
}
