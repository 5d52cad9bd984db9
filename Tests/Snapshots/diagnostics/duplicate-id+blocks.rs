owner Support
deliver plan {
  milestone patch "First" { by day 2; owner Support; success "It runs"; visible-win }
  milestone patch "Second" { by day 3; owner Support; success "It still runs" }
}
