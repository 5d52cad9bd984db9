// The spring survey
scenario “Late exports”
use recovery-plan
customer "Operations Director" {
  name Dana Whitfield
  employees 4,000
  tenure: 2,5 years
  arr 84k USD
  peak 27.11.2026
  legal-dispute true
}
feedback 3/10 "Exports crawl" {
  issue exports "Exports crawl"
}
owner Product
constraint no refunds
deliver email {
  words 120-160
  tone calm,
  structure star
}
deliver plan
{
  lasts 7 days
  milestone profile "Exports profiled" { by day 2; ownr Product; success "They confirm it"; visible-win }
}
when customer.industry == logistics or segment is smb or mid-market { policy apology banned }
