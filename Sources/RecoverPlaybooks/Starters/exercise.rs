# An exercise: a situation, decisions with options, and how it can end.
# Play it with `recoverscript play`, see every way through with `recoverscript paths`, print it with `recoverscript guide`.
scenario "The call nobody wanted to make"

use closed-loop  # the rules that judge the options are in the playbooks

customer "Operations Manager" {
  company   "Example Ltd"
  employees 300
  tenure    2 years
  arr       $90k internal  # participants do not see what is internal
}

feedback 2/10 "Third outage this month. We are talking to others." {
  received 2026-03-02T09:10Z
  issue outages "Third outage this month" fixable
}

owner CS "The account's CSM" { account-csm; authority csm }
owner Head "Head of Customer Success" { authority director }

situation """
The score came in an hour ago. The account's CSM is on leave until Monday.
"""

meter trust "Trust" 0..10 = 4

objective speed "Answer in time, through someone who can decide"

# `correct`, `good`, `weak` and `harmful` are your words; `because` is the first thing that the debrief says.
decision first "What happens first?" {
  objective speed
  hint "Who can change something today?"

  option wait "Wait for the CSM, who knows the customer best" weak {
    because "Knowing the customer helps nobody before Monday."
    actor  CS
    channel email
    within 5 days
    effect trust -2
    reveal "By Monday they have booked two demonstrations."
  }
  option call "The head of Customer Success calls today" correct {
    because "Today there is somebody who can decide."
    actor   Head
    channel call
    within  4 hours
    acknowledge outages
    commit  "A written account of all three outages" by day 2 owner Head
    effect  trust +3
    reveal  "They are surprised to hear from someone who can decide."
  }
  option status "Send the link to the status page; it has all the facts" harmful {
    because "Whoever asks for a person and gets a page has been answered."
    channel email
    within  1 hour
    templated
    effect  trust -3
    reveal  "They reply with a link of their own, to another vendor."
  }
}

ending kept "They stay and watch closely" when trust >= 6
ending lost "They leave at the end of the term" otherwise { fails }

debrief "Who would you have asked before calling?"
note "Give the group five minutes before the vote."
pass at 60
