use recovery plan
owner Customer Care { person "Anna Keller" }
feedback 3/10 "The booking page freezes" {
  issue booking page "The booking page freezes" fixable
}
deliver email follow up
deliver plan {
  milestone a "A" { by day 2; owner Customer Care; success "x"; visible win }
}
variant long standing { segment mid market }
