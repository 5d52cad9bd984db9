scenario "Charged twice"
use empathetic-response
sender "Head of Customer Care" at "Slotwise, a maker of booking software" {
  person "Nadia Feld"
  contact "nadia@slotwise.example" via email
}
customer "Practice owner" {
  name "Elias Moreau"
  company "Moreau Physiotherapy"
  employees 12
  tenure 14 months
  product "Practice plan"
  value high
  history "2 complaints about billing in the last 90 days"
}
feedback 1/10 "You charged me twice, twice, and my mails went into a hole." {
  touchpoint "mail survey"; intensity frustrated
  issue billing "You charged me twice, twice" fixable {
    cause "A renewal ran in two billing systems" verified
    done "The old one is switched off"
  }
  issue silence "my mails went into a hole" fixable {
    cause "A mailbox that nobody reads" verified
    done "It forwards to the care team"
  }
}
offer support "A named contact for three months" { after understanding }
deliver email { words 150..230; reading-grade ..8 }
