# The school of the written protocol: prepared wording that stays human, known problems with known steps, and everyone's number on one sheet (source 003).
playbook service-protocol "Acknowledge, find the heart of it, mend the relationship, prevent the next"

reviewed 2026-11-20 every 3 months because "Limits and figures go out of date."  # E22, G18

# Where this school differs from the others.
policy workflow four-step because "Acknowledge, reach the heart of the issue, improve the relationship, prevent others."  # F13, P17
policy first-message acknowledge-only because "No solution is needed yet; understanding is."  # P4, C29
policy first-contact 24 hours because "An answer within a day or less is what polite houses give."  # P2, C32, E4
policy first-contact-breach 24 hours because "Later than a day is late in this school."  # P2, C32
policy auto-acknowledgement with-personal-reply because "The receipt is written for detractors, and a personal word follows soon."  # P17, B20
policy canned-replies allowed because "Approved wording is made personal each time."  # P18, L11
policy goodwill after-resolution because "A discount, a month off or a note from the CEO repairs the relationship once the problem is gone."  # P6, F16, B19
policy goodwill-channel written because "The note or the discount is sent, not only spoken."  # P6, F16
policy goodwill-closes allowed because "This school counts a discount as mending the relationship."  # P19, F16, source 003
policy close-when internally-done because "The sheet is ticked when the steps are done; a follow-up asks afterwards."  # P20, F16
policy apology required because "Polite people apologise."  # P1, C32
policy length short because "The acknowledgement is short; the conversation does the rest."  # P10, C28
policy scheduling none because "The desk calls; nobody has to choose a time."  # P11
policy outer-loop leadership because "A recurring trend changes the process or the product."  # F17

hours mon..fri 8:00..18:00 because "A desk with a protocol is staffed a little longer."

deliver email {
  words 60..110 because "There is room for why we write, what we understood, what we ask and what we want."  # C29, C28
  tone  polite, professional because "Politeness is what an angry person can least find fault with."  # C32
  check clarifying-question because "What is not understood is asked."  # C29, H19
}
when policy.workflow is four-step and policy.first-message is acknowledge-only {
  deliver email {
    section reason 1..2 sentences "Say why you are writing." because "The customer should not have to guess why somebody writes."  # C29, H19
    section issue 1..2 sentences "Repeat the issue, so that nobody has to." because "Telling it twice makes it worse."  # C29, C31, H19
    section question 1..2 sentences "Ask what is not clear and not in our records." because "A question that our records answer shows that nobody looked."  # C29, C30, H19
    section assurance 1..2 sentences "Say that you want to find a solution together." because "What we want should not be left to guessing."  # C29, H19
  }
}
deliver call {
  lasts     20 minutes because "This is enough to reach the heart of it."  # C13
  questions 5 because "This is enough to reach the heart of it."  # F13
  include   "Before calling, read the case history and earlier answers, and talk to whoever spoke with the customer last." because "An angry customer should not have to tell it twice."  # F15, A38, C31
  include   "Never argue, never explain it away, never ask what is already on the screen." because "Each of the three makes a small complaint a large one."  # C30
}
deliver plan {
  lasts   7 days because "A week is enough for the four steps."  # E13
  include "Decide at once: a quick repair, or something bigger that needs a personal note today." because "The first look decides how much care the case needs."  # F14
  include "List the departments involved, with a name and a number for each." because "Whoever can help is reached without searching."  # D8, L11, B12
  include "End with a follow-up: is the customer satisfied now?" because "Only the customer knows whether it worked."  # C32, F16
  include "Say whether it has happened to others, and what changes so that it does not happen again." because "The same complaint twice is a fault of the process."  # F17, C32
  include "Before the next launch, walk through it as a customer would; watch the forum; let surveys raise an alert." because "What is found before the launch is no complaint."  # F18
}

when policy.auto-acknowledgement is with-personal-reply {
  deliver plan {
    include "A receipt may go out by machine at once; a person writes within the day, and only that stops the clock." because "A receipt is welcome, and it is no reply."  # P17, B20, C32
  }
}
when policy.close-when is internally-done {
  deliver plan {
    include "The sheet is ticked off when the steps are done; the customer is asked afterwards." because "This school closes by its own steps."  # P20, F16
  }
}

when policy.goodwill is not none {
  offer ceo-note "A handwritten thank-you from the CEO" {
    after resolution
    because "It costs little, mends the relationship and cannot be automated."  # B19, D13, F16
  }
  offer month-off "A month without charge" {
    after resolution
    because "A gesture after the repair mends the relationship."  # F16
  }
}

# The sheet itself: approved wording, common problems with steps, numbers of departments (B12, L11).
template protocol-sheet {
  subject "Protocol: {customer.company}"
  body """
    1. Approved wording, to be made personal each time
    Thank you for telling us. You wrote: "{feedback.comment}". I would like to understand it fully before I suggest anything.

    2. Common problems and their steps
    [CONTEXT NEEDED: the problems that come up most, with the steps for each]

    3. Departments
    Support: [CONTEXT NEEDED: name and number]
    Sales: [CONTEXT NEEDED: name and number]
    Public relations: [CONTEXT NEEDED: name and number]
    Human resources: [CONTEXT NEEDED: name and number]
    """
  because "Everyone at the desk finds the words, the steps and the person on one page."  # B12, D8, L11
}
when feedback.comment is unknown {
  template protocol-sheet {
    body """
      1. Approved wording, to be made personal each time
      Thank you for answering our survey. You left no comment, and I would like to understand what was behind your answer.

      2. Common problems and their steps
      [CONTEXT NEEDED: the problems that come up most, with the steps for each]

      3. Departments
      Support: [CONTEXT NEEDED: name and number]
      Sales: [CONTEXT NEEDED: name and number]
      Public relations: [CONTEXT NEEDED: name and number]
      Human resources: [CONTEXT NEEDED: name and number]
      """
    because "A blank comment is asked about, not guessed at."  # A7, I14
  }
}
template auto-acknowledgement {
  subject "Your answer has arrived"
  body """
    Hello {customer.name},

    Your answer has reached us, and this mail was sent by a machine. A person will write to you within a day.

    {sender.person} reads every answer like yours.
    """
  because "It is honest about being automatic, and the clock goes on running."  # B20, P17
}
template ceo-note "A note from the CEO" {
  subject "Thank you"
  body """
    Dear {customer.name},

    You told us plainly what was wrong. We changed it because you did. Thank you.

    [CONTEXT NEEDED: name of the CEO]
    """
  because "A note from the top costs little and cannot be automated."  # B19, D13, F16
}

rule homework "The history was read first" {
  expects option.prepared
  weight  10
  because "An angry customer should not have to tell it twice."  # F15, C31
}
rule question-first "Questions before answers" {
  expects option.asks
  weight  10
  because "The heart of the issue is rarely in the first sentence."  # C29, F13
}
rule polite "Polite, whatever was said" {
  expects not option.defensive and not option.blames and not option.minimises
  weight  15
  because "Do not make it small, do not defend, do not say that the customer is wrong."  # C30, C32
}

# What the source reports. Claims, not findings (J13).
benchmark fewer-bad-reviews 50% because "The text behind `service-protocol` claims that bad ratings of one maker of sheds fell by this much on one platform."  # J12, source 003
benchmark more-five-star 292% because "The text behind `service-protocol` claims that top ratings of the same firm rose by this much."  # J12, source 003
