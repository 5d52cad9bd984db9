client "Dental clinic" {
  staff 45-60
  price $480
  colour blue
}
complaint 3/10 "The page freezes" {
  problem freeze "page freezes" fixable
}
team Support
mail { words 120-160 }
plan {
  step patch "A patch" { day 2; who Support; success "It runs"; prevents freeze; visible win }
}
forbid refunds
colour blue
