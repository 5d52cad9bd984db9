# The school of four steps in strict order: acknowledge, resolve, check in, and only then ask for a review (source 004).
playbook recover-then-review "Acknowledge, resolve, check in, ask"

reviewed 2026-11-20 every 3 months because "Limits and figures go out of date."  # E22, G18

# Where this school differs from the others.
policy workflow recover-then-review because "Each step depends on the one before; hurrying past the check-in to the review is the mistake."  # F5
policy outreach-owner any-named because "Each case has one name: an employee, a manager or the owner of the shop."  # P3, D5
policy first-contact 24 hours because "The first message goes out within the day."  # P2, E4
policy first-contact-breach 24 hours because "A day is the limit, not the aim."  # P2, E4
policy first-message acknowledge-only because "Own it, name it, say when you will write again; offer nothing yet."  # P4, C25, H20
policy apology required because "The apology is not hedged, and it is not long."  # P1
policy opener survey-response because "The mail begins with the answer to the survey, never with its number."  # P9, L1
policy length short because "Messages are short, and each does one thing."  # P10, C28
policy scheduling none because "The first message asks for nothing, not even for a time."  # P11
policy goodwill after-resolution because "When something is given, it comes after the repair, with no strings attached."  # P6, C36
policy goodwill-channel written because "The gesture stands in the second message, after the repair."  # P6, C36
policy goodwill-approver manager because "Small gestures are decided where the work is done."  # P6
policy goodwill-closes never because "Ten dollars for an hour of waiting repair nothing."  # P19, C27
policy fix-dates when-confirmed because "A time for the next message always; a time for the repair only when it is certain."  # P5, C25
policy review-ask confirmed-only because "This school asks only those who confirmed. Where a platform forbids selecting, choose everyone or none."  # P7, M4, M5, source 004
policy review-wording neutral because "Our wording keeps the school's own rule, which the template it comes with breaks."  # P8, M3, source 004
policy review-clock relative because "Days count from each step; day 7 and days 12 to 14 are what usually comes out."  # P27, E7, source 004
policy close-when customer-confirms because "A complaint is closed when the customer says so."  # P20, F8
policy cadence unanswered-only because "Only silence counts towards the limit."  # P13, E10
policy canned-replies with-case-details because "A real person has read it, and it shows."  # P17, P18

when customer.review-platform is yelp {
  policy review-ask none because "Yelp asks businesses to request no reviews at all."  # M2, P7
}
when customer.public-review { policy review-ask none because "They have written already." }  # G6

deliver email {
  words 55..90 because "The acknowledgement that this school comes with has 73 words."  # P10, L1, source 004
  tone  warm, human because "A person read it, and that should be heard."  # I9, C28
}
when policy.workflow is recover-then-review and policy.first-message is acknowledge-only {
  deliver email {
    section acknowledgement 1..3 sentences "Name what happened and own it." because "A named failure is half an apology."  # H20, C1
    section next-word 1..2 sentences because "Waiting is bearable when it has an end."  # C25, E21, H20
    check   follow-up-by "Give the next word a day and an hour." because "Waiting is bearable when it has an end."  # E21, H20
  }
}
deliver call {
  lasts     15 minutes because "It is a call back and no meeting."  # I13
  questions 3 because "Three questions fit into a call back."  # I13
}
deliver plan {
  lasts   14 days because "Two weeks is the shortest honest time from complaint to review."  # E7
  include "The second message goes out when the work is done, not when it is planned." because "\"It will be done\" has been heard before."  # F9
  include "The check-in asks two questions three to five days later; only the answer closes the case." because "Sooner is impatient, later is forgotten; silence is no yes."  # E8, F8, L3
  include "Nobody who has not answered is asked for a review; it is noted, and the next good experience may begin anew." because "A request after silence is pressure."  # F10, M5, E10
  include "Keep five fields for the case: first contact, resolution, check-in, answer, review request." because "Five fields show for every case where it stands."  # B13, F6, F19
}
when policy.outreach-owner is any-named {
  deliver plan {
    include "One person, by name, answers for the case from the first message to the last." because "Each case has one name."  # P3, D5
  }
}
when policy.goodwill-closes is never {
  deliver plan {
    include "A gesture is no solution and closes nothing." because "Ten dollars for an hour of waiting repair nothing."  # P19, C27
  }
}
when policy.cadence is unanswered-only {
  deliver plan {
    include "After {policy.attempts} messages without an answer, at least {policy.attempt-gap} apart, the case is let go." because "A third message is pressure."  # P13, E10, G7
  }
}
when policy.close-when is customer-confirms {
  deliver plan {
    include "The case is closed when the customer says so, not when the work is done." because "Only the customer knows whether it is solved."  # P20, F8
  }
}
deliver email check-in "Did it help?" {
  because "The customer closes the case, so somebody has to ask."  # F8, B14
  check   greeting because "A name in the first line says who is meant."  # A2
  check   clarifying-question "Ask whether it solved the problem and what else we should know." because "Only the customer knows whether it is solved."  # L3, F8, B14
  check   blanks because "Nothing with a blank in it is sent."  # C19, H23
  words   ..60 because "Two questions need no more."  # L3
  include "It goes out three to five days after the solution." because "Sooner is impatient, later is forgotten."  # E8
}

rule order "Step by step" {
  expects not option.asks-review and (option.goodwill is unknown or option.goodwill.after is resolution)
  weight  20
  because "A gift or a request before the repair is confirmed turns the order round."  # F5, F7, C36
}
rule next-word "There is a time for the next word" {
  expects option.commit.count >= 1 and not option.commit.unconfirmed and not option.commit.by is unknown
  weight  10
  because "Waiting is bearable when it has an end."  # C25, E21
}

benchmark acknowledgement-words 73 because "The acknowledgement in the text behind `recover-then-review` is this long."  # L1, source 004
benchmark resolution-words 81 because "The resolution message in the text behind `recover-then-review` is this long."  # L2, source 004
benchmark review-request-words 53 because "The review request in the text behind `recover-then-review` is this long."  # L4, source 004
benchmark first-step-days 3..4 because "In the text behind `recover-then-review` a case is typically acknowledged and resolved within this many days."  # E7, P27, source 004
benchmark check-in-day 7..8 because "The text behind `recover-then-review` gives this as the typical day of the check-in, counted from the survey; what counts is the window after each step."  # E7, P27, source 004
benchmark review-day 12..14 because "The text behind `recover-then-review` gives this as the typical day of the review request, counted from the survey."  # E7, P27, source 004
