customer "Operations Director"
owner Product
constraint no refunds
deliver email
deliver plan {
  lasts 7 days
  visible-win within 48 hours
  milestone profile "Exports profiled" {
    by day 2
    owner Product
    success "The customer confirms it"
  }
}
