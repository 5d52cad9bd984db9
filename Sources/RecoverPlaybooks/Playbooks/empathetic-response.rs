# The school of the complete, empathetic letter: one message in six parts that listens, owns, explains, acts, gives and names a person (source 000).
playbook empathetic-response "One letter in six parts"

reviewed 2026-11-20 every 3 months because "Limits and figures go out of date."  # E22, G18

# Where this school differs from the others.
policy first-message full-response because "The first letter already explains and acts."  # P4, B3
policy structure six-part because "The letter has six parts in a fixed order."  # B3, F22, H15
policy length six-part because "Six parts need more room than 160 words."  # P10
policy apology required because "Owning a failure includes saying sorry for it."  # P1, C2
policy goodwill first-message because "A gesture stands in the first letter, after the understanding and never before it."  # P6, C5, C8
policy goodwill-channel written because "The gesture is part of the letter."  # P6, C5
policy goodwill-approver manager because "Small gestures are decided close to the customer."  # P6
policy fix-dates always because "Each action has a time wherever there is one."  # P5, C4
policy first-channel email because "The letter is the whole answer of this school."  # P16
policy scheduling none because "The letter offers a person, not two dates."  # P11, C6
policy outreach high-value because "Valuable and long-standing customers come first."  # P15, D17
policy canned-replies with-case-details because "A letter may follow a pattern but must not read like one."  # P18, C7
policy second-survey after-30-days because "A month later somebody looks at how the relationship is."  # P12, E12
policy root-cause-detail full because "The customer reads the true cause in plain words, as far as it may be written."  # P28, C3

# A letter with everything in it is only honest when the cause is known and the remedy done. Industries may limit the cause.
when customer.industry in healthcare, financial-services {
  policy root-cause-detail limited because "What may be written about a cause is regulated here."  # P28, G14, G15
}

deliver email {
  tone    humble, human, solutions-focused because "The mail is humble about the failure, human in its words, and turned to what happens next."  # C7, I9
  reading-grade ..8 because "Plain words can be read by everyone, also in anger."  # C7, H14
  include "Match the feeling of the comment: more for anger, less for disappointment." weight 20 because "Too little feeling sounds cold, too much sounds false."  # I10, A28
}
# The parts belong to a first letter that already explains and acts; a school that is used later and only acknowledges takes them along.
when policy.first-message is full-response {
  deliver email {
    words     150..230 because "The six parts add up to this when each keeps its size."  # P10, C1, C2, C3, C4, C5, C6
    structure six-part because "The order carries it: listening first, offering last."  # B3, H15, L10
    section   acknowledgement 2..3 sentences "Repeat the complaint in the customer's words; solve nothing yet." because "Whoever is not heard first does not read the rest."  # C1, A2, H1
    section   ownership 1..2 sentences "Say in the first person what we did wrong; excuse nothing." because "\"We fell short\" owns it; \"the system had an issue\" does not."  # C2, H17
    section   cause 2..3 sentences "Say in plain words why it happened." because "An explanation in plain words shows that somebody looked."  # C3
    section   actions 3..4 bullets "Steps that can be measured, with times: what repairs this, what prevents the next." because "What can be measured can be believed."  # C4
  }
}
when policy.first-message is full-response and policy.goodwill in first-message, after-understanding and policy.goodwill-channel is written {
  deliver email {
    section goodwill 1..2 sentences "Offer something that fits the harm." because "A gesture that fits shows care; one that does not looks like a bribe."  # C5, C8
  }
}
when policy.first-message is full-response {
  deliver email {
    section escalation 1..2 sentences "Name a person and how to reach them." because "A name with a number is a way back to us."  # C6, H18
  }
}

when feedback.issue.systemic and policy.first-message is full-response {
  deliver email {
    include "Under actions, list only what can truly be done." weight 40 because "A step that cannot be taken is a broken promise in waiting."  # C24, G12
  }
}
when policy.root-cause-detail is limited and policy.first-message is full-response {
  deliver email {
    section cause 1..2 sentences "Say what kind of cause it was." because "The kind of cause may be told where its details may not."  # P28, G14, G15
  }
}

rule understands-first "The gesture follows the understanding" {
  expects option.goodwill is unknown or (option.acknowledge.count >= 1 and option.goodwill.after is known)
  weight  25
  because "First comes the harm, then the gesture."  # C8, H16
}
rule owns-it "Ownership in the first person" {
  expects option.acknowledge.count >= 1 and not option.blames and not option.defensive
  weight  15
  because "A reader hears at once who owns the failure."  # C2, H17
}
rule direct-person "A person who can be reached" {
  expects option.actor.contact is known
  weight  5
  because "A name without a number is a wall with a face."  # C6, H18
}

stage relationship-review "A look at the relationship" {
  within 30 days of resolved
  because "Did the relationship recover, and not only the case?"  # E12, P12
}

priority 10 when customer.history mentions "complaint", "complained" because "It is not the first time."  # A12
