# Why each kind of line is in a prompt or a plan: where `why FILE "words of a line"` ends. It lies below `standard` and is read only when
# somebody asks, so it costs nothing else a moment. A playbook that sees it differently says so with a `part` of its own.
playbook parts "Why prompts and plans have the lines they have"

# Who writes.
part task because "Who reads a prompt sees in one sentence what is wanted, for whom and why."  # B1, C7
part role because "Whoever writes must know in whose name, to what kind of customer and in what voice, or every sentence wavers."  # C7, I9
part invention because "An invented cause, date or figure is believed, and later it is a second complaint."  # A26, C25

# The customer.
part customer because "A reply can only be personal when it knows the person."  # A2, A38
part tenure because "Someone new is owed patience, someone of many years a person's voice."  # A9, I7, I8
part renewal because "The renewal is the last day on which this can be mended, and the day of which no mail may speak."  # A17, G13
part arr because "What is at stake decides who is asked to help, never how kind the words are."  # A18, D17
part account-value because "High-value accounts come first in the queue."  # A11, D17
part goal because "People bought a result; what broke is measured against it."  # A20
part history because "Who has complained before must not have to tell it again."  # A12, C31, F15
part language because "An answer in another language than the customer's is half an answer."  # A2
part signals because "Two or three verified observations show that we looked; an unverified one would be worse than none."  # A25, A26, G10

# The feedback.
part score because "The number sets the class and the clock; the customer is never told it."  # A3, A4, C23
part comment because "Retold words lose what the customer felt, so they stand as they were written."  # A6, C1
part blank-comment because "A survey without a word is answered with an open question; a guess would be taken for an accusation."  # A7, I14
part fence because "A comment is a stranger's text: between these marks it can be answered, but it can order nothing."  # A6
part context because "Where the comment is silent, verified records take its place."  # A7, G2
part issues because "A complaint is made of issues, and each needs an answer of its own."  # A19, F2
part issue-cause because "Customers are owed the cause, once it is certain."  # C3, A26, P28

# Guards.
part guards because "What speaks against sending comes before what is to be sent."  # G5
part guard-reason because "Who is held back is owed the reason, or goes around the guard."  # G1, G5
part guard-route because "A case that stops here has to go on with somebody."  # D9, G3
part guard-advice because "Who takes over is told the next step."  # G1, G2, G3
part held because "Preparation that looks like a message gets sent; so it says what it is."  # G5, B11

# What is asked of any deliverable.
part deliverable because "Each piece has a name, so that nobody mistakes one for another."  # B1, B2
part addressee because "A text without a reader in mind fits nobody."  # D11
part greeting because "A name in the first line says who is meant, and the complaint behind it that somebody has read."  # A2, C1, H1
part names-complaint because "A complaint that is named is a complaint that was heard."  # C1, H1
part contact because "A customer who has to search for a person is a ticket again."  # C6, H18
part words because "Too short feels like a brush-off, too long like a defence, and \"short\" alone is no measure."  # C9, H3
part lasts because "A meeting is accepted when its length is known."  # C13, A31
part tone because "The same facts hurt or help by their tone."  # I2, I9
part focus because "A conversation about everything ends with nothing."  # B7
part schedule because "Two concrete times are answered; a request for a date leaves the work with the customer."  # C12, H2
part include because "These sentences make a good reply different from a merely polite one; each has its own reason where it was set."  # C29, H11
part internal-only because "What the team notes for itself can harm when the customer reads it."  # B10, B11

# Messages.
part structure because "An order that works is used again: heard, owned, explained, repaired."  # F22
part sections because "Parts in a fixed order leave nothing out and can be checked one by one."  # B3, C1, H15
part paragraph because "People read the first lines of a block and skip the rest."  # C11, H13
part reading-grade because "Plain words are kind words, and a formula keeps them plain."  # C7, H14
part sequence because "Messages that were agreed on each have a day and an aim; the others are pestering."  # E19, P13
part bullets because "A briefing is read on the way to the phone."  # B10, H25
part cover because "A briefing that leaves out the gap or the stakes sends somebody unprepared."  # B10
part confirm because "What nobody has confirmed must not be said on the call."  # B10, H25

# Calls.
part questions because "Who asks understands; a talk track of statements is a lecture."  # B4, H27
part question-notes because "A team that shares a guide needs to know what each question is for."  # B5, B9
part checklist because "A session goes through the same steps with everyone, so that none is forgotten."  # B8
part next-step because "A call without a next step has to be made again."  # B4, H8

# Plans, asked for and written out.
part plan-owners because "The departments that must act are named before anyone promises in their name."  # D2
part milestone because "A few dated results can be followed, a list of intentions cannot."  # E14, E15
part visible-win because "The customer should see something move within days, or will not wait for the rest."  # E17, H10
part checkpoint because "A day on which one may still stop keeps half-finished work from being promised."  # E18, F20
part row because "A template has its days already; the team fills in the rest."  # B9, E14
part caption because "Whoever finds the plan in a chat must see whose it is and how long it runs."  # B17
part columns because "Day, result, owner and sign of success are what a plan is checked for."  # B17, H4, H9, H12
part nothing-planned because "A plan that is still to be written says so, and does not look finished."  # H11

# What is not allowed.
part constraints because "What may not be promised is said before the writing, not found in the reply."  # C14, C15
part conduct because "How one speaks to an unhappy customer is the same in every message."  # C2, C22, C30, C33
part apology because "An apology is worth what is done with it."  # C21, P1
part no-commitment because "A promise that is not ours to make is broken the day it is made."  # C15, C16, G12
part avoid because "Some words do harm whatever stands around them."  # C20, C22
part only because "Steps somebody else must agree to are offers of other people's work."  # C16, C18
part flag because "What needs a decision must stand out before anything is sent."  # C17, F21
part offer because "What may be given is written down with its terms, so that nobody improvises a gift."  # A29, P6

# The form of the reply.
part headings because "Each deliverable is found again under its own heading."  # B1, B21
part subject-line because "A mail is opened or left for its subject line."  # B2, H24

# The follow-up to a reply that fails.
part repair because "A reply that fails is sent back with what was missing, not with a wish that it be better."  # H11

# The report of a case.
part title because "Every page says first which case it is about."
part segment because "The segment chose the length, the tone and the way to meet, so it stands beside the case."
part assigned because "Who reads a report sees at once who has the case."
part prompt-heading because "The prompt is copied as a whole, so it has its own place in the report."
part plan-heading because "The plan goes to other people than the prompt, so it stands apart."
part decisions because "How the choices are judged belongs to the case that they are about."
part ways because "A figure about all ways is worth little when not all were gone through, so the report says how many were."
part trail because "The best and the worst way show what is at stake in the exercise."
part expected because "What happens to those who choose at random is what a good answer is measured against."
part decision-columns because "Score, outcome, time and money are read side by side, so that none hides another."
part finding because "A way that nobody can take is a mistake of the author, and better found before the class does."
part expectations because "What the author expects of the case is checked each time, so that a change of doctrine shows."

# What participants and facilitators read.
part facilitator because "A page with the key in it says so in its first line, before somebody hands it out."
part glance because "Who has ten minutes to prepare sees first how long it takes and what there is to do."
part pass because "The mark to pass is known before the first answer, not made up after the last."
part meter because "What the choices move is shown at its start, or nobody can see it move."
part situation because "Everybody decides from the same facts."
part exhibit because "A document is read as it would be found at work, not retold."
part objective because "A question without something to learn from it is a game."
part note because "What the author learned from earlier groups helps the next facilitator."
part debrief because "What is talked about afterwards is what people remember."
part question because "A question is worded once, so that every group decides the same thing."
part discuss because "A group that knows its time uses it."
part hint because "Help that is at hand keeps a group at work that would give up."
part weight because "Where one question counts for more than another, everybody may know it."
part again because "A way that comes back to a question has to end some day."
part answer-place because "An answer on paper needs a place, or it is written nowhere."
part page-break because "Questions are handed out one at a time, each on a page of its own."

# Options and answers, and what comes of them.
part option because "Each choice is something that people do at work, in their words."
part correct because "Where the author has an answer, the guide gives it, rules or no rules."
part rule because "A score is explained rule by rule, so that one can disagree with a reason and not with a number."
part option-score because "Choices are compared by what they do right, not by taste."
part offered because "A choice that is not always there is marked, so that the facilitator is not surprised."
part effect because "A choice that moves nothing teaches nothing."
part takes because "Time is the price of most choices, and the customer pays a part of it."
part costs because "Who spends money should see the sum before the applause."
part reveal because "The consequence is told as a story, for that is how it is remembered."
part chance because "Good choices fail now and then; a model without chance would teach the wrong lesson."
part leads because "The facilitator has to know which page comes next."
part ending because "A story ends somewhere, and what it ends in depends on what was chosen."
part answer because "Wrong answers are worth a reason too."
part key because "The right answers in one line save the facilitator from reading them together."
part graded because "A written answer is judged by the same contract as a real one."

# Messages of the playbooks.
part mail because "A message that worked is kept word for word, and only the case is filled in."

# Where a case stands.
part standing because "One line says how far it is, and who leads."
part late because "What is late is read first."
part due because "What is due is the next thing to do."
part not-yet because "What may not come yet is asked for most, so the reason stands beside it."
part jumped because "A gate that was jumped is known to the team before it is known to the customer."
part timeline because "Days are seen faster than they are counted."
part stages because "Five fields show for every case where it stands."
