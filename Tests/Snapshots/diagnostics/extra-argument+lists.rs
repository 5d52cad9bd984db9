owner Support
owner Sales
constraint no refunds, no discounts
constraint no free nights
constraint no uptime and pricing.
deliver email and call
deliver plan {
  milestone a "A" { by Friday; owner Support and Sales; success "It is seen"; visible-win }
  milestone b "B" { by 4; owner Sales "Head of Sales"; success when "It is seen" }
}
