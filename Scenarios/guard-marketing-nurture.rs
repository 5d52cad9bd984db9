#!/usr/bin/env -S recoverscript run
# G17: a newsletter is no answer to a complaint, however warm the mail before it was.
scenario "Into the nurture track"

customer "Practice Owner" {
  name      "Dr. Clara Novak"
  company   "Novak Physiotherapy"
  employees 24
  tenure    13 months
}

feedback 2/10 "Your reminder texts went to the wrong patients twice." {
  received 2026-05-18T11:00Z
  issue reminders "reminder texts went to the wrong patients" fixable { cause "Two records with one number" verified }
}

owner Desk "Service desk lead" { person "Pavel Roth"; authority manager }
owner Marketing

decision reply "Who writes to Dr. Novak, and what happens then?" {
  option nurture "The standard 'we hear you' mail, then the monthly tips" {
    channel email; within 24 hours; templated; hands-to Marketing
  }
  option warm "A personal mail with a date, then the monthly tips" {
    actor Desk; channel email; within 24 hours; asks; hands-to Marketing
    acknowledge reminders
    commit "Numbers checked for every patient" by day 2 owner Desk
  }
  option person "A personal mail with a date, and the desk stays with it" correct {
    actor Desk; channel email; within 24 hours; asks
    acknowledge reminders
    commit "Numbers checked for every patient" by day 2 owner Desk
  }
}

expect reply.nurture.score is 0
expect reply.warm.score < reply.person.score
expect reply.person.score is 100
expect best-path is "person"

variant loop "By the school of the closed loop, which calls" {
  use closed-loop
  deliver email
  expect policy.auto-acknowledgement is forbidden
  expect reply.nurture.score < 30
  expect email.include mentions "Take no sentence from a template"
}
