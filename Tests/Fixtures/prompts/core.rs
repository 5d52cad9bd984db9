scenario "Slow exports"
use recovery-plan
sender "Customer Success Manager" at "Plotline, a B2B software firm" {
  person "Tom Averill"
  contact "tom@plotline.example" via email
}
customer "Operations Director" { name "Noor Castellan"; company "Marrow & Finch"; employees 600; tenure 9 months }
feedback 3/10 "Exports crawl and support needs days to answer. We are looking around." {
  touchpoint "spring survey"
  issue exports "Exports crawl" fixable
  issue support "support needs days to answer" fixable
}
owner CS { person "Tom Averill"; account-csm }
owner Support { person "Ada Brandt" }
owner Product { person "Li Sorensen" }
deliver email {
  words 120..160
  tone calm, accountable
  schedule 2 times for 20 minutes { at 2026-03-10T10:00Z; at 2026-03-11T15:00Z }
}
deliver call { lasts 20 minutes; questions 6; next-step required }
deliver plan { lasts 7 days; owners CS, Support, Product; milestones 3; visible-win within 48 hours }
constraint no refunds, pricing, sla, roadmap, specific-fixes, fix-timelines
