#!/usr/bin/env -S recoverscript run
# G9: the customer is right, and there is nothing to offer. An honest no is kinder than a campaign.
scenario "It will not run without the internet"

customer "Site Manager" {
  name      "Kari Dahl"
  company   "Dahl Tunnelling"
  industry  construction
  employees 240
  tenure    7 months
  goal      "Record hours inside the tunnel"
}

feedback 3/10 "There is no signal in a tunnel, so your app is useless where we work." {
  received 2026-02-23T13:00Z
  intensity disappointed
  issue offline "There is no signal in a tunnel" no-remedy { limit "The app needs a connection, and that stays so" }
}

expect guards has no-remedy
expect not guards has legal
expect prompt mentions "will not change"
