#!/usr/bin/env -S recoverscript run
#first
use closed-loop  # why

# about the customer
customer "Director" {  # the buyer
  # his name
  name "Dana"    # short
  employees 600  # about

  # nothing more
}  # the end
constraint no refunds,  # in the first mail
    # and neither
    roadmap
owner CS { person "Maya" }  # one
# last
