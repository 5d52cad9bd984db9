# A knowledge check: questions with answers, each with its reason.
# Play it with `recoverscript play`; `recoverscript paths` tells what guessing earns.
scenario "Five minutes on recovery"

objective timing "Know how fast is fast enough"

quiz owner "Who should own the first contact after a very low score?" {
  answer newest  "Whoever is free, so that it happens at once" because "Free is not the same as able."
  answer decider "Someone who can decide things" correct because "The customer needs a person who can change something."
  answer author  "Whoever made the mistake" because "They have to listen and to defend at once."
}

quiz offers "When may a gesture be offered?" {
  objective timing
  answer first "In the first line, to calm them down" because "Money before understanding looks like a bribe."
  answer later "After the harm is understood" correct because "Then it says that you have listened."
  answer never "Never; it only teaches people to complain" because "A gesture after understanding is a courtesy."
}

quiz steps "Put these in order." in-order {
  answer listen  "Listen"
  answer mend    "Mend"
  answer confirm "Ask whether it is mended"
}

pass at 80
