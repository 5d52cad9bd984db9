owner Product { person "Anna Keller" }
deliver plan {
  milestone patch "First" { by day 2; owner "Anna Keller"; success "It runs"; visible-win }
}
