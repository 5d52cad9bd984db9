# A knowledge check: questions with answers, each with its reason.
# Play it with `recoverscript play`.
scenario "Five minutes on recovery"

objective timing "Know how fast is fast enough"

quiz owner "Who should own the first contact after a very low score?" {
  answer newest  "Whoever is free" because "Free is not the same as able."
  answer decider "Someone who can decide things" correct because "The customer needs a person who can change something."
}

quiz offers "When may a gesture be offered?" {
  objective timing
  answer first "In the first line, to calm them down" because "Money before understanding looks like a bribe."
  answer later "After the harm is understood" correct because "Then it says that you have listened."
}

quiz steps "Put these in order." in-order {
  answer listen  "Listen"
  answer mend    "Mend"
  answer confirm "Ask whether it is mended"
}

pass at 60
