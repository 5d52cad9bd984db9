customer { arr 84k; renewal in 90 }
feedback 3 "Exports crawl"
decision first-contact "What do you do?" {
  option vp "The VP calls" { chance 70 "They stay."; chance otherwise "They leave."; costs 200 }
}
