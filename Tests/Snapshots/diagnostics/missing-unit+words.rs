feedback 3 out of 10 "It freezes" { received 2026-03-02 2pm }
variant two { feedback 2 stars "It freezes" { received 03.03.26 } }
variant three { feedback 3/5 "It freezes" }
variant four { feedback three "It freezes" }
customer {
  arr CHF 1'200.00
  employees 1'200
  tenure 3 Jahre
}
variant five { customer { arr 480 CHF; employees -45 } }
deliver email { words 90 to 120 }
