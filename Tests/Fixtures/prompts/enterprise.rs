scenario "Crashes in the busiest hour"
use recovery-plan
sender "Customer Success Manager" at "Plotline, a B2B software firm" {
  person "Tom Averill"
  contact "tom@plotline.example" via email
}
customer "VP of Operations" {
  name "Ruth Amadi"
  company "Osprey Mutual"
  industry financial-services
  employees 4_000
  tenure 18 months
  contract 3 years
  seniority vp
  arr $310k
  signal outages "Two in peak hours this quarter" verified
}
feedback 2/10 "It crashed twice at peak. I brief procurement next month and do not know what to tell them." {
  touchpoint "relationship survey"; intensity frustrated
  issue crash "It crashed twice at peak" fixable
  issue briefing "do not know what to tell them" fixable
}
assigned Director-CS
owner CS "Customer Success" { person "Tom Averill"; account-csm }
owner Director-CS "Director Customer Success" { person "Kofi Brandt"; authority director }
owner Engineering { person "Marisol Tan" }
owner Executive-Sponsor "Executive Sponsor" { person "Helena Voss"; authority executive }
deliver email {
  to "VP of Operations"
  words 100..130
  tone calm, direct
  schedule 2 times for 30 minutes as "executive alignment call" { at 2026-03-11T09:00Z; at 2026-03-11T16:00Z }
}
deliver call { lasts 30 minutes; questions 5; focus impact, timeline, "confidence restoration"; next-step required }
deliver plan { lasts 14 days; owners CS, Engineering, Executive-Sponsor; milestones 4; visible-win within 48 hours }
constraint no sla, roadmap, uptime
constraint flag "any milestone that needs VP approval"
