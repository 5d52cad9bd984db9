scenario "Reports that nobody trusts"

use recover-then-review

sender "Head of Support" at "a maker of shop software" { person "Lena Voss"; contact "lena@tillwise.example" via email }
customer "Store Manager" {
  name     "Omar Reyes"
  company  "Reyes & Daughters"
  tenure   2 years
  arr      $18k internal
  signal   tickets "3 open, one about the same report" verified
  contact  "omar@reyes.example" via email
}
feedback 3/10 "The evening report is wrong.\nI count the till by hand." {
  received 2026-03-04T09:10Z
  issue report "The evening report is wrong" fixable { cause "Refunds were counted twice" verified; done "Refunds are counted once" }
}
assigned Lead
owner Lead "Support lead" { person "Ines Roy"; contact "+44 20 7946 0812" via phone }
owner Product { person "Li Sorensen" }
deliver plan "Plan for the report" {
  lasts 7 days
  milestone count "Refunds are counted once" { by day 2; owner Product; success "Three evenings without a difference"; visible-win; prevents report }
  milestone proof "A month of reports, checked" { by day 6; owner Lead; success "Omar stops counting by hand" }
  checkpoint "Is it enough?" on day 5 { decided by Lead; go when "no new difference"; otherwise "Product looks again" }
}
constraint no refunds

event contacted +3h by Lead via call
event promised "A dated plan" by +2 days by Lead
event done count
event resolved +2 days by Product via email
