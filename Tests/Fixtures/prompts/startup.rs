scenario "Automations that never ran"
use recovery-plan
sender "Customer Success Manager" at "Leaflet, a maker of marketing software" {
  person "Priya Nandakumar"
  contact "priya@leaflet.example" via email
}
customer "Founder" {
  name "Jonas Pell"
  company "Pell & Partners"
  industry marketing
  employees 15
  tenure 4 months
  contract 1 month
  seniority founder
  goal "Send client reports without working on Sundays"
}
feedback 4/10 "Setting it up was confusing. The automations we came for have never run." {
  touchpoint "first quarter survey"; intensity disappointed
  issue setup "Setting it up was confusing" fixable
  issue automations "The automations we came for have never run" fixable
}
owner CS "Customer Success" { person "Priya Nandakumar"; account-csm }
deliver email { words 90..120; tone warm, helpful; schedule 1 link for 25 minutes }
deliver call { lasts 25 minutes; questions 4; checklist 3 steps; next-step required }
deliver sequence {
  message "check-in email" on day 2
  message "feature tip email" on day 4
  message "satisfaction pulse question" on day 5
}
constraint no custom-onboarding, pricing
constraint only "steps that are self-serve or inside the existing product"
