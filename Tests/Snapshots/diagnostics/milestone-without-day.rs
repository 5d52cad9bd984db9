customer "Operations Director"
owner Product
constraint no refunds
deliver email
deliver plan {
  lasts 7 days
  milestone profile "Exports profiled" {
    owner Product
    success "The customer confirms it"
    visible-win
  }
}
