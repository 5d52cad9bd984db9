customer "Shop owner" {
  employees 12 people
  tenure 1 year and 2 months
  arr 84 thousand dollars
  renewal on 2026-05-01
}
feedback 4/10 "Late." { received 2026-03-02 at 09:10Z }
deliver email { words no more than 100 }
deliver email check-in { words 80+ }
deliver email second { words about 100 }
deliver call { lasts about 20 minutes; questions at least 5 }
