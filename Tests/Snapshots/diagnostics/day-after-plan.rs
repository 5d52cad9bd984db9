customer "Operations Director"
owner Product
constraint no refunds
deliver email
deliver plan {
  lasts 7 days
  milestone profile "Exports profiled" {
    by day 9
    owner Product
    success "The customer confirms it"
  }
}
