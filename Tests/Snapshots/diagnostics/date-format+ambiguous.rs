customer { peak 3/2/2026; renewal March 14, 2026 }
feedback 3/10 { received 2026-3-2 9:10 }
holiday 25.12.2026, 2026/01/01
