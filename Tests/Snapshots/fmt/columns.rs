customer "Operations Director" {
  name       "Dana Whitfield"
  employees  600
  legal-dispute
  renewal    in 90 days        # counts from `received`
  arr        $84k              # a year
  relationship strong
  goal       "Close the books"
  signal logins  "14 in month 1"        verified
  signal tickets "3 open, 6 days old"   verified
}
owner CS "Customer Success" { person "Maya Ortiz" }
owner Support               { person "Jon Bell" }
ending renewed "Renewed" when trust >= 7
ending lost    "Not renewed" otherwise
meter   trust 0..10 = 4

meter   churn 0..10 = 4
name "not lined up"
company "neither"
