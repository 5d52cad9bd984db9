# The school of the closed loop: every detractor hears within 48 hours from someone with authority, and the cause travels on (source 002).
playbook closed-loop "Outreach within 48 hours by someone with authority"

reviewed 2026-11-20 every 3 months because "Limits and figures go out of date."  # E22, G18

# Where this school differs from the others.
policy outreach-owner not-account-csm because "The one who is part of the complaint cannot lead its recovery."  # P3, D3
policy outreach-owner-breach refuse because "This school does not let the account's own CSM lead."  # P3, D3
policy first-contact 24 hours because "The aim is a day, as in the Apple stores."  # P2, E3, E5
policy first-contact-breach 48 hours because "Two days are the limit of this school."  # P2, E2, J4
policy task-created 1 hour because "A score of 0 to 6 opens a task within the hour."  # E1
policy outreach everyone because "All detractors are contacted; which of them can be recovered is decided after listening."  # P15, J2, F4
policy recover when-remedy-exists because "Outreach without a remedy adds to the frustration."  # P15, F4, G9
policy first-channel call because "A person with authority calls."  # P16, D7
policy auto-acknowledgement forbidden because "A standard \"we hear you\" is the wrong answer here."  # P17, G17
policy canned-replies forbidden because "A reply that could go to anyone is the fault this school warns of."  # P18, C33
policy goodwill after-understanding because "A month of credit is fine once the harm is understood."  # P6, C8
policy fix-dates when-confirmed because "A fixable complaint gets a date, named by who will keep it."  # P5, E20, F3
policy opener understand because "An opening that names the score answers the survey and not the person."  # P9, C23, L12, L16
policy apology with-action because "Acknowledge without defending, then act."  # P1, C33
policy second-survey after-30-to-60-days because "The second score shows whether it worked."  # P12, E11
policy converted-at 7 because "7 and above counts as converted; 9 and above is reported beside it."  # P25, J3
policy workflow six-step because "The loop goes from trigger to owner, outreach, discovery, action and follow-up."  # F1
policy close-when customer-confirms because "The loop is closed by the customer's answer, not by ours."  # P20, F8

# An inner loop with the customer and an outer loop for the company (F12).
policy inner-loop frontline-manager because "The manager closest to the customer owns this case."  # D6, D7
policy outer-loop leadership because "Those who can change the product hear the causes, with the customers' exact words."  # D6, D14, F12

deliver email {
  words 100..130 because "The mail only opens the way to the call."  # C9, C28
}
deliver call {
  lasts   20 minutes because "It is long enough to listen and short enough to be accepted."  # C13
  include "Listen before explaining; acknowledge without defending." because "A defence turns the call into a dispute."  # C33, F1
  include "Find out whether each complaint can be mended now or lies in the product." because "Discovery decides the rest."  # F2
}
deliver plan {
  include "For what can be mended: a solution with a date. For what cannot: Product gets the exact words, the customer hears the limit." because "A date belongs to what can be kept; the rest needs the people who can change it."  # F2, F3, D14, E20
}

# What the policies of this school, or of one that is used after it, mean for the plan and the mail.
when policy.outreach-owner is not-account-csm {
  deliver plan {
    include "Somebody with the authority to decide leads the recovery, and not the account's own CSM." because "The one who is part of the complaint cannot lead its recovery."  # P3, D3
  }
}
when policy.first-channel is call {
  deliver email {
    include "The mail announces the call or follows it; it does not replace it." because "A voice carries what a mail cannot."  # P16, D7
  }
}
when policy.second-survey is after-30-to-60-days {
  deliver plan {
    include "Plan a second survey 30 to 60 days later." because "The second score is the proof that it worked."  # E11, P12
  }
}
when policy.second-survey is after-30-days {
  deliver plan {
    include "Plan a second survey 30 days later." because "A month shows whether the relationship recovered."  # E12, P12
  }
}
when policy.second-survey is after-60-days {
  deliver plan { include "Plan a second survey 60 days later." because "Two months show whether it lasted." }  # J8, P12
}
when policy.auto-acknowledgement is forbidden {
  deliver plan {
    include "No receipt is sent by a machine; the first word comes from a person." because "A standard receipt is the wrong answer here."  # P17, G17
  }
}
when policy.canned-replies is forbidden {
  deliver email {
    include "Take no sentence from a template." because "A reply that could go to anyone is the fault this school warns of."  # P18, C33
  }
}
when policy.close-when is customer-confirms {
  deliver plan {
    include "The loop is closed by the customer's answer, not by ours." because "Only the customer knows whether it is solved."  # P20, F8
  }
}

when feedback.issue.systemic {
  deliver email {
    include "Name only help that is known." weight 28 because "An honest no with something beside it keeps more trust than a vague yes."  # C24, L13
  }
  deliver call {
    include "Say what will not change soon before the customer asks." because "A limit that is asked out of us sounds like an excuse."  # F3, C24
  }
}

rule no-conflict "The account's own CSM does not own the recovery" {
  expects not option.actor.account-csm
  weight  40
  because "Too close to the account to hear the criticism, and rarely able to act on it."  # D3, P3
}
rule authority "Whoever calls can decide" {
  expects option.actor.authority >= manager
  weight  20
  because "An agent who has to ask first repeats the failure."  # D3, D6, D7, D12
}
rule personal-channel "A person speaks to a person" {
  expects option.channel in call, meeting or option.internal
  weight  10
  because "A voice carries what a mail cannot."  # D7, E5, P16
}
rule real-resources "Something real is put behind the words" {
  expects option.commit.count >= 1 and not option.commit.unconfirmed
  weight  15
  because "A solutions engineer on site or a dated plan from Engineering costs something, and that is heard."  # D12, F4
}

policy churn-list weekly because "What is at stake is counted every week."  # E23, J7, B16

# What the source reports. Aims, not laws (J13).
benchmark outreach-rate 95%..100% because "Bain & Company / Reichheld, NPS closed-loop research, give this range, as the text behind `closed-loop` cites them; the aim is every one."  # J2, J15, source 002
benchmark conversion-target 30%..40% because "The text behind `closed-loop` names this as a target."  # J3, P26, source 002
benchmark conversion-elite 30%..45% because "The best programmes reach this, according to Bain & Company / Reichheld as the text behind `closed-loop` cites them."  # J3, J15, P26, source 002
benchmark outreach-hours 48 hours because "Bain & Company / Reichheld give this limit, as the text behind `closed-loop` cites them."  # J4, J15, source 002
benchmark resurvey-lift 10..15 because "The second survey gains this many points of NPS over the first, according to Bain & Company / Reichheld as the text behind `closed-loop` cites them."  # J5, J15, source 002
benchmark apple-conversion 30% because "The text behind `closed-loop` claims that this share of the detractors of Apple's stores became promoters within 60 days."  # J8, E5, source 002
benchmark growth-factor 2..3 because "The text behind `closed-loop` claims that those with a closed loop grow this many times as fast as those without."  # J9, source 002
