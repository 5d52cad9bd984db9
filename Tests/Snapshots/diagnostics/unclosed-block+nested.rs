deliver plan {
  milestone profile "Exports profiled" {
    by day 2
  milestone tickets "Tickets answered" {
    by day 4
  }
}

owner Product
