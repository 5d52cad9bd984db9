owner Support
feedback "It freezes" {
  issue freeze "It freezes"
}
deliver plan
  milestone patch "First" { by day 2-4; owner Support; success "It runs"; visible-win; prevents freeze }
  milestone test "Second" { by day two; owner Support; success "It still runs"; prevents freezing }
}
variant bigger
