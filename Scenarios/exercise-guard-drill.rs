#!/usr/bin/env -S recoverscript run
# A drill in refusing. A lawyer has written, and everyone around you has a good reason to send something.
scenario "The mail that must not be sent"

use closed-loop

sender "Customer Success Manager" at "a maker of payroll software" {
  person  "Joana Reis"
  contact "joana.reis@paywell.example" via email
}

customer "Head of Finance" {
  name         "Viktor Lund"
  company      "Osprey Catering"
  industry     catering
  employees    150
  tenure       13 months
  arr          $42k
  value        medium
  product      "Payroll Plus"
  seniority    director
  relationship "Correct until the wrong payslips"
  legal-dispute
}

feedback 1/10 "Forty payslips were wrong and two people could not pay their rent. Our lawyer will be in touch about the breach of contract." {
  received   2026-03-30T16:20Z
  touchpoint "survey after a support case"
  intensity  frustrated
  issue payslips "Forty payslips were wrong" fixable {
    cause "A tax table from last year" verified
    done "The table is replaced and every payslip checked"
  }
}

owner CS "Account CSM" { person "Joana Reis"; authority csm; account-csm }
owner Manager "Customer Success manager" { person "Aron Weiss"; authority manager }
owner Legal "Legal team" { person "Camille Roux"; authority director; contact "camille.roux@paywell.example" via email }
owner Marketing

situation """
Half past four. The comment names a lawyer and a breach of contract.
Your director stands at your desk and wants the empathetic letter out before six.
"""

meter exposure "What can be held against you" 0..10 = 3 low-is-good
meter respect "Respect for the customer" 0..10 = 5

objective refusing "Know when not to send"

decision letter "What goes out before six?" {
  objective refusing
  hint "Who has to read it before the customer does?"

  option send "The full letter: cause, apology, what was repaired" {
    actor Manager; channel email; within 2 hours
    acknowledge payslips
    effect exposure +5, respect +1
    reveal "It is a good letter. Three weeks later it is exhibit four."
  }
  option soften "A friendly mail without the word sorry" {
    actor Manager; channel email; within 2 hours
    effect exposure +3, respect -1
    reveal "It says nothing wrong. It says 'we are aware', which was the question."
  }
  option refuse "Nothing. The letter goes to Legal as a draft, marked as internal" correct {
    actor Manager; channel none; within 1 hour; internal; hands-to Legal
    escalate to Legal
    acknowledge payslips
    effect respect +1
    reveal "Camille reads it within the hour and calls the customer's lawyer. The draft stays a draft."
  }
}
decision private "Next morning Viktor himself writes to you: 'Between us two, what happened?'" {
  objective refusing
  hint "Is there such a thing as between us two?"

  option tell "Tell him. He has a right to know" {
    actor CS; channel email; within 24 hours
    effect exposure +4, respect +1
    reveal "He is grateful. His lawyer is too."
  }
  option ignore "Do not answer at all" {
    channel none; within 3 days
    effect respect -3
    reveal "He understands your silence as contempt."
  }
  option refer "Pass it to Legal, who answer him by name and say who will talk to him" correct {
    actor Legal; channel none; within 24 hours; internal; hands-to Legal
    escalate to Legal
    effect respect +1
    reveal "Two sentences from Camille, that afternoon. He knows whom to ask."
  }
}
decision campaign "A week later Marketing has a list of customers to be asked for a review. Osprey Catering is on it." {
  objective refusing
  hint "What is the state of this case?"

  option leave-on "Leave it; the request is automatic and friendly" {
    channel email; templated; asks-review; hands-to Marketing
    effect exposure +2, respect -3
    reveal "It goes to Viktor, with five empty stars in the subject line."
  }
  option take-off "Take the firm off this list, and every other, until Legal closes the case" correct {
    actor Manager; channel none; internal
    effect respect +1
    reveal "It takes four minutes. Nobody outside will ever know, which is right."
  }
}

ending clean "Settled, and on speaking terms" when exposure <= 3 and respect >= 6 {
  text "The firms agree in May. Viktor asks whether you still run the product."
}
ending settled "Settled, at a price" when exposure <= 7 { text "The lawyers agree. Nobody else talks." }
ending court "Your own words, read aloud" otherwise {
  text "The letter was well meant. That is not what is being discussed."
}

pass at 80
debrief "Each of the wrong options was kind. What made them wrong?"
debrief "Who in your company can be asked within an hour, and does everyone know it?"
note "Play the director. Be friendly, and be in a hurry."

expect guards has legal
expect letter.refuse.score >= 80
expect letter.send.score < 60
expect private.refer.score >= 80
expect campaign.take-off.score >= 80
expect best-path is "refuse, refer, take-off"
