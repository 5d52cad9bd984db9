scenario "Before the renewal"
use recovery-plan
sender "Customer Success Manager" at "Stockwise, a maker of warehouse software" {
  person "Jonas Pell"
  contact "jonas@stockwise.example" via email
}
customer "Director of IT" {
  name "Ruth Amadi"
  company "Fenwick Haulage"
  industry logistics
  employees 200
  tenure 11 months
  contract 12 months
  renewal in 45 days
  arr $96k
  signal tickets "6 about the ERP integration, 2 still open" verified
}
feedback 3/10 "The link to our ERP drops orders and nobody tells us why." {
  touchpoint "pre-renewal survey"
  issue link "The link to our ERP drops orders" fixable { cause ? "why the link drops orders" }
  issue silence "nobody tells us why" fixable
}
owner CS { person "Jonas Pell"; account-csm }
owner Support { person "Hana Ito" }
owner TAM "Technical Account Management" { person "Sam Okoye" }
owner Manager-CS "CS manager" { person "Bea Stroud"; authority manager }
owner VP-CS "VP Customer Success" { person "Ines Roy"; authority vp }
deliver email {
  words 130..160; tone calm, direct, accountable
  schedule 2 times for 30 minutes { at 2026-05-13T09:00Z; at 2026-05-14T13:30Z }
  include "Open with the ERP integration and the six tickets."
  include "Say a plan is ready to discuss, not that it will work."
}
deliver brief {
  internal
  words ..99
  bullets
  cover "what the tickets leave open", "what the renewal means for both sides"
  confirm 3 items
}
deliver plan {
  lasts 10 days; owners CS, Support, TAM; milestones 4; visible-win within 48 hours
  checkpoint "go/no-go" on day 7 {
    decided by Manager-CS
    go when "one order flows end to end"
    otherwise "the VP calls"
  }
}
constraint no discounts, pricing in writing
constraint no refunds, sla, roadmap, specific-fixes, fix-timelines
constraint flag "any milestone that needs VP approval"
