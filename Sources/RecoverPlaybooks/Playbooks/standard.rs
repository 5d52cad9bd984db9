# What every school of customer recovery shares. It is always the lowest layer: any playbook, scenario or variant may say otherwise.
#
# The ids in comments name the rows of the requirements table that a statement carries, "source 000" to "source 004" the five texts
# behind the schools: 000 empathetic-response, 001 recovery-plan, 002 closed-loop, 003 service-protocol, 004 recover-then-review.
# What a text claims is told as its claim. Nobody has verified it here.
playbook standard "What all schools share"

reviewed 2026-11-20 every 3 months because "Limits go out of date: a feature that is gone, a policy that changed."  # E22, G18, source 001

zone "UTC" because "No school names a time zone, so the neutral one is the default."
hours mon..fri 9:00..17:00 because "Call times are proposed inside working hours. Clocks still run day and night, see the policy clock."
holiday 2026-12-25 because "No call is proposed on a day when nobody picks up."
scale authority agent, csm, manager, director, vp, executive because "Recovery needs someone who can decide, so deciding has an order."  # C16, D3, D10
scale intensity calm, disappointed, frustrated, angry because "The stronger the feeling, the more room its acknowledgement takes."  # A28, I10
scale seniority user, manager, director, vp, executive, founder because "Who reads it decides how it is written and whether a call comes first."  # A13, G4, I11

# ---------------------------------------------------------------------------------------------------------------------------------
# Policies: one for each question on which the sources disagree. The first word is the default, the list behind `of` what else a school may choose.

policy apology with-action of banned, with-action, required because "One school bans the word sorry, one puts an apology in the middle of the reply, one wants no apology without a deed. With a deed is the one reading all can live with."  # P1, C21, H5

policy first-contact 24 hours because "`service-protocol`, `recover-then-review` and Apple's stores answer within a day."  # P2, E4, E5, C32, sources 003 and 004
policy first-contact-breach 48 hours because "`closed-loop` allows two days; beyond that every school calls it late."  # P2, E2, E3, J4, source 002
policy window 72 hours because "`recovery-plan` sees the chance close between two and three days after the survey."  # P2, E6, source 001
policy task-created 1 hour because "The case is opened within an hour of the score, or the other clocks start too late."  # E1, source 002
policy clock calendar of calendar, working-hours because "No school says whether nights and weekends count. They do here, because the customer waits through them."

policy outreach-owner any-named of account-csm, not-account-csm, any-named because "`recovery-plan` lets the CSM write, `closed-loop` forbids it, `recover-then-review` asks only for one name."  # P3, D3, D4, D5, sources 001, 002 and 004
policy outreach-owner-breach warn of warn, refuse because "A case led by someone the school forbids is pointed out; a school that insists refuses it."  # P3, D3
policy outreach-authority manager of csm, manager, director, vp because "Whoever leads must be able to decide."  # D3, C16
policy first-message acknowledge-only of acknowledge-only, full-response because "`empathetic-response` sends everything at once; `service-protocol` and `recover-then-review` hold the solution back until the complaint is understood."  # P4, sources 000, 003 and 004
policy fix-dates when-confirmed of never, when-confirmed, always because "A date for the next message may always be given; a date for a repair only when its owner has confirmed it."  # P5, C25, E20
policy goodwill after-understanding of none, first-message, after-understanding, after-resolution because "Money before understanding reads as hush money."  # P6, C8, source 000
policy goodwill-channel spoken of spoken, written because "`recovery-plan` keeps credits and discounts out of writing; `empathetic-response` and `recover-then-review` write them."  # P6, C15, sources 000, 001 and 004
policy goodwill-approver vp of manager, director, vp because "A gesture costs money, so someone answers for it."  # P6, D10
policy goodwill-closes never of never, allowed because "A voucher does not mend what broke. `service-protocol` counts a discount as repair, `recover-then-review` does not."  # P19, C27, sources 003 and 004

policy review-ask everyone of none, everyone, confirmed-only because "Asking only the satisfied selects reviews, which Google's rules forbid and FTC staff call misleading. `recover-then-review` does ask only them."  # P7, M2, M4, source 004
policy review-gap 7 days because "A gesture shortly before a request for a review looks like payment for it."  # P7, M1
policy review-wording neutral of neutral, source because "The text behind `recover-then-review` bans leading words and then uses some in its own template."  # P8, M3, source 004

policy opener understand of understand, survey-response because "One school opens with the survey, another calls that a bad opening. Reading and understanding may be named, the score may not."  # P9, C23
policy length by-segment of by-segment, short, six-part because "One school counts 120 to 160 words, one wants it short, one needs room for six parts."  # P10, C9, C28
policy executive-words short of short, long because "The text behind `recovery-plan` gives executives 100 to 130 words in one place and up to 180, with a reason, in another."  # P23, C9, I12, source 001
policy scheduling two-times of two-times, one-link, none because "Two concrete times are easiest to answer. Small customers may get one link."  # P11, C12, H2

policy second-survey after-30-to-60-days of after-30-days, after-30-to-60-days, after-60-days because "`empathetic-response`, `closed-loop` and Apple's stores ask again at different times."  # P12, E11, E12, sources 000 and 002
policy check-in after-resolution of after-resolution, none because "A check-in, a pulse, a second survey and a look at the relationship are four things and have four dates."  # P12, E8, E19
policy attempts 2 because "Two unanswered messages are enough. A third is pressure."  # P13, E10, G7, source 004
policy attempt-gap 4 days because "The second attempt leaves time for an answer to the first."  # P13, E10
policy cadence unanswered-only of unanswered-only, every-message because "Mails that were agreed on in a call do not count as attempts, so a follow-up sequence and the limit can live together."  # P13, E19

policy no-comment with-context of block, with-context because "The text behind `recovery-plan` says both. A blank comment is workable when something verified is known about the case."  # P14, A7, G2, source 001
policy outreach everyone of everyone, high-value because "Every detractor hears from a person, all within the same time or the valuable and long-standing ones first. Whether there is anything to recover is a second question, see the policy recover."  # P15, J2
policy recover when-remedy-exists of always, when-remedy-exists because "A campaign without a remedy makes it worse."  # P15, F4, G9, source 002
policy first-channel by-rule of email, call, by-rule because "A mail comes first in `empathetic-response` and `recovery-plan`, a call in `closed-loop` and for senior or long-standing customers."  # P16, G4, sources 000, 001 and 002
policy auto-acknowledgement with-personal-reply of forbidden, with-personal-reply because "A receipt is fine when a person follows within a day. It never stops the clock."  # P17, B20, C32
policy canned-replies with-case-details of forbidden, with-case-details, allowed because "Prepared wording helps a team only when it carries this customer's words."  # P18, C7, C33
policy close-when customer-confirms of customer-confirms, internally-done, time-passed because "Done inside the company is not closed. Only the customer closes a complaint."  # P20, F8, source 004
policy scores detractors of detractors, up-to-five because "Every school counts 0 to 6 as detractors, yet one template stops at 5 and lets a 6 fall through."  # P21
policy plan-shape by-segment of by-segment, one-size because "Questions, minutes and days differ between the variants of `recovery-plan`."  # P22, C13, E13, H27, source 001
policy programme-playbook closed-loop of closed-loop, empathetic-response, recover-then-review, recovery-plan, service-protocol because "A queue and the figures of a programme follow this one where no other is named: it reaches everyone within a set time and counts what comes of it."  # J2, J3
policy converted-at 7 because "Neutral counts as converted in `closed-loop`. The stricter 9 is reported beside it."  # P25, J3, source 002
policy smallest-sample 10 because "A share of fewer cases than these says more about chance than about the programme."  # J1, J3
policy conversion-goal target of target, elite because "30 to 40 % and 30 to 45 % are two rows of the same table. They stay two rows."  # P26, source 002
policy review-clock relative of relative, from-first-day because "Days after the last step hold. Days after the survey are only what is typical."  # P27, E7
policy root-cause-detail full of full, limited because "The true cause belongs to the customer, except where law or an industry limits what may be written."  # P28, C3
policy names-in-exports redacted of redacted, shown because "A named contact helps the customer. In a file made from an export it is personal data, which somebody has to want there."  # P29, C6
policy benchmarks aims of aims, limits because "Figures of other companies show a direction, and nobody is judged by them unless a programme says so."  # J13
policy most-signals 3 because "Two or three that matter say more than all there are."  # A25
policy workflow recover-then-review of six-step, recover-then-review, four-step because "The schools cut the same way into six steps, four steps with a review at the end, or four steps with prevention."  # F1, F5, F13
policy structure free of free, acknowledge-apologise-act, star, six-part, jobs-to-be-done because "Four ways to order a message are on offer; a school or a case picks one."  # F22
policy inner-loop frontline-manager of csm, frontline-manager because "Someone answers for this customer."  # D6, F12
policy outer-loop leadership of none, leadership because "Someone answers for the causes behind many customers."  # D6, F12
policy churn-list weekly of daily, weekly, monthly because "Detractors who are not recovered are listed with what they put at risk."  # E23, B16, J7
policy retention-gap net-revenue of net-revenue, gross-revenue because "The text behind `closed-loop` names the gap and leaves its formula empty. Here: retention of recovered detractors minus retention of the others, same start and length, in points; nobody was drawn by lot, so it proves nothing by itself."  # J6, J14, source 002

when customer.review-platform is yelp {
  policy review-ask none because "Yelp asks businesses to request no reviews at all."  # M2, P7
}
when customer.industry in healthcare, financial-services {
  policy root-cause-detail limited because "What may be written about a cause is regulated here."  # P28, G14, G15
}

# ---------------------------------------------------------------------------------------------------------------------------------
# Segments. 500 itself is mid-market: both neighbours claim it in the source, and the gentler treatment costs less when it is wrong.

when customer.employees < 50 { segment smb because "The company has fewer than 50 employees." }  # I1, P24
when customer.employees in 50..500 {
  segment mid-market because "The company has from 50 to 500 employees, 500 included."
}  # I1, P24
when customer.employees > 500 { segment enterprise because "The company has more than 500 employees." }  # I1, P24

# ---------------------------------------------------------------------------------------------------------------------------------
# How deliverables are written when nothing more particular is known. Three belong together: a mail, a call and a plan (B1).

deliver email {
  words     120..160 because "Shorter feels like a brush-off, much longer like a defence."  # C9, H3, source 001
  paragraph ..3 sentences because "People read the first lines of a block and skip the rest."  # C11, H13
  reading-grade ..8 because "Plain words are kind words. The measure is Flesch-Kincaid."  # C7, H14, source 000
  tone      calm, accountable because "It is where to start when nothing else is known."  # I9
  include   "Promise only what the sender can keep without anybody else's yes." because "A promise that needs someone else's yes is not ours to make."  # C16, G12, L14
  include   "Speak as \"we\" or \"I\" where something went wrong; never let a system or another team be the one who did it." because "Owning a failure and reporting one are different sentences."  # C2, C26, H17
  include   "If the text is too long, shorten its middle and keep the first lines and the invitation." because "The acknowledgement and the next step carry the message."  # C10
  check     subject because "A mail without a subject is opened last."  # B2, H24
  check     greeting because "A name in the first line says who is meant."  # A2, C1
  check     names-complaint because "A reply to \"your feedback\" in general could be to anyone."  # C1, C31, H1
  check     contact because "A customer who has to search for a person is a ticket again."  # C6, H18
  check     blanks because "A labelled blank is asked for, an invented fact is believed; nothing with a blank in it is sent."  # C19, H23
  check     opener "no score" weight 90 because "The complaint is the customer's, the score is ours."  # C23, P9
  check     blame "no blame" weight 90 because "An excuse in the third person is still an excuse."  # C2, C26, H17
  check     minimising "no minimising" weight 90 because "The customer decides how big it was."  # C1, C30
  check     hollow-phrases "no platitude" weight 90 because "It could be sent to anyone, so it says that nobody read the comment."  # C22, C33
  check     leaks "no internal matter" weight 89 because "What we are worth to each other is ours to know; whoever reads it feels like a case."  # B10, B11
  check     review-ask "no review request" weight 90 because "First it is solved, then confirmed, and days later comes the question."  # M7, F7
  include   "Write a subject line that could only be about this case." because "A subject line for anyone is opened by no one."  # B2, H24
}

deliver call {
  lasts     20 minutes because "It is long enough to understand and short enough to be accepted."  # C13
  questions 6 because "Six is the usual guide; variants have five or four."  # B4, P22, H27
  check     open-questions because "A yes ends a conversation."  # C34, H7
  check     tied-to-complaint because "A question about something else is a survey."  # C34, H6
  check     repeats-known because "Being asked twice is a second complaint."  # C30, C31
  next-step required because "A call without a next step has to be made again."  # B4, H8
}

deliver plan {
  lasts   7 days because "A working week and a weekend are the usual length."  # B6, E13
  milestones 3 because "Three can be kept in mind."  # B6, E14
  visible-win within 48 hours because "The customer should see something move before the plan is read a second time."  # E17, H10
  include "Say what each step repairs and what keeps it from happening again." because "Mending one case and leaving the cause creates the next case."  # C4, C32, F17
  check   owners because "A step without a name is nobody's."  # D1, H4
  check   days because "\"Early in the week\" is no day."  # E15, H9
  check   success because "Without a sign nobody knows that it is done."  # E16, H12
  check   prevents because "A plan that only mends will be needed again."  # C4, C32, F17
  include "Write it so that it can be pasted into a tracker or a chat as it is." because "A plan that has to be reformatted is not used."  # B17
}

when policy.length is short {
  deliver email { words 60..110 because "The first message is short; the conversation does the rest." }  # P10, C28
}

# Tone by segment, then by tenure, then by the comment: the lower one wins, and `why` shows both.

when segment is smb {
  deliver email { tone warm, helpful because "A small team wants a person, not a process." }  # I2, I9
}
when segment is mid-market {
  deliver email { tone calm, direct, accountable because "Busy managers want facts and an owner." }  # I2, I9
}
when segment is enterprise {
  deliver email { tone calm, direct because "Executives read for substance." }  # I2, I9, I11
}
when customer.tenure < 6 months {
  deliver email {
    tone patient, educational because "A new customer has little trust to draw on and much to learn."  # I8
  }
}
when customer.tenure >= 2.5 years or customer.relationship is strong and customer.tenure >= 1 year {
  deliver email {
    tone warm, direct because "Someone who has stayed for years is owed a person's voice, not a company's."  # I7, A27
  }
}
when feedback.intensity >= frustrated or feedback mentions "furious", "fed up", "unacceptable", "last straw", "had enough" {
  deliver email {
    include "Give the acknowledgement room: name what the trouble cost." weight 35 because "Anger needs more listening than disappointment."  # I10, A28, source 000
  }
}
when feedback.intensity is disappointed {
  deliver email {
    include "Acknowledge briefly and sincerely; sound no more upset than the customer." weight 35 because "The reply mirrors the feeling and does not outdo it."  # I10, A28
  }
}
when feedback.comment is unknown {
  deliver email {
    include "Say that the survey came without a comment." weight 60 because "An invented complaint is an insult; an open question is not."  # A7, I14
  }
  deliver call {
    include "Assume no issue but those that are known." weight 30 because "What nobody complained of is asked about, not apologised for."  # A7, I14
  }
}

# Seniority.

when customer.seniority in director, vp, executive and (customer.industry is unknown or customer.industry is not financial-services) {
  deliver email {
    include "Use exact figures where they are verified, no others." weight 30 because "Senior readers judge by precision."  # I11
  }
}

# Industries.

when customer.industry is financial-services {
  constraint no uptime because "A sentence can become a promise a regulator reads."  # I3, G15
  constraint no "guarantees of performance" matching "guaranteed performance", "guarantee of performance", "performance guarantee" because "A promise of performance is a promise a regulator reads."  # I3, G15
  replace owner Product with TAM "Technical Account Management" because "In regulated firms the technical account manager is the one who answers for changes."  # I3, D2
  deliver email {
    include "Take numbers exactly from the facts; approximate none." weight 32 because "\"About three hours\" is wrong when the ticket says 3 h 20."  # I3, I11
  }
}
when customer.industry is healthcare {
  constraint avoid "patient data", "patient record", "medical record", "health record", "diagnosis" because "Health information has no place in a message to the outside."  # I4, G14, source 001
  constraint avoid "triage process", "ward schedule", "care workflow" because "How a clinic works inside is confidential too."  # I4, G14
  deliver email {
    include "Mention no patient data and nothing of how the clinic works." weight 60 because "What leaves the house about patients cannot be called back."  # I4, G14
  }
  deliver call {
    include "Ask how work was disrupted and what staff did; leave technology aside." weight 32 because "The work that stopped matters here, more than what made it stop."  # I4
  }
}
when customer.industry in ecommerce, retail and customer.peak is known {
  deliver email {
    include "Name the peak, {customer.peak}; promise nothing for it that is not verified." weight 45 because "A shop counts its year by its peak."  # I5
  }
  deliver plan {
    include "Nothing that can break the shop is changed in the week before {customer.peak}." because "A repair in the peak week is a risk of its own."  # I5
  }
}
when customer.industry is professional-services {
  deliver email {
    include "Acknowledge that the trouble cost billable hours or held up client work." weight 45 because "Their lost time is on somebody's invoice."  # I6, L18
  }
}
when customer.industry is local-services {
  deliver email {
    words ..80 because "A dentist or a repair shop writes as it speaks, with a call back, a new appointment or a credit."  # I13, N8
  }
}

# Renewal: nothing about money is written in the recovery itself.

when customer.renewal is known {
  constraint no discounts in writing because "A discount in a recovery mail prices the complaint."  # G13, C15, source 001
  constraint no pricing because "Terms are talked about when the trouble is over."  # G13, C15
}

# ---------------------------------------------------------------------------------------------------------------------------------
# What nobody may promise, and how people say it.

topic roadmap "Roadmap items" {
  phrases "roadmap", "upcoming feature", "next release", "planned for", "will be in version", "coming soon"
  because "Features that are not built are not ours to promise."  # C15, C24, H26
}
topic refunds "Refunds" {
  phrases "refund", "money back", "reimburse", "pay you back", "charge back"
  because "Money back is decided by whoever answers for the money."  # C15
}
topic credits "Service credits" {
  phrases "credit", "free month", "month on us", "waive the fee", "free of charge"
  because "A credit is money under another name."  # C15, C5
}
topic discounts "Discounts" {
  phrases "discount", "percent off", "off your renewal", "off your next", "off your bill", "off your subscription", "off the price", "lower rate", "reduced price", "special price"
  because "A discount in a recovery prices the complaint."  # C15, G13
}
topic pricing "Prices" {
  phrases "price change", "new price", "adjust the price", "lower the price", "renegotiate", "better terms"
  because "Prices are negotiated when the trouble is over."  # C15, G13
}
topic sla "SLAs" {
  phrases "SLA", "service level", "guaranteed response time", "response time of", "within minutes"
  because "A service level is a contract."  # C15
}
topic uptime "Uptime guarantees" {
  phrases "uptime", "guaranteed availability", "99.9", "99.9%", "99.99%", "always available", "zero downtime", "never go down"
  because "Nobody can promise that nothing will fail."  # C15, G15
}
topic custom-work "Custom work" {
  phrases "build for you", "custom feature", "bespoke", "develop for you", "tailor-made"
  because "Work for one customer takes time from all others."  # C15
}
topic custom-onboarding "Custom onboarding" {
  phrases "custom onboarding", "onboarding package", "tailored onboarding", "white-glove setup", "dedicated onboarding"
  because "A package for one customer needs somebody who pays for it."  # C15
}
topic specific-fixes "Fixes" {
  phrases "will fix", "will be fixed", "will repair", "will solve", "guarantee a fix"
  because "A particular repair is Engineering's to promise."  # C15, P5
}
topic fix-timelines "Fix dates" {
  phrases "fixed by", "date by which", "date for the fix", "date for a fix", "date of the fix", "date for the repair", "resolved by", "working again by", "repaired by", "done by next week"
  because "A date for the next message is fine, a date for a repair needs its owner's word."  # C15, C25, P5
}
topic legal "Legal commitments" {
  phrases "liable", "liability", "indemnify", "we admit", "breach", "waive any claim"
  because "A kind word can be read as an admission."  # C15, G1
}
topic financial "Financial commitments" {
  phrases "compensate", "compensation", "cover your losses", "pay for the damage", "make up the loss"
  because "Damages are Legal's to talk about."  # C15
}

# Phrases that spoil a message.

phrases hollow "we value your feedback", "committed to your success", "sorry for any inconvenience", "shared with the team",
    "sorted right away", "passed on to the relevant team", "how rare this is", "commitment to excellence", "customers are our top priority",
    "world-class service", "we take this seriously", "your satisfaction is important" because "They could be sent to anyone, so they say that nobody read the comment."  # C22, C33
phrases bad-opener "low score", "bad score", "your nps score", "gave us a", "saw your score", "your rating of", "bad nps" because "The score is our number, the complaint is theirs."  # C23, L16, P9
phrases good-opener "I read what you wrote", "want to understand where we let you down" because "Reading and wanting to understand is a beginning."  # C23, L12
phrases blame "the system experienced", "the system had", "another team", "our vendor", "third-party provider", "due to the update", "on your side", "user error", "you should have" because "An excuse in the third person is still an excuse."  # C2, C26, H17
phrases minimising "just a small", "only a minor", "minor issue", "slight delay", "not that bad", "isolated incident", "a few minutes" because "The customer decides how big it was."  # C1, C30
phrases defensive "as you know", "as we explained", "to be fair", "in our defence", "you are wrong", "that is not correct" because "A customer who has to win an argument has lost already."  # C30, C33
phrases vague-scheduling "let me know when you are free", "let me know when you're free", "whenever works for you", "at your convenience", "my calendar", "pick a time", "Sure, whenever" because "Asking for a date leaves the work with the customer."  # C12, H2, K11
phrases unconfirmed-promise "as soon as possible", "very soon", "will never happen again", "I promise", "we guarantee" because "Nobody has confirmed it."  # C25, C30
phrases review-gating "positive review", "five stars", "5 stars", "5-star", "good experience", "feel good about", "if you were happy", "if you enjoyed", "great review", "high score" because "Telling people what to write, or asking only the happy, bends the reviews."  # H21, M3, M8, P8
phrases incentive "in exchange for a review", "for your review", "gift card", "leave a review and get", "discount for a review" because "A reward for a review has to be disclosed, and the platforms forbid it."  # M1, M2
phrases bare-apology "so sorry", "deeply sorry", "sincerely apologise", "sincerely apologize", "sorry for the inconvenience" because "An apology that brings no deed admits fault and changes nothing."  # C21, H5
phrases gesture-part "goodwill", "gesture" because "A part of a message with one of these names is about what we give."  # P6, C5
phrases complaint-part "acknowledgement", "issue" because "A part of a message with one of these names repeats the complaint."  # C1, H1
phrases person-part "escalation" because "A part of a message with one of these names says who can be reached."  # C6, H18
phrases question-part "question" because "A part of a message with one of these names asks what is not clear."  # C29, H19
phrases next-part "next-word" because "A part of a message with one of these names says when the next message comes."  # E21, H20
phrases own-part "ownership" because "A part of a message with one of these names speaks of us in the first person."  # C2, H17
phrases giving-words "offer", "give", "promise", "grant", "announce", "include", "add", "send", "propose", "suggest", "hand over", "we will", "we'll", "refund", "reimburse", "waive" because "A sentence with one of these has the writer give something."  # C5, C15, P6
phrases solution-part "actions", "solution", "repair", "fix", "remedy" because "A part of a message with one of these names is about what will be done."  # P4, C25
phrases opt-out "rather not hear from us", "stop writing", "just reply stop", "no further messages" because "A way out keeps the door open."  # C35, H22, G8
phrases apology "sorry", "apologize", "apology", "apologies", "we regret" because "These words count as an apology when its deed is looked for."  # C21, H5
phrases accountable "should not have happened", "here is what we are doing", "here's what we're doing" because "It names the failure and the deed in one breath."  # L17
phrases honest-limit "not on our roadmap", "will not pretend", "cannot offer", "what we are building instead" because "They are an honest no with what is possible beside it."  # C24, L13
phrases goodwill "credit", "voucher", "coupon", "gift", "discount", "refund", "free month", "month free", "months free", "week free", "year free", "month on us", "on the house", "complimentary", "free of charge", "extended trial", "waive the fee" because "People name a gesture in these words, so its place in a mail can be judged."  # C5, C8, H16
phrases early-solution "we have fixed", "has been fixed", "is fixed now", "is now fixed", "we have solved", "has been solved", "we have repaired", "problem is solved", "issue is resolved", "has been resolved", "we have resolved", "we will fix", "I will fix", "we will replace", "we will repair", "will be fixed", "the solution is", "here is the solution", "the fix is" because "A solution before the complaint is understood is a guess."  # P4, C25, C29
phrases next-word "hear from me", "hear from us", "back to you", "write to you again", "write again", "update you", "be in touch", "follow up", "let you know", "call you", "send you", "report back", "I will write", "we will write", "I'll write" because "People announce their next message in these words, and it needs a time."  # E21, H20
phrases review-request "leave a review", "leave us a review", "write a review", "post a review", "review us", "rate us", "describe your experience", "share your experience" because "People ask for a review in these words, so a request that comes too early is seen."  # M7, F7
phrases no-pressure "no pressure", "nothing depends on it", "up to you", "no obligation" because "A request that may be left unanswered is a free one."  # H21, M3
phrases closed-question "is", "are", "was", "were", "do", "does", "did", "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "have", "has", "had", "haven't", "hasn't", "can", "could", "can't", "couldn't", "will", "would", "won't", "wouldn't", "shall", "should", "may", "might", "must" because "A question that begins so can be answered with yes."  # C34, H7
phrases open-question "what", "how", "tell me about" because "A question that begins so cannot be answered with yes."  # C34, H7
phrases steps-six-step "trigger", "owner", "outreach", "discovery", "action", "follow-up" because "`closed-loop` cuts the way into six steps."  # F1
phrases steps-recover-then-review "acknowledge", "resolve", "check in", "ask for a review" because "`recover-then-review` cuts it into four; each depends on the one before."  # F5
phrases steps-four-step "acknowledge", "reach the heart of it", "improve the relationship", "prevent others" because "`service-protocol` cuts it into four others."  # F13
phrases asks-known "what is the problem", "what seems to be the problem", "what was the issue", "describe the problem", "explain the problem", "repeat what", "why did you give", "how long have you been", "how many employees", "how big is your", "which plan are you", "which product do you", "what is your role", "what product do you use" because "Our own records or the comment answer it."  # C30, C31
phrases next-step "next step", "what happens next", "from here", "before we hang up", "by the end of today", "we agree on" because "People mark the end of a script with these words."  # B4, H8
phrases prevention "prevent", "recurrence", "recur", "from coming back", "from happening again", "happens again", "root cause", "never again", "alert", "monitor", "permanent", "guard against", "test for" because "What keeps it from coming back is named in one of these ways."  # C4, F17

# ---------------------------------------------------------------------------------------------------------------------------------
# What an author's own sentences have the writer do, so that two that cannot both be done are found (`explain contradiction`). Forms are
# read as those of the playbook `words`; what a concept `not-…` finds is none of it.

concept leaves-out "^ leave|leaving|keep|hold .. out|back|away", "^ leave|save|keep|hold .. for the? call|later|meeting|next", "^ please|also? avoid|omit|skip|spare|drop", "free of", "no mention of" {
  like "Leave out the apology.", "Hold the solution back until we have talked.", "Keep it free of apologies."
  unlike "Keep the apology short.", "Say that Support is free."
  because "What stands in it is not to be said."
}
concept opening-words "^ open|begin|start|kick off|out? the? mail|email|message|letter|call|text|guide? with|by|from|on",
    "^ start|begin off? with|by|from", "^ lead with", "first sentence|line|words|thing|paragraph", "opening line|sentence|words|paragraph",
    "message|mail|email|letter|text|call|it starts|begins|opens with|by|on", "at the outset|top|very|beginning" {
  like "Open with the outage.", "Begin the call by summing up.", "The first sentence thanks them.", "Lead with the tickets."
  unlike "Never open with a joke.", "Name the first of the tickets.", "Say that the project begins on Monday.", "Ask them to open a ticket."
  because "A message begins in one way; two sentences that begin so ask for two."  # L12
}
concept not-opening-words "not|never|without .. with|by", "say|says that the? .. starts|begins|opens" because "What comes near and is none of it."
concept matter "case|recovery|effort|matter|plan|response|everything|this|it|all" because "A part of other concepts."
concept leading-words "lead|leads|heads|runs|drives|owns|steers|manages|directs|coordinates the|this|our|whole|entire? whole|entire|recovery? <matter>",
    "leads from here|now|today", "@ leads|heads", "^ _ leads|heads", "take|takes|taken|taking over? the|this|our? <matter>|lead", "in the? lead|charge",
    "in charge|lead is", "led|lead|headed|run|owned|driven by", "responsible|answers|accountable for the|this|whole? <matter>" {
  like "Say that Jon Bell leads from here.", "Ines Roy is in charge of the plan.", "Support is responsible for everything.", "Jon Bell takes over the recovery."
  unlike "Jon Bell leads the Support team.", "Support is responsible for the export queue.", "Ask who leads the project."
  because "One person leads, and an author names them in these words."  # D1, D5
}
concept not-leading-words "leads|heads|runs .. team|department|group|unit|desk|tests|meeting|workshop|call|session", "lead time|times", "no longer .. <matter>|lead|leads", "ask|asks who .. <matter>|lead|leads" because "What comes near and is none of it."
concept signing-words "sign|signs|signed as|by|with|it|this|below", "@ sign|signs", "^ _ signs", "sign|signs the? mail|message|email|letter", "sign off as|with", "signature",
    "close|end|finish with the? name of", "name|names under|below|beneath", "in the name of" {
  like "Sign as Ines Roy.", "Let Ines Roy sign.", "Close with the name of Ines Roy."
  unlike "Say that Ines Roy signed off the plan.", "Name Jon Bell for questions."
  because "One name stands below the mail, and an author gives it in these words."  # C6, D4
}
concept not-signing-words "sign|signs|signed off the|a|on|every|each" because "What comes near and is none of it."
concept tell "say|tell|lay|explain|present|describe|bring|show|set|include|promise|state|outline|sketch|list|name|write" because "A part of other concepts."
concept mend "fix|fixed|repair|repaired|mend|mended|mending|solve|solved|resolve|resolved|patch|patched|cure|cured|remove|removed|repairing|fixing|solving" because "A part of other concepts."
concept solution-errand "offer|give|propose|suggest|present|recommend|announce|attach|bring|outline|provide|deliver|include|promise|describe|set|lay|sketch|explain .. a|the|our|your|one|two|three fix|solution|repair|remedy|workaround|cure|patch|hotfix",
    "^ <tell> .. will|to|can|gets|get|got|is <mend>", "^ <tell> .. we|engineering|engineers|steps will? <mend>", "^ <tell> .. for <mend>",
    "<tell> out? how|what|that|which .. will|to|can|gets|get|is be? <mend>", "<tell> out? how|what|that .. will make|get|run .. fast|going|running|working|stable|again",
    "^ <tell> .. will|get|gets|make|makes .. fast|going|running|working|stable again" {
  like "Offer a fix for the slow exports.", "Lay out how we will repair the exports.", "Describe the remedy in two sentences."
  unlike "Offer two times for a call about the fix.", "Ask what a good solution would look like.", "Say that a solution comes after the call."
  because "An author who has a solution brought says so in these words."  # P4, C25
}
concept not-solution-errand "about|when|whether .. fix|solution|repair|remedy|workaround|<mend>", "look|looking|ask|asking|find|discuss|learn .. <mend>|fix|solution|repair|workaround",
    "earlier|last|first|failed|old fix|solution|repair|patch|workaround" because "What comes near and is none of it."
concept score-errand "the|their|your|this score", "rating they|you gave", "low rating", "the nps" {
  like "Open with the score."
  unlike "Underscore what comes next."
  because "An author who has the score named says so in these words."  # C23, P9
}
concept give "offer|give|grant|promise|include|add|send|propose|suggest|hand|throw|let|allow|enclose|attach|announce|award|gift" because "A part of other concepts."
concept gesture-errand "<give> .. voucher|coupon|hamper|discount|credit|refund|rebate|bonus|cashback|goodwill|flowers|chocolates|gift|reward",
    "<give> .. month|months|week|weeks|quarter|year|seat|seats|licence|license|training|workshop|upgrade|january|february|march|april|june|july|august|september|october|november|december free",
    "<give> .. free month|months|week|weeks|quarter|year|seat|seats|licence|license|training|workshop|upgrade|trial", "<give> .. for free", "<give> .. free of charge",
    "<give> .. at no|zero extra? charge|cost", "<give> .. without charge|cost", "<give> .. on the house", "<give> .. month|months|quarter|invoice on us",
    "<give> .. half price", "knock|take|cut|shave|deduct .. %|percent|half|third off", "<give> .. %|percent off",
    "waive|forgive|cancel|write off? .. invoice|invoices|fee|fees|charge|charges|bill|payment", "^ credit the|their|them|her|his account|invoice|bill",
    "will|not|never not? be billed|charged|invoiced", "offer|promise|agree to pay|cover|reimburse|refund", "^ compensate|reimburse|refund|repay", "to|will compensate|reimburse|refund|repay" {
  like "Offer one month free.", "Knock 20% off the next invoice.", "Say that March will not be billed.", "Credit the account for the lost week."
  unlike "Offer a free slot on Tuesday.", "Give credit to the team that reported it.", "Name the discount that ended in June.", "Keep it free of jargon."
  because "An author who has something given says so in these words."  # C5, C8, P6
}
concept not-gesture-errand "credit to|where", "month|week|year in|of which", "instead of .. refund|credit|discount|voucher", "they|customer|@ asked|wanted|wants" because "What comes near and is none of it."
concept internal-words "churn", "detractor", "nps", "crm", "arr", "upsell", "retention target|team|desk|plan|offer", "escalation matrix", "ticket queue", "save the|this account",
    "save plan|team|desk", "go or? no go", "go no go", "renewal is? in", "escalated to", "internally", "risk review|list|board|meeting|register", "health score",
    "flagged|marked red|amber|yellow", "tier 1|one|2|two|a|3|three account|customer", "playbook", "priority account",
    "finance|legal|vp|director|manager|management|leadership|board|ceo must|has|needs|have|need to? approve|clear|release|allow|sign", "lose|losing the|this|their|her|his|them|her account|customer|business",
    "account|accounts|contract|customer .. worth|value to us", "worth|value to us" {
  like "Mention that churn is a risk.", "Mention the renewal in 30 days.", "Say that Legal has to clear the wording.", "Say what the account is worth to us."
  unlike "Mention the risk of a late close.", "Say what a fast close is worth to them.", "Ask who has to approve the workflow on their side."
  because "The team says so among itself; a customer who reads it feels like a case."  # B10, B11
}
concept review-errand "ask|invite|request|encourage|beg|urge|prompt|remind|solicit|want|get|close|end .. review|reviews|rating|ratings|testimonial|stars|recommendation",
    "review|rate|recommend us", "review request", "ask|invite|request|encourage|beg|urge|prompt .. lines|words|experience|story on|publicly|online" {
  like "Ask for a review on G2.", "Invite them to rate us.", "Ask for a few lines on Google."
  unlike "Answer what the review says.", "Offer to review the settings together.", "Ask what they would rate highest."
  because "An author who has a review asked for says so in these words."  # M4, M7
}
concept not-review-errand "to|for review the|our|your|their|them|it|this", "for review", "what|which|why|how .. the|their|this review|rating|reviews", "rate highest" because "What comes near and is none of it."
concept apology-errand "sorry|apologise|apologize|apology|apologies|apologising|apologizing", "regret", "forgiveness", "pardon" {
  like "Apologise for the delay.", "Ask for forgiveness.", "Express our regret."
  unlike "Acknowledge the tickets.", "Do not apologise twice."
  because "An author who has an apology made, or none, says so in these words."  # C21, P1
}
concept not-apology-errand "apologise|apologize|apology|sorry .. twice|again", "repeat .. apology", "hollow|empty|bare|second|stock|long|lengthy|last|earlier|previous apology|apologies",
    "let the? apology", "asked|wanted for? no apology", "they|customer|@ asked|wanted|wants .. apology" because "What comes near and is none of it."
concept own-reach "can|could|able|alone|itself|themselves|himself|herself|person", "own|within|inside|hands|power|reach|remit|control|controls", "decides|delivers|keeps|owns", "owned|kept|done by",
    "nobody|nothing|no|none one? but|except|besides", "without others|anybody|anyone|help" {
  like "what CS can keep", "steps within the power of Support", "what Support decides"
  unlike "dates that Support has confirmed", "what needs no approval from Engineering"
  because "A team that keeps something alone is named in these words."  # C16, G12
}

constraint flag "any milestone that needs approval from a VP or from Legal" because "It waits for that approval."  # C17, D10, F21, G11

when policy.apology is banned {
  constraint avoid "sorry", "apologize", "apologise", "unfortunately" because "Say what should not have happened and what is being done instead."  # C20, L15, P1
}
# Orders for a message: their parts are asked for and judged as any other. A message that names its own parts keeps those.
structure acknowledge-apologise-act "Heard, sorry, done" {
  section acknowledgement 1..3 sentences "Name the complaint before anything else." because "Whoever is not heard first does not read the rest."  # F22, C1
  section apology 1..2 sentences "Say sorry, and for what." because "An apology for something in particular is one."  # F22
  section action 1..4 sentences "Say what is being done." because "A deed makes the apology believed."  # F22, C21
}
structure star "Situation, task, action, result" {
  section situation 1..3 sentences "Say what happened, as the customer saw it." because "The account begins where the customer stood."  # F22
  section task 1..2 sentences "Say what we owed the customer." because "What was owed measures what was missed."  # F22
  section action 1..4 sentences "Say what was done, and by whom." because "What was done can be checked."  # F22
  section result 1..2 sentences "Say what is different now." because "A result is what the customer can notice."  # F22
}
structure six-part "A letter in six parts" {
  section acknowledgement 2..3 sentences "Name the complaint in the customer's words." because "Whoever is not heard first does not read the rest."  # F22, B3, C1
  section ownership 1..2 sentences "Say in the first person what we did wrong." because "Owning a failure and reporting one are different sentences."  # F22, C2
  section cause 2..3 sentences "Say in plain words why it happened." because "An explanation in plain words shows that somebody looked."  # F22, C3
  section actions 3..4 bullets "Name steps with their time." because "What can be measured can be believed."  # F22, C4
  section goodwill 1..2 sentences "Offer something that fits the harm." because "A gesture that fits shows care."  # F22, C5
  section escalation 1..2 sentences "Name a person and how to reach them." because "A name with a number is a way back to us."  # F22, C6
}
structure jobs-to-be-done "What they wanted to get done" {
  section job 1..2 sentences "Say what the customer wanted to get done." because "People bought a result, not a feature."  # F22, A20
  section obstacle 1..3 sentences "Say what stood in its way." because "What broke is measured against what it was for."  # F22
  section progress 1..4 sentences "Say what brings the customer closer to it now." because "The next step is towards the customer's aim, not ours."  # F22
}

when policy.structure is acknowledge-apologise-act {
  deliver email {
    structure acknowledge-apologise-act because "Heard, sorry, done is the shortest order that leaves nothing out."  # F22
  }
}
when policy.structure is star {
  deliver email { structure star because "Situation, task, action and result make an account that can be checked." }  # F22
}
when policy.structure is six-part and policy.first-message is full-response {
  deliver email { structure six-part because "Six parts in a fixed order leave nothing out." }  # F22, B3
}
when policy.structure is jobs-to-be-done {
  deliver email {
    structure jobs-to-be-done because "What the customer wanted to get done matters more than what broke."  # F22
    include "Begin from what the customer wanted to get done: {customer.goal}." weight 50 because "They bought a result, not a feature."  # A20, F22
  }
}
when policy.opener is understand and feedback.comment is known {
  deliver email {
    include "Begin with having read the words and wanting to understand what went wrong; mention no score." because "The complaint is the customer's, the score is ours."  # P9, C23, L12, source 002
  }
}
when policy.opener is survey-response {
  deliver email {
    include "You may begin with the answer to the survey; mention no score." because "The answer may be named, its number not."  # P9, L1, source 004
  }
}
when policy.first-message is acknowledge-only {
  deliver email {
    check   first-message "no solution yet" weight 90 because "The solution waits until the complaint is understood."  # P4, C25, C29
    include "Acknowledge, and say what happens next; the solution waits until the complaint is understood." because "A solution before the facts are known is a guess."  # P4, C25, C29, sources 003 and 004
  }
}
when policy.canned-replies is with-case-details {
  deliver email {
    include "Use prepared wording only where this customer's own words stand in it." because "What could be sent to anyone shows that nobody read the comment."  # P18, C7, C33
  }
}
when policy.fix-dates is never {
  deliver email {
    include "Give no date for a repair; a date for your next message is welcome." because "A repair is dated by those who make it."  # P5, C15, source 001
  }
}
when policy.fix-dates is when-confirmed {
  deliver email {
    include "Give a date for a repair only where its owner has confirmed it; a date for your next message is always welcome." because "An unconfirmed date is a promise of somebody else."  # P5, C25, E20
  }
}
when policy.goodwill is none {
  deliver email {
    check goodwill-order "no gift" weight 90 because "This school keeps gestures out of the recovery."  # P6, C15, source 001
  }
}
when policy.goodwill is not none and policy.goodwill-channel is spoken {
  deliver email {
    check goodwill-order "no gesture before the call" weight 90 because "What is written about money becomes the price of the complaint."  # P6, C8, C15
  }
}
when policy.goodwill in first-message, after-understanding and policy.goodwill-channel is written {
  deliver email {
    check goodwill-order "no gesture before the acknowledgement" weight 90 because "Money before understanding reads as hush money."  # P6, C8, H16
  }
}
when policy.goodwill is after-resolution and policy.goodwill-channel is written {
  deliver email {
    check goodwill-order "no gesture before the repair" weight 90 because "A gift in place of a repair repairs nothing."  # P6, P19, C36
  }
}
when policy.root-cause-detail is limited {
  deliver email {
    include "Leave out details and inner workings of the cause." weight 58 because "What may be written about a cause is limited here."  # P28, G14, G15
  }
}
when policy.apology is with-action {
  deliver email {
    check apology "no bare apology" weight 90 because "An apology without a deed admits fault and changes nothing."  # C21, P1
  }
}
when policy.apology is required {
  deliver email {
    check apology "Apologise once, with its action." weight 70 because "Owning a failure includes saying sorry for it, and a deed makes it believed."  # C21, P1
  }
}

# ---------------------------------------------------------------------------------------------------------------------------------
# Guards: when not to send anything, or not this.

guard legal "Legal or contractual dispute" {
  when customer.legal-dispute or feedback mentions "lawsuit", "litigation", "litigate", "ombudsman", "injunction", "subpoena", "cease and desist",
      "small claims", "my lawyer|solicitor|barrister",
      "my|our|a|the lawyer|solicitor|attorney|barrister|counsel will|shall|says|said|advises|advise|wrote|writes|told|drafted|thinks|believes|confirmed",
      "lawyer|solicitor|attorney|barrister will|says|said|wrote",
      "lawyer|solicitor|attorney|barrister|counsel has|have|is|are now|already|been? reviewed|reviewing|looking|preparing|drafting|drafted|informed|involved|instructed|copied|told|advised|notified|reading|on|ready",
      "consult|hire|engage|instruct|retain|call|contact|ask|see|involve|brief|get|need|find|pay a|an|my|our|the|some? lawyer|solicitor|attorney|barrister|counsel",
      "to|from|by|with|through|via|hands|of my|our|a|an lawyer|solicitor|attorney|barrister|counsel",
      "from|through lawyer|solicitor|attorney|barrister", "to lawyer|solicitor|attorney|barrister ^",
      "is a lawyer|solicitor|attorney|barrister and|who|he|she", "lawyer|solicitor|attorney|barrister involved",
      "the lawyer|solicitor|attorney|barrister|courts involved|decide|settle", "we|i have a case ^|against", "from|to|by|of my|our|a law firm",
      "law firm will|wrote|writes|has|have|is",
      "legal action|claim|threat|measure|proceedings|step|advice|remedy|redress|recourse|consequence|right|dispute|demand|battle|options|route|representation",
      "a|formal legal notice|letter", "legal notice ^",
      "legal team|department|people|side|advisers is|are|has|have|will now|already|be|been? looking|informed|involved|copied|reviewing|reading|in|on|told|notified|contact|write",
      "from|to|with|by|of our|my legal team|department|people|advisers|advisors|counsel",
      "legal is|are|has|will now|already|be|been? involved|informed|on|looking|reviewing|told|copied|in",
      "our|my general|outside|external|house|corporate|legal counsel", "engaged|instructed|retained|hired counsel",
      "see|meet each? you|them|other|both in court", "meet|end|settle|fight|decide|win|up this|it|that? in court",
      "before a|the judge|court|courts|tribunal", "take|taking|drag|bring you|this|it|that|them to|before a|the? court|courts|judge|tribunal",
      "go|going|went|way to a|the? court|courts|judge|tribunal", "through|to the courts|regulator|tribunal|authorities",
      "let|have a|the judge|court|courts|tribunal decide|settle|rule", "to|into arbitration", "up before|in a? court|tribunal",
      "complaint with|to the|a|your? regulator|authority|authorities|ombudsman|commission",
      "report|reported you|this|it|them to the|a|your regulator|authority|authorities|ombudsman|commission|police",
      "bring|start|begin|launch|commence|initiate|take|open|file an|a|any|legal|court? action|proceedings|claim|suit|case ^|against|if|unless|next|this",
      "start|begin|commence|initiate legal|court? proceedings", "prepare|lodge|file|filing|make|have a|our|my|the|any? claim|complaint|case against",
      "file|filing|filed a? suit", "sue you|your|them|over ^|for|if|unless|because|company|and|over|the|now", "i|we sue ^|you|if|unless|or",
      "i|we will|shall|may|might|must|could|can just|have|to? to? sue",
      "i'm|we're|am|are going|prepared|ready|able|about|planning|willing|likely to sue", "i|we intend|want|plan|decided|have|mean to sue",
      "right|entitled|reason|grounds to sue", "i'm|we're|am|are|be suing", "i'll|we'll|i'd|we'd just|have|to? to? sue", "to sue ^|you|if|for",
      "think|thinking|talking about|of suing ^|you|for", "consider|considering suing ^|you|for", "seek|demand|claim|pay|want|owe|recover damages",
      "damages from you", "seek|demand compensation|damages|redress", "hold|holding|consider|find|deem|you|you're|are you|are|is|legally? liable",
      "legally|contractually obliged|bound|required|binding|entitled|responsible|liable",
      "breach of the|our|your|this|a? contract|agreement|terms|sla|obligations", "in breach ^|of",
      "breach|breached|breaching our|the|your|this contract|agreement|terms|sla|obligations",
      "material|serious|fundamental|clear|gross|repeated|contractual|contract breach",
      "contract|contractual breach|violation|obligation|duty|penalty", "a|this breach ^",
      "broke|broken|break|breaking|violate|violating the|our|your|this contract|agreement|sla|terms|deal",
      "violation of our|the|your contract|agreement|terms|sla", "contract|agreement has|was|is been? broken|violated|breached", "you|we both signed",
      "not|isn't what we|i|you both? signed|contracted",
      "not|never|didn't|haven't|failed|failing to? meet|met|honour|keep|kept|respect to? our|the|your contract|agreement|terms|obligations",
      "not|never|didn't|haven't|failed|failing to? fulfil|fulfill|honor|follow to? our|the|your contract|agreement|terms|obligations",
      "your end|side|part of the|our|this contract|agreement|bargain|deal",
      "what the|our|your contract|agreement says|promises|requires|guarantees|states",
      "enforce|invoke the|our|this|my contract|agreement|rights|terms",
      "reserve|reserving|assert all|our|my|any|the? of? our|my|the? rights|remedies|right", "formal notice", "notice of default|breach|dispute",
      "expect a writ|summons"
  like "We'll sue if this isn't fixed.", "Expect a letter from our law firm.", "You are not holding up your end of the contract.", "I intend to bring an action against you.", "We reserve all rights and remedies."
  unlike "Sue from support was rude.", "Our lawyers use your tool daily and hate the search.", "The attorney name field is too short.", "Closed on a legal holiday without a word.", "I would never sue over this."
  route Legal "Nothing is written to the customer before Legal has read it."
  hold  email, call, sequence
  because "A kind sentence can become evidence, spoken or written."  # G1, G5, D9, A36, source 001
}
guard no-context "No comment and nothing known" {
  when  feedback.comment is unknown and (feedback.context.count is 0 and not customer.signal.verified or policy.no-comment is block)
  hold  email, call, plan, sequence
  route CS "Send a short personal question instead of a prepared reply."
  because "Without a comment or a verified fact every sentence would be a guess."  # G2, P14, A7, source 001
}
guard cancellation "Cancellation has been submitted" {
  when customer.cancelled or feedback mentions "cancel|terminate|end|discontinue|stop|quit|resign our|my|the|this|all contract|contracts|subscription|subscriptions|account|accounts|plan|membership|agreement|licences|licenses|service",
      "cancel|terminate|ending our|my|the|this paid|annual|monthly|yearly|whole|entire|current contract|contracts|subscription|subscriptions|account|accounts|plan|membership|agreement|licences|licenses|service",
      "want|like|wish|decided|going|plan|intend|need|choose|ready|have to cancel|terminate ^|after|at|before|because|since|today|now|immediately|everything|effective|as|altogether|with|this",
      "do|can|could|may i|we cancel|terminate ^",
      "i|we have|already|just|hereby|now|will cancel|terminate ^|everything|with|today|yesterday|last|already|all|it",
      "i've|we've|i'll|we'll already|just|now? cancel|terminate ^|everything|with|today|yesterday|last|all|it",
      "i'm|we're cancel|terminate|quit ^|today|now|tomorrow|everything|with|effective|at|as|because|all|after|immediately|this|next",
      "i|we am|are|will|shall be? cancel|terminate|quit ^|today|now|tomorrow|everything|with|effective|at|as|because|all|after|immediately|this|next",
      "hereby|already cancel|terminate", "please|and|hereby cancel|terminate ^|everything|immediately|effective|with|now|me|us", "cancel everything",
      "cancel it all|now|today|please|immediately",
      "consider|take|treat|regard this|that|it mail|email|message? as? my|our|a? notice|cancellation|termination|resignation",
      "our|my|this|as|is notice of termination|cancellation", "here|this is our|my notice|cancellation",
      "i|we|i've|we've|to|hereby|have give|gave|given|hand in? our|my? notice ^|on|of|last|today|yesterday|effective|for",
      "notice to terminate|cancel|leave",
      "want|wants|like|get|getting|need|let us|me? out of this|the|our|my|your contract|agreement|subscription|deal",
      "we|i will|shall|are|am not be? renew|extend|prolong", "we're|i'm|decided|chosen|choose not to? renew|extend|prolong",
      "we|i|and won't be? renew|extend|prolong", "we're|i'm|are|am not going|planning to renew|extend",
      "we|i don't|not want|plan|intend|wish to renew|extend|continue", "against renewing|extending|renewal",
      "i'm|we're leaving ^|you|at|for|this|next|because|as|and|after|your|by|today|soon",
      "i|we am|are|will|have|shall|be leaving|leave ^|you|at|for|this|next|because|as|after|your",
      "decided|going|want|intend|plan|ready|like to leave ^|you|your|and|at|as|for", "done with you and? leaving?",
      "leaving you|your for|company|platform|service", "leaving|leave for another|a|an|someone|somebody|your",
      "done with you|your ^|and|company|service", "i'm|we're out ^", "i|we am|are|want out ^",
      "i|we|i'll|we'll|will|i'm|we're quit ^|your|you|this|using", "quit your service|platform|product|tool|company",
      "switch|move|migrate|go|change|went over? to a|another|other|your|the new|different|cheaper? competitor|vendor|provider|supplier|competition",
      "switch|move|migrate|change|go to another|a different? tool|platform|product|service|system ^|instead|now|next|last|and|that",
      "switch|switched|change|changed provider|vendor|supplier|competitor", "move|moved|go|going|gone|went|business|custom|money elsewhere",
      "sign|signed up? with someone|somebody|a|your|another else|competitor|provider|vendor|competition|other",
      "migrate|move|moving|switch away|off from? you|your|this", "no longer want|wish|like|need|wanting to be|remain|stay|use|continue",
      "don't|not want|wish to be|remain|stay your|a customer|client|subscriber", "no longer be? your|a customer|client|subscriber",
      "stop being your|a customer|client|subscriber", "our|my|the last|final day|week|month|quarter|year with you|your",
      "stop billing|charging|invoicing me|us ^", "don't|not|never charge|bill me|us again|anymore|any|ever", "i'm|we're|am leaving",
      "please|to|will|must|and|can|could|just|i'm|we're|are close|closing our|my|this account|accounts",
      "close|delete|deactivate|shut|wind down? our|my account|accounts|profile", "remove my|our account",
      "give|gave|given|giving up our|my|all|the? licences|licenses|subscription|seats|account|contract|plan|membership", "pull|pulling the plug on|^",
      "end|ending the|our|this? relationship|partnership|cooperation|collaboration",
      "we|we're|i|i'm|are|am|will be? dropping|ditching|abandoning|dumping|leaving your|you", "unsubscribed from the|our|your plan|service|product",
      "moved on to|from"
  like "We want to cancel.", "We have decided not to renew.", "We've already switched to a competitor.", "Delete our account please.", "Stop billing me, I'm out."
  unlike "Please cancel the double order of labels.", "I gave notice to my landlord through the app and it failed.", "The app quits when I open it.", "We're not cancelling, we just need it fixed.", "My appointment was cancelled three times."
  route Retention "The retention or offboarding procedure takes over."
  hold  email, call, sequence
  because "A recovery mail that crosses a cancellation shows that nobody looked."  # G3, G5, A37
}
guard call-first "Senior or long-standing: call first" {
  when customer.seniority is executive or customer.tenure >= 2.5 years or customer.role mentions "CEO", "CFO", "COO", "CIO", "CTO", "Chief"
  hold email
  because "They hear it from a person before they read it; the talk track is ready."  # G4, G5, P16, source 001
}
guard public-review "A public review is already there" {
  when customer.public-review or feedback mentions "left|leave|gave|given|wrote|written you a|one|two|1|2|zero bad|negative|public|honest|scathing|terrible|poor|one|two|1|star|stars|google|trustpilot|single|review|rating",
      "left|wrote|written|gave|given a|an|my|our bad|negative|public|honest|scathing|terrible|poor|one|two|1|google|online|glassdoor|trustpilot? review|reviews|rating",
      "i|we|i've|we've have|just|will|already? post|publish|put|upload a|my|our review|rating|video|bad|negative|public",
      "i|we|i've|we've have|just|already? post|publish|put|share|left a|one|1|two|my star|1|one|stars",
      "will|i'll|we'll|shall|be leave|write|post|publish a|an|my|our bad|negative|public|honest|scathing|terrible|poor|one|google? review|rating",
      "going|plan|planning|intend|about to leave|write|post|publish a|an|my|our bad|negative|public|honest|scathing|terrible|poor|one|google? review|rating",
      "just|posted|published my|our review|experience|opinion ^|on|about|of|today|yesterday|online",
      "publish|published|shared my|our review|experience|opinion|story", "one|1|two|2|zero|single star|stars rating|review|on|in|at|publicly",
      "^ one|1|two|zero|single star|stars ^",
      "i|we|i've|we've|already|just|have reviewed|rated you|your one|two|1|2|on|publicly|badly|online|low|accordingly|company|hotel|restaurant|app",
      "i|we|i've|we've|already|just|have reviewed|rated|left you|it? on|at google|trustpilot|capterra|yelp|g2|tripadvisor|facebook|glassdoor",
      "reviewed you on|publicly|^", "my|an|in public|online|google|trustpilot|capterra|yelp|g2|tripadvisor|facebook|glassdoor|star review",
      "my|our review|rating is? on trustpilot|reddit|capterra|yelp|g2|tripadvisor|glassdoor|facebook",
      "see|read my|our public|online|google|trustpilot|star|one|bad? review|reviews|tweet|post|rating",
      "my|our review is|says|stays|tells|on|of you|about|will",
      "you can|will|may|might see|read|find my|our review|opinion|rating|comment|experience|story|post",
      "you'll|you see|read|find my|our review|opinion|rating|comment|experience|story|post", "online|public review i|we|about|of|is|on|says|^",
      "expect a|my|another bad|negative|one|1|public star|review|rating",
      "about it|this|you|that|us|your on trustpilot|reddit|twitter|linkedin|capterra|yelp|g2|tripadvisor|youtube|instagram|tiktok|facebook|glassdoor|google|x|social|my|our|the|a",
      "i|we|i've|we've have|also? complained|warned about|people|others|everyone you|it|this? on|online|publicly",
      "i|we|i've|we've complained on|online|publicly",
      "post|posted|wrote|write|written|put|share|shared|publish it|this|that|everything|mine|about|all up? on trustpilot|reddit|twitter|linkedin|capterra|yelp|g2|tripadvisor|youtube|instagram|tiktok|facebook|glassdoor",
      "post|posted|wrote|write|written|put|publish it|this|that|mine|about up|all? on google ^|maps|reviews|too|already|for|and",
      "story|rest|truth|opinion|experience|feedback|thoughts is? on trustpilot|reddit|twitter|linkedin|capterra|yelp|g2|tripadvisor|youtube|instagram|tiktok|facebook|glassdoor|google|checkatrade|x|online",
      "tell|told|telling|warn everyone|everybody|people|others|all|friends on|online|publicly|via",
      "it's|it|that's|all|already is|now|up|already? on trustpilot|reddit|twitter|linkedin|capterra|yelp|g2|tripadvisor|youtube|instagram|tiktok|facebook|glassdoor ^|for|already|now|too",
      "^ already|now? on google|trustpilot|reddit|twitter ^|for|already|now|too",
      "my|a|the thread|post|video|article|comment|tweet|blog about|on|went you|it|this|linkedin|reddit|youtube|your|twitter|facebook|instagram",
      "my tweet|tweets", "thread|post|video|article on|about reddit|linkedin|youtube|you|your company ^|about|that|and",
      "on our|my blog|channel|podcast|website|profile", "in my|our podcast|blog|newsletter|column", "blog post about you|it|this|your",
      "made|make|recorded|upload|uploaded a video|post|thread|podcast about|on", "video to youtube|tiktok|instagram|facebook",
      "go|going|gone|went public ^|with|about|on|if|and", "make|made it|this|everything|that public",
      "named|reviewed|rated|complained|warned|given you|it|this|about|people|others? you|it|this? publicly|online",
      "named|mentioned you in|on a|the|several|public public|online? forum|group|blog",
      "written|wrote|posted|writing about you|it|this in|on a|the|my|our|public public|online? forum|group|blog|newspaper",
      "tell|go|going|talk|contact|call|inform|alert|write to? the|a press|newspaper|papers|media|journalist|news ^|about|if|and|that|with|next|now",
      "newspaper|press|media|journalists|reporter will|is|are|should hear|writing|interested|know|report|learn",
      "whole|entire internet|world|web can|will|should|knows|read",
      "post|write|tell|warn this|it|that|about|everyone|everybody|people|others this|it|that|you? on? social|online|everywhere",
      "on|all over|across? social media ^|about|so|that|and|too", "i|we|i've|just|already have|just? tweeted about|it|this|you|that",
      "tweet|tweeted|tweeting about|it|this|you|that ^|too|about|already|on|and|so|yesterday",
      "your rating|score|stars on|at google|trustpilot|yelp|tripadvisor|g2 just|will|got|now|is|went|drops|dropped",
      "check|see|look at? your google|trustpilot|yelp|tripadvisor reviews|page|rating ^",
      "check|visit trustpilot|reddit|yelp|google|capterra|g2|tripadvisor ^|for|and", "my comment|post|reply|review on your|the",
      "i|we have? left feedback on"
  like "I rated you 1/5 on Tripadvisor.", "I told everyone on Reddit.", "I already reviewed you publicly.", "Already on Trustpilot.", "I'm going to write a bad review."
  unlike "The Google login fails.", "I read your reviews on G2 before buying.", "I would never post that publicly.", "Our guests leave reviews that never show up.", "I don't want to write a bad review, just help me."
  hold  email, sequence
  route Marketing "Answer where it was posted first; private contact comes after."
  because "Everyone reads the public answer, or its absence."  # G6, A34, source 004
}
guard opted-out "Asked not to be contacted" {
  when customer.opted-out or feedback mentions "^|please|just|to|and|now|kindly|you leave|leaving me|us alone ^|now|please|already|from|for",
      "^|please|just|to|and|now|kindly leave me|us in? be|peace", "let me|us be ^", "to|like|rather|just be left alone|in ^|peace|now",
      "stop contacting|emailing|mailing|calling|ringing|phoning|texting|messaging|writing|bothering|pestering|chasing|spamming|harassing|approaching to? me|us",
      "^|please|to|and|just|now|must|you stop contacting|emailing|mailing|calling|ringing|phoning|texting|messaging|writing ^|please|now|already|altogether|about",
      "stop sending me|us ^|these|those|any|your|more|mails|emails|messages|surveys|letters|newsletters|texts|stuff|things|reminders|anything",
      "stop sending these|those|any|your|more mails|emails|messages|surveys|letters|newsletters|texts|reminders",
      "quit|cease|refrain from? contacting|emailing|mailing|calling|ringing|phoning|texting|messaging|writing|bothering|pestering to? me|us|^",
      "stop|cease|end all|any communication|contact|communications|messages|mailings",
      "do not ever? contact|email|mail|call|phone|text|message|bother|ring|approach|disturb me|us|again|anymore|further|ever",
      "don't ever? contact|email|mail|call|phone|text|message|bother|ring|approach|disturb me|us|again|anymore|further|ever",
      "^|please|and|or|just|so don't contact|call|email|phone|ring|write ^|back|either",
      "^|please|and|or|just|so do not contact|call|email|phone|ring|write ^|back|either", "do not|ever reach|get out|in to|touch",
      "don't reach|get out|in to|touch", "do not reach out", "don't reach out",
      "do|don't not|ever? ever? write to? me|us|again|any|back ^|again|anymore|any|ever|about|please", "don't ever? write to me|us",
      "do not ever? write to me|us", "do not reply|respond|answer to? this|me|us", "don't reply|respond|answer to? this|me|us",
      "^ do not reply|respond|answer ^", "don't|not want|wish|like|care to hear from|anything you|^|anyone|anybody|your|further|more",
      "don't|not want|wish|like|consent|agree to be|being contacted|called|emailed|disturbed|bothered|approached|written|phoned",
      "rather|prefer not to? be contacted|called|emailed|disturbed|bothered|approached|written|phoned",
      "not be contacted|called|emailed|disturbed|bothered again|anymore|any|further|by",
      "don't|not want|wish|need any|further|more|your further|more|other? mails|emails|calls|messages|contact|surveys|letters|communication|newsletters|texts|reminders|follow",
      "don't|not want|wish|like|care|need to receive|get any|more|further|your|these mails|emails|calls|messages|contact|surveys|letters|communication|newsletters|texts|reminders|follow",
      "want|wish|wishes|need no more|further|other? mails|emails|calls|messages|contact|surveys|letters|communication|newsletters|texts|reminders|follow|reply",
      "^|please|and no more|further mails|emails|calls|messages|contact|surveys|letters|communication|newsletters|texts|reminders|follow ^|please|from|about|to|thanks",
      "don't|not send me|us any|more|further|these|your more|further? mails|emails|calls|messages|contact|surveys|letters|communication|newsletters|texts|reminders",
      "never contact|call|write|email|mail|phone to? me|us again|anymore|ever", "never get in touch",
      "may|must|should|can|shall|to not|no contact|call|email|write|phone me|us",
      "ask|asked|asking|told|tell|want you|them? not to contact|call|email|write|phone|bother|disturb|text to? me|us",
      "^|please|and don't|not follow up", "^|please|and do not follow up", "no need to reply|respond|answer ^|to|back", "no need to get back",
      "no need to call|contact|write|email|phone to? me|us|back", "don't|not bother|trouble getting|replying|calling|writing|answering|contacting|to",
      "withdraw|revoke|withdrawing|revoking my|our consent|permission",
      "delete|erase|forget|remove|lose my|our contact|email|phone|mail? address|number|details|data", "delete|erase my|our email|contact",
      "spare me|us your|the|any|further|more|these", "opt me|us out",
      "i|we|hereby|to|please opt out ^|of|from ^|all|any|everything|further|your|every|this", "i|we|hereby|to|please opt out ^", "^ opt out ^",
      "unsubscribe me|us", "^ unsubscribe ^|please|now", "please|want|like|wish to? unsubscribe ^|from|me|us",
      "remove|take|strike|drop me|us off|from|out your|this|that|all|the|any list|lists|mailing|database|contact|email|distribution|records|system|mailings|call",
      "enough with|of the|your|these? mails|emails|calls|messages|contact|surveys|letters|communication|newsletters|texts|reminders"
  like "I want no further contact.", "I'd rather not be contacted.", "Opt me out.", "Unsubscribe.", "Please refrain from contacting me."
  unlike "Please don't leave me alone with this.", "Stop emailing invoices twice.", "The list view takes me off the page.", "Don't hesitate to contact me.", "Nobody called back."
  hold email, call, sequence
  because "No means no, also for a well-meant message."  # G8, A35, C35
}
guard no-remedy "Right to complain, and nothing to offer" {
  when feedback.issue.no-remedy and policy.recover is when-remedy-exists
  hold sequence
  because "It says plainly what will not change and what can help, and promises no recovery."  # G9, F4, C24, source 002
}

when feedback.issue.no-remedy {
  constraint no specific-fixes, fix-timelines because "There is nothing to fix that with."  # G9, F4
  deliver email {
    include "Say plainly what will not change; name only help that is known." weight 40 because "A limit that is softened is heard as a promise."  # C24, G9, L13
  }
}
when feedback.issue.systemic {
  deliver email {
    include "Say honestly what cannot change soon." weight 38 because "An honest limit can be planned with."  # F3, C24
  }
  deliver plan {
    include "Hand the systemic problem to Product together with the customer's exact words." because "Product hears the customer, not our summary."  # F3, D14
  }
}

# ---------------------------------------------------------------------------------------------------------------------------------
# How options in an exercise are judged.

rule in-time "The customer hears from us in time" {
  expects option.within <= policy.first-contact-breach
  weight  15
  because "After that every day costs trust."  # C32, E2, E4, P2
}
rule in-target "The customer hears from us within the target" {
  expects option.within <= policy.first-contact
  weight  5
  because "The target is shorter than the breach."  # E4, P2
}
rule one-name "One named person owns it" {
  expects option.actor is known
  weight  10
  because "Without an owner it is a wish."  # D1, D5, F19
}
rule not-canned "The reply is written for this customer" {
  expects not option.templated
  weight  25
  because "A standard mail after a low score proves the point the customer made."  # C7, C33, G17, P17
}
rule not-marketing "The case is not handed to marketing" {
  expects option.hands-to is unknown or option.hands-to is not Marketing
  weight  25
  because "A newsletter is no answer to a complaint."  # G17
}
rule acknowledges "What the customer said is acknowledged" {
  expects option.acknowledge.count >= 1
  weight  10
  because "People listen after they were heard."  # C1, C29, H1, H19
}
rule remedy "There is a remedy, or an honest word that there is none" {
  expects (option.commit.count >= 1 and not option.commit.unconfirmed) or option.discloses-limits
  weight  20
  because "Contact without a remedy makes the frustration bigger."  # F4, C26, G9
}
rule dated "Every commitment has a day and an owner" {
  expects option.commit.count >= 1 and not option.commit.unconfirmed and not option.commit.by is unknown and not option.commit.owner is unknown
  weight  10
  because "\"We will look into it\" has neither."  # D1, E15, E20
}
rule visible-win "Something visible happens within two days" {
  expects option.commit.count >= 1 and not option.commit.unconfirmed and option.commit.by <= 2
  weight  5
  because "Early proof buys patience for the rest."  # E17, H10
}
rule no-overpromise "Nothing is promised that nobody has confirmed" {
  expects option.promise.count is 0 and not option.commit.unconfirmed
  weight  40
  because "A broken promise is worse than the first failure."  # C15, C24, C25, C30, G12
}
rule goodwill-after "A gesture comes after understanding" {
  expects option.goodwill is unknown or option.goodwill.after is known
  weight  40
  because "Compensation before understanding reads as a bribe."  # C8, H16, P6
}
rule goodwill-not-fix "A gesture does not stand in for a solution" {
  expects option.goodwill is unknown or (option.commit.count >= 1 and not option.commit.unconfirmed) or option.discloses-limits
  weight  15
  because "A voucher leaves the cause where it was."  # C27, P19
}
rule honest-limits "Limits are said aloud" {
  expects option.discloses-limits
  weight  5
  because "Customers forgive a no sooner than a maybe that was one."  # C24, F3
}
rule no-blame "Nobody else is blamed" {
  expects not option.blames
  weight  40
  because "The customer bought from all of us."  # C2, C26
}
rule no-defence "No defence" {
  expects not option.defensive
  weight  20
  because "Being right is not the task."  # C30, C33
}
rule no-minimising "The trouble is not made small" {
  expects not option.minimises
  weight  25
  because "The customer decides how big it was."  # C1, C30
}
rule prepared "The homework is done first" {
  expects option.prepared
  weight  5
  because "Read the history, talk to whoever spoke with the customer, then call."  # F15, A38, C32
}
rule asks "There is a question before there is an answer" {
  expects option.asks
  weight  5
  because "What is not understood cannot be mended."  # C29, C30
}
rule not-yet-a-review "No review is asked for while the case is open" {
  expects not option.asks-review
  weight  40
  because "First it is solved, then confirmed, and days later comes the question."  # F5, F7, M7, E9
}
rule only-the-customer-closes "Only the customer closes the case" {
  expects not option.closes
  weight  40
  because "Done inside the company is not solved outside."  # F8
}
rule clean-ask "A request for a review is neutral and free" {
  expects not option.asks-review or option.goodwill is unknown
  weight  60
  fails
  because "A reward near a request is an incentive; it would have to be disclosed and platforms forbid it."  # M1, M2, P7
}
rule to-product "What is systemic goes on to those who can change it" {
  expects option.escalate is known
  weight  5
  because "The next customer has the same problem."  # F3, D14, F12
}
rule call-seniors "Senior and long-standing customers are called" {
  when    customer.seniority is executive or customer.tenure >= 2.5 years
  expects option.channel in call, meeting or option.internal
  weight  20
  because "A mail is the second thing they get."  # G4, P16
}
rule legal-first "In a dispute nothing leaves the house before Legal has read it" {
  when    customer.legal-dispute or feedback mentions "lawyer", "legal action", "breach of contract"
  expects option.internal or option.channel is none
  weight  100
  fails
  because "A kind sentence can become evidence."  # G1, G5
}
rule leave-alone "Who asked to be left alone is left alone" {
  when    customer.opted-out
  expects option.internal or option.channel is none
  weight  100
  fails
  because "No means no."  # G8, C35
}
rule not-after-cancelling "After a cancellation the retention procedure decides" {
  when    customer.cancelled
  expects option.internal or option.channel is none or option.hands-to is Retention
  weight  60
  because "Two departments writing at once shows that nobody looked."  # G3, G5
}

# ---------------------------------------------------------------------------------------------------------------------------------
# Order of the queue.

priority 30 when customer.value is high because "High-value accounts come first."  # D17, P15, source 000
priority 20 when customer.tenure >= 2.5 years because "Long-standing customers come next."  # D17
priority 20 when customer.renewal in 0..60 days because "A renewal sets the last day on which this can be mended."  # A17
priority 15 when feedback.score <= 2 because "The lowest scores leave first."  # A5
priority 10 when feedback.intensity >= frustrated because "Anger cools or hardens within days."  # E24, I10

# ---------------------------------------------------------------------------------------------------------------------------------
# The way of a case. Days after a step count; a date without its step means nothing.

stage task-created "Case opened" {
  within policy.task-created of received
  because "A score that waits in a list waits for nobody."  # E1, F19
}
stage contacted "Initial contact sent" {
  within policy.first-contact of received; breach policy.first-contact-breach; closes policy.window
  sends acknowledgement
  escalate to "whoever leads the team" after 4 hours because "A late case needs a second pair of eyes before it needs a third excuse."  # D3, F19
  escalate to "whoever leads Customer Success" after 24 hours because "After a day the customer has waited twice."  # D3, P2
  because "A receipt sent by a machine does not count."  # E2, E4, E6, F6, P2, P17
}
when policy.outreach is high-value and customer.value in low, medium and (customer.tenure is unknown or customer.tenure < 2.5 years) {
  stage contacted {
    within policy.first-contact-breach of received because "The valuable and the long-standing come first; the others wait no longer than the limit."  # P15, D17, source 000
  }
}
stage resolved "Resolution confirmed internally" {
  after contacted
  typical 3..4 days of received
  when feedback.score is unknown or feedback.score <= 8
  because "The second message waits until the work is done."  # E7, F6, F9
}
stage informed "Resolution told" {
  within 1 day of resolved
  sends resolution
  because "What is repaired and not told is not repaired for the customer."  # F9, C26, H22
}
stage checked-in "Check-in sent" {
  after resolved
  within 3..5 days of resolved
  typical 7..8 days of received
  when policy.check-in is after-resolution
  sends check-in
  because "Sooner is impatient, later is forgotten."  # E7, E8, E27, E28, F6, P12
}
stage answered "Check-in response received" {
  after checked-in
  back to contacted when answered.says is no or replied.says is no
  because "Only the customer can say that it is solved; a no starts again, whenever it comes."  # F6, F7, F8, P20
}
stage review-asked "Review request sent" {
  after answered
  within 5..7 days of answered
  typical 12..14 days of received
  when policy.review-ask is everyone or (policy.review-ask is confirmed-only and answered.says is yes)
  sends review-request
  because "The request comes days after a confirmed solution, never in its place."  # E7, E9, E27, E28, F6, F7, M4, M6, M7
}
stage released "Let go" {
  when unanswered >= policy.attempts
  because "That is an end and not a failure: no review request, a note in the CRM, and the next good experience may reopen the door."  # E10, F10, F11, G7, M5
}
stage reopened "Opened again" {
  back to contacted
  because "Who comes back with the same trouble has not been helped yet."  # F7, F8
}
stage resurveyed "Asked again" {
  within 30..60 days of received
  because "The proof of the loop is the second score."  # E11, P12, F1
}

phrases causes-go-to "Product", "Engineering" because "Where a case names who can change the product, the cause goes to them."  # D14, F3, F12

# Four instruments with four dates (P12). Where a house has no check-in, an answer follows the repair.
when policy.check-in is none {
  stage answered { after resolved because "Without a check-in the answer follows the repair." }
}
when policy.second-survey is after-30-days {
  stage resurveyed { within 30..37 days of received because "A month shows whether the relationship recovered." }  # E12, P12
}
when policy.second-survey is after-60-days {
  stage resurveyed { within 60..67 days of received because "Two months show whether it lasted." }  # J8, P12
}
when policy.review-clock is from-first-day {
  stage checked-in { within 7..8 days of received because "Here days count from the survey." }  # E7, P27
  stage review-asked { within 12..14 days of received because "Here days count from the survey." }  # E7, P27
}
# Who never complained has nothing to be repaired and nothing to confirm.
when feedback.score >= 9 {
  stage review-asked {
    after contacted
    within 5..7 days of contacted
    typical 5..7 days of received
    when policy.review-ask is not none
    because "Nothing was to be repaired, so the question follows the thanks, some days later."  # M9, E9
  }
}

# ---------------------------------------------------------------------------------------------------------------------------------
# What the customer may read at each step. Blanks are labelled so that none slips through (C19, H23).

template acknowledgement {
  check subject because "A mail without a subject is opened last."  # H24
  check greeting because "A name in the first line says who is meant."  # A2
  check names-complaint because "It repeats what the customer wrote."  # C29, H19, H20
  check clarifying-question because "What is not understood is asked."  # C29, H19
  check follow-up-by because "Waiting is bearable when it has an end."  # E21, H20
  check blanks because "Nothing with a blank in it is sent."  # C19, H23
  subject "{feedback.about}: what happens next"
  body """
    Hello {customer.name},

    I read what you wrote: "{feedback.comment}" I am writing because I want to understand where we let you down, and to put it right with you.

    To be sure that I have it right: [CONTEXT NEEDED: one question about the complaint that the comment leaves open]?

    You will hear from me again by [CONTEXT NEEDED: day and time of the next message], with what I have found out. If it is easier to talk, reach me at {sender.contact}.

    {sender.person}
    {sender.role}
    """
  because "It says why we write, repeats the complaint, asks, and gives a time for the next word. It offers no solution yet."  # C25, C28, C29, E21, H19, H20, L1
}
when policy.first-message is acknowledge-only {
  template acknowledgement {
    check first-message because "It offers no solution yet."  # C29, P4
  }
}
template resolution {
  check subject because "A mail without a subject is opened last."  # H24
  check greeting because "A name in the first line says who is meant."  # A2
  check names-complaint because "It says again what was wrong, and then what was done."  # C26, L2
  check opt-out because "A way out keeps the door open."  # C35, H22
  check contact because "The customer must know whom to reach, and how."  # H18
  check blanks because "Nothing with a blank in it is sent."  # C19, H23
  subject "{feedback.about}: what we changed"
  body """
    Hello {customer.name},

    You told us: "{feedback.comment}" Here is what happened: {feedback.causes}.

    This is what we have done about it: {feedback.changes}. It is done, and you should notice it already.

    For the trouble you had: {feedback.gesture}. There are no strings attached.

    If anything is still not right, write to me at {sender.contact}. If you would rather not hear from us again, just reply and say so.

    {sender.person}
    {sender.role}
    """
  because "It explains without excuse, names the deed and leaves a way out. It is sent only when the work is done."  # C26, C35, C36, F9, H22, L2
}
when feedback.comment is unknown {
  template acknowledgement {
    body """
      Hello {customer.name},

      You answered our survey without a comment. I am writing because I want to understand what was behind your answer, and to put right what went wrong.

      Would you tell me in a sentence or two what we should know?

      You will hear from me again by [CONTEXT NEEDED: day and time of the next message]. If it is easier to talk, reach me at {sender.contact}.

      {sender.person}
      {sender.role}
      """
    because "A blank comment is asked about, not guessed at."  # A7, I14, C29
  }
  template resolution {
    body """
      Hello {customer.name},

      You answered our survey without a comment, and we have looked into your case. Here is what happened: {feedback.causes}.

      This is what we have done about it: {feedback.changes}. It is done, and you should notice it already.

      For the trouble you had: {feedback.gesture}. There are no strings attached.

      If anything else is not right, write to me at {sender.contact}. If you would rather not hear from us again, just reply and say so.

      {sender.person}
      {sender.role}
      """
    because "Without a comment the mail speaks of what our own records show."  # A7, C26, C35
  }
}
when policy.root-cause-detail is limited and feedback.comment is known {
  template resolution {
    body """
      Hello {customer.name},

      You told us: "{feedback.comment}" We looked into it and found {feedback.found}.

      This is what we have done about it: {feedback.changes}. It is done, and you should notice it already.

      For the trouble you had: {feedback.gesture}. There are no strings attached.

      If anything is still not right, write to me at {sender.contact}. If you would rather not hear from us again, just reply and say so.

      {sender.person}
      {sender.role}
      """
    because "What may be written about a cause is limited here."  # P28, G14, G15
  }
}
when policy.root-cause-detail is limited and feedback.comment is unknown {
  template resolution {
    body """
      Hello {customer.name},

      You answered our survey without a comment, and we have looked into your case. We looked into it and found {feedback.found}.

      This is what we have done about it: {feedback.changes}. It is done, and you should notice it already.

      For the trouble you had: {feedback.gesture}. There are no strings attached.

      If anything else is not right, write to me at {sender.contact}. If you would rather not hear from us again, just reply and say so.

      {sender.person}
      {sender.role}
      """
    because "Without a comment and without details, the kind of cause still shows that somebody looked."  # P28, A7, G14
  }
}
template check-in {
  check subject because "A mail without a subject is opened last."  # H24
  check greeting because "A name in the first line says who is meant."  # A2
  check clarifying-question because "It is a question and nothing else."  # L3
  check blanks because "Nothing with a blank in it is sent."  # C19, H23
  subject "{feedback.about}: two short questions"
  body """
    Hello {customer.name},

    Did what we changed solve it for you?

    And is there anything else we should know?

    A word is enough. I read every answer myself.

    {sender.person}
    """
  because "It asks two questions and sells nothing."  # E8, L3, B14
}
template review-request {
  check subject because "A mail without a subject is opened last."  # H24
  check greeting because "A name in the first line says who is meant."  # A2
  check review-ask because "The request is neutral, free and without a number."  # H21, M1, M3
  check blanks because "Nothing with a blank in it is sent."  # C19, H23
  subject "Would you describe how it went?"
  body """
    Hello {customer.name},

    Other customers like to read how we deal with problems. If you want to, you can describe your experience here, in your own words: [CONTEXT NEEDED: link to the review page].

    There is no pressure and nothing depends on it. Write what you think, or nothing at all.

    {sender.person}
    """
  because "It has no score, no leading word and no reward, and it is the same for everyone. Customers who never complained are asked differently."  # H21, L4, M1, M3, M8, P7, P8, M9
}

when policy.review-wording is source {
  template review-request {
    body """
      Hello {customer.name},

      Thank you for giving us the chance to put it right. If it ended in a way you feel good about, we would be glad if you described it: [CONTEXT NEEDED: link to the review page].

      There is no pressure.

      {sender.person}
      """
    because "This is close to the wording that `recover-then-review` comes from, which speaks to the satisfied only; the check for leading words will say so."  # P8, L4, M3, source 004
  }
}
when feedback.score >= 9 {
  template review-request {
    subject "Would you tell others what it is like?"
    body """
      Hello {customer.name},

      You answered our survey, and I have read what you wrote. Others who think about coming to us like to hear from those who were here. If you want to, you can describe it in your own words: [CONTEXT NEEDED: link to the review page].

      There is no pressure and nothing depends on it. Write what you think, the weak sides too, or nothing at all.

      {sender.person}
      """
    because "Who gave nine or ten never complained, so there is no repair to speak of; the words stay as neutral as the others."  # M9, M3, L4
  }
}

# ---------------------------------------------------------------------------------------------------------------------------------
# Figures that sources give. They are claims, shown with their source, and aims rather than laws (J13).

benchmark neutral-scores 7..8 because "Passives answer 7 or 8; 0 to 6 are detractors, 9 and 10 promoters; the score is promoters minus detractors in percentage points."  # J1, A4
benchmark shared-bad-experience 95% because "The text behind `service-protocol` claims, naming no study, that this share of people pass on a bad experience."  # J11, source 003
benchmark gone-in-90-days 50% because "The text behind `service-protocol` claims, naming no study, that this share of detractors leave within 90 days when nothing is done."  # E25, source 003
benchmark churn-multiplier 3..5 because "The text behind `closed-loop` claims, naming no study, that unreached detractors leave this many times as often within six months, most after 60 to 180 days."  # E26, J7, source 002
benchmark narrative-hardens 14 days because "The text behind `recover-then-review` claims that after two silent weeks the story is fixed and a public complaint more likely."  # E24, source 004
