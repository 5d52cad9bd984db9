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

  option send "The full letter: the cause, an apology, and what was repaired since" harmful {
    because "Every sentence of it is true, and every sentence can be read aloud."
    actor Manager; channel email; within 2 hours
    acknowledge payslips
    effect exposure +5, respect +1
    reveal "It is a good letter. Three weeks later it is exhibit four."
  }
  option soften "A friendly mail without the word sorry: we are aware and looking into it" harmful {
    because "It admits less and still admits: who is aware has known."
    actor Manager; channel email; within 2 hours
    effect exposure +3, respect -1
    reveal "It says nothing wrong. It says 'we are aware', which was the question."
  }
  option refuse "Nothing. The letter goes to Legal as a draft, marked as internal" correct {
    because "The letter loses nothing by waiting an hour, and Legal knows who may speak to a lawyer."
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

  option tell "Tell Viktor, in two kind lines. Who lost money has a right to know" harmful {
    because "There is no between us two while the firms are in a dispute."
    actor CS; channel email; within 24 hours
    effect exposure +4, respect +1
    reveal "Viktor is grateful. So is the lawyer."
  }
  option ignore "Do not answer at all; every word can be used" weak {
    because "It is safe, and it is how a dispute becomes an enmity."
    channel none; within 3 days
    effect respect -3
    reveal "Viktor understands your silence as contempt."
  }
  option refer "Pass it to Legal, who answer Viktor by name and say who will talk" correct {
    because "Viktor gets an answer and a name, from those who may give both."
    actor Legal; channel none; within 24 hours; internal; hands-to Legal
    escalate to Legal
    effect respect +1
    reveal "Two sentences from Camille, that afternoon. Viktor knows whom to ask."
  }
}
decision campaign "A week later Marketing has a list of customers to be asked for a review. Osprey Catering is on it." {
  objective refusing
  hint "What is the state of this case?"

  option leave-on "Leave it; the request is automatic and friendly, and leaving Viktor out would look odd" harmful {
    because "A firm that is being sued is asked for five stars."
    channel email; templated; asks-review; hands-to Marketing
    effect exposure +2, respect -3
    reveal "It goes to Viktor, with five empty stars in the subject line."
  }
  option ask-first "Ask Viktor whether being on the list is all right" harmful {
    actor Manager; channel email; within 24 hours; asks-review
    because "It is the same question, with a question in front of it."
    effect exposure +1, respect -2
    reveal "Viktor answers: 'You are asking me this now?'"
  }
  option take-off "Take the firm off this list, and every other, until Legal closes the case" correct {
    because "While a case is open nobody is asked how good it was."
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
  fails
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
