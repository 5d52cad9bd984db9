# The school of the complete plan: a mail, a talk track and a plan that belong together, sized for the customer (source 001).
playbook recovery-plan "A mail, a call and a plan with owners and days"

reviewed 2026-11-20 every 3 months because "Limits and offers are checked each quarter."  # E22, G18

# Where this school differs from the others.
policy outreach-owner account-csm because "The CSM knows the account and writes the reply."  # P3, D4
policy apology with-action because "Its checklist rejects an apology that stands alone. A case may ban the words altogether with `policy apology banned`."  # P1, C20, C21
policy fix-dates never because "Dates for repairs are not Customer Success's to give."  # P5, C15
policy goodwill none because "Refunds and discounts stay out of the plan; whoever may decide offers them in person."  # P6, C15
policy goodwill-channel spoken because "Nothing about money is put in writing."  # P6
policy first-contact 48 hours because "This school gives no hour for the first mail, only the window."  # P2, E6, source 001
policy first-contact-breach 72 hours because "This school sees the window close between 48 and 72 hours."  # P2, E6, source 001
policy first-channel email because "The mail opens, the call deepens."  # P16, L5
policy length by-segment because "Each audience has its own range."  # P10, C9
policy check-in none because "This school ends with the plan; a pulse may follow in a sequence."  # P12

# ---------------------------------------------------------------------------------------------------------------------------------
# Three outputs, together (B1).

deliver email {
  words    120..160 because "It is a hard range: what lies outside it fails."  # C9, H3
  schedule 2 times for 20 minutes because "Two concrete times are easier to answer than a calendar link."  # C12, H2
}
deliver call {
  lasts     20 minutes because "Twenty minutes are what a busy person agrees to."  # C13
  questions 6 because "Six questions fit into twenty minutes."  # B4, H27
  next-step required because "A script that ends without a next step ends the contact."  # B4, H8
}
deliver plan {
  lasts 7 days because "A week is short enough to be watched."  # B6, E13
  milestones 3 because "One is for now, one for the cause, and one proves it."  # B6, E14
  visible-win within 48 hours because "The first proof comes before the doubt."  # E17, H10
}

when policy.apology is banned {
  deliver email {
    include "Instead of apologising, say what should not have happened and what is done." weight 70 because "It owns the fault and moves on to the deed."  # L15, L17, P1
  }
}

# Segments: words, minutes, questions and days (I1, I2, P22).

when segment is smb {
  policy scheduling one-link because "One link is quicker for someone who does everything alone."  # P11, B8
  deliver email {
    words 90..120 because "It is read on a phone between two jobs."  # C9, B8, L7
  }
  deliver call {
    lasts     25 minutes because "A session with hands on the product takes a little longer."  # B8, C13
    questions 4 because "Four questions leave time to work on the product together."  # B8, H27, P22
    checklist 3 steps because "Something should work before the call ends."  # B8
  }
  deliver plan { lasts 5 days because "A small customer should be helped within the working week." }  # B8, E13
  constraint only "self-serve steps, or steps inside the existing product" because "A small customer gets help, not a project."  # C18
  constraint no custom-onboarding, pricing because "What is made or priced for one small customer cannot be kept up."  # C15
}
when segment is mid-market {
  deliver email { words 120..160 because "It leaves room for the facts and takes no more than one screen." }  # C9
  deliver call { lasts 20 minutes because "Twenty minutes are what a busy manager agrees to." }  # C13
  constraint no roadmap, refunds because "These two are the ones asked for most."  # C14, C15
}
when segment is enterprise {
  deliver email {
    words    100..130 because "Executives get less to read, and more in it."  # C9, I12, P23
    schedule 2 times for 30 minutes as "executive alignment call" because "A call with a name goes into an executive's calendar."  # B7, C13, L6
    include  "Name our executive sponsor, or leave a blank for the name." because "An executive wants to know who answers on the other side."  # D11, B7
  }
  deliver call {
    lasts     30 minutes because "Executives need room for impact, timeline and trust."  # B7, C13
    questions 5 because "Five questions leave half of the time to the executive."  # B7, H27, P22
    focus     impact, timeline, "confidence restoration" because "An executive has to report this upwards."  # B7
  }
  deliver plan {
    lasts 14 days because "What a large customer runs takes longer to make safe."  # B7, E13
    visible-win within 48 hours because "The executive should have something to show before the next meeting."  # B7, E17
  }
  constraint no sla, roadmap because "Service levels and features are settled in a contract, not in a recovery."  # B7, C15
}
# The CSM writes, unless a school that is used after this one says otherwise.

when policy.outreach-owner is account-csm {
  deliver plan {
    include "The account's CSM leads the recovery and signs the mail, unless the case is given to somebody else." because "The CSM knows the account and writes the reply."  # P3, D4
  }
}

# One size for all, or a short mail, where a house prefers it.

when policy.plan-shape is one-size {
  deliver call {
    lasts     20 minutes because "One length for everybody is easier to keep."  # P22, C13
    questions 6 because "One guide for everybody is easier to learn."  # P22, B4
  }
  deliver plan { lasts 7 days because "One week for everybody is easier to watch." }  # P22, E13
}
when policy.length is short {
  deliver email {
    words 60..110 because "A house that writes short first messages does so in every segment."  # P10, C28
  }
}
when policy.length is six-part {
  deliver email { words 150..230 because "Six parts need this much room in every segment." }  # P10, B3
}
when policy.scheduling is one-link {
  deliver email { schedule 1 link for 25 minutes because "One labelled link leaves no choice to make." }  # P11, C12, C13, B8
}
when policy.executive-words is long and segment is enterprise {
  deliver email { words 130..180 because "More than 160 words need a reason, and this policy is one." }  # P23, C9
}

# A renewal close by: the mail opens with the complaint, the team prepares, and nothing is promised before a go (B10).

when customer.renewal in 0..60 days {
  deliver email {
    words    130..160 because "Close to a renewal a mail has to show that we come prepared."  # B10, C9, L9
    schedule 2 times for 30 minutes because "A renewal at risk needs half an hour."  # B10, C13
    include  "Say a plan is ready, not that it works." weight 48 because "What is promised before a renewal is read again at the renewal."  # B10
  }
  deliver call { lasts 30 minutes because "A renewal at risk needs half an hour." }  # B10, C13
  deliver brief "Pre-call briefing" {
    because "A call on which a renewal hangs is prepared in writing."  # B10, B11
    internal because "What we still have to confirm is not for the customer."  # B10, B11
    words   ..99 because "It is short enough to be read on the way to the call."  # B10, H25
    bullets because "Bullets can be checked off before the call."  # B10, H25
    cover   "what the ticket history leaves open", "what the renewal means for us and for them" because "Nobody should have to ask for these two things in the call."  # B10
    confirm 3 items because "Three facts that are certain before the call."  # B10, H25
  }
  deliver plan {
    lasts 10 days because "Ten days leave time for a decision in the middle."  # B10, E13
    checkpoint "Go or no-go before anything is promised in writing" on day 7 because "Somebody decides with the facts on the table before it is written down."  # B10, E18, F20
  }
}

when policy.scheduling is none { deliver email { drop schedule } }

# ---------------------------------------------------------------------------------------------------------------------------------
# Rules of this school.

rule whole-package "Mail, call and plan belong together" {
  expects option.prepared and option.commit.count >= 1 and not option.commit.unconfirmed
  weight  10
  because "A mail alone has nothing behind it."  # B1, D1
}
rule no-money-in-writing "Money is not put into a mail" {
  expects option.goodwill is unknown or option.channel in call, meeting, none
  weight  15
  because "What is written about money becomes the price of the complaint."  # C15, G13, P6
}
rule approval-first "Whoever must approve has done so before it is promised" {
  expects not option.commit.unconfirmed
  weight  15
  because "A milestone that waits for a VP is shown as waiting."  # C17, F20, F21, G11
}

# Users of this school, and what its author reports.
phrases sender-roles "Customer Success Manager", "Support lead", "Product manager", "Sales manager", "CX leader", "Retention specialist", "Senior support agent" because "They are the ones who write such cases."  # D16
benchmark template-users 8 because "A team of this size shares one fill-in template in the text behind `recovery-plan`; the blanks carry the names of its CRM fields."  # D15, G16, I15, B9, L8, source 001
benchmark first-reply 90 minutes because "A story in the text behind `recovery-plan` says how soon the customer answered. One story is no proof."  # J10, source 001
benchmark account-growth 20% because "A story in the text behind `recovery-plan` says how much the account had grown three months later."  # J10, source 001
