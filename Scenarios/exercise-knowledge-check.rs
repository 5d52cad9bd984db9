#!/usr/bin/env -S recoverscript run
# Ten questions, no story. For the start or the end of a course.
scenario "Ten questions about recovery"

use closed-loop

customer "Sales Operations Lead" {
  company   "Pinecrest Learning"
  employees 260
  tenure    16 months
  arr       $300k
  value     high
}

feedback 4/10 "The link to Salesforce loses half of our contacts. Support took three weeks to ask which half." {
  received 2026-06-01T10:00Z
  issue link "The link to Salesforce loses half of our contacts" fixable
  issue support "Support took three weeks" systemic { limit "The second support line starts in the autumn" }
}

situation """
A customer worth $300k a year has given a four. Read the comment, then answer.
"""

quiz owner "Who should own the outreach?" {
  answer csm     "The account's own CSM" because "Too close to the account to hear it, and rarely able to act."
  answer agent   "The support agent who answered the ticket" because "Part of the complaint, and without the authority to change anything."
  answer manager "A Customer Success manager who can decide" correct because "Has the authority, and no stake in looking good."
  answer nobody  "Nobody yet; first see whether the customer writes again" because "Silence is read as an answer."
}
quiz clock "The survey came in on Monday at ten. By when does this school want a person to have made contact?" {
  answer day  "Within 24 hours, and never after 48" correct because "A day is the target, two days are the limit."
  answer week "Within the week" because "By then the story has been told to others."
  answer auto "The receipt that went out on Monday counts" because "A machine's receipt stops no clock."
}
quiz first-move "What does the first sentence do?" {
  answer score   "It mentions the score" because "The score is our number. The complaint is theirs."
  answer words   "It names the lost contacts, in the customer's words" correct because "It shows that a person read the comment."
  answer credit  "It offers a credit" because "Compensation before understanding reads as a bribe."
  answer explain "It explains how the link works" because "An explanation that nobody asked for is a defence."
}
quiz everyone "True or false: every detractor can and should be won back." {
  answer true  "True" because "Without a remedy, a recovery makes the frustration bigger."
  answer false "False" correct because "Everyone is contacted. Recovery is for those for whom there is a remedy; the others get an honest no."
}
quiz angry "True or false: it is safer to leave an angry customer alone than to write." {
  answer true  "True" because "Not contact is the risk, but contact that is defensive, scripted or dismissive."
  answer false "False" correct because "Silence decides for the customer. Good contact is the safer way."
}
quiz systemic "The slow support cannot be mended before the autumn. What belongs into the answer?" all-that-apply {
  answer limit   "That it will not change before the autumn" correct because "An honest limit can be planned with."
  answer product "That the exact words went to those who can change it" correct because "The outer loop needs the customer's own words, and this must be true before it is said."
  answer sooner  "That you will try to make it sooner" because "Nobody has confirmed it."
  answer until   "What the customer can do until then" correct because "A no with a way is easier to take."
}
quiz loop "Put the steps of the loop in order." in-order {
  answer trigger   "A low score opens a task"
  answer owner     "A named person takes it"
  answer outreach  "That person makes contact"
  answer discovery "They find out what can be mended"
  answer action    "It is mended, or passed on with the limit said aloud"
  answer follow-up "The customer is asked again, weeks later"
}
quiz closed "When is the case closed?" {
  answer done     "When Engineering reports that it is done" because "Done inside the company is not solved outside."
  answer customer "When the customer says so" correct because "Only the customer can know."
  answer silent   "When the customer has not written for a week" because "That is a case that is let go, which is something else."
}
quiz silence "Two attempts, five days apart, no answer. And now?" {
  answer third  "A third, more urgent one" because "It is pressure now."
  answer review "A request for a review; perhaps that gets an answer" because "Whoever has not answered is never asked for one."
  answer stop   "Stop, note it, and leave the door open" correct because "That is an end and not a failure."
}
quiz gift "A customer was given a credit yesterday. May a request for a review go out today?" {
  answer yes "Yes, the mood is good" because "So near to a gift it looks paid for, and the law may ask for a disclosure."
  answer no  "No" correct because "First the confirmed solution, then some days, then a neutral question without any reward."
}

pass at 70
debrief "Which of your answers would your own company's process have made impossible?"
note "Let people answer alone first, then in pairs. The change between the two is what you talk about."
