# How things are said: what `grade` looks for in a reply, under its many names. It lies below every case whose replies are judged and is read
# only then. A concept of the same name in a case or in a playbook of your own takes the place of one of these.
#
# A form is a row of words, compared by their stems: `a|b` is one or the other, `a?` may be missing, `<x>` is what another concept says, `..`
# up to seven words without a negation, `#` a number, `$` a sum, `%` a percentage, `@` a name, `^` the beginning of a sentence or of a part of
# one. What `not-blame` finds is no blame. Who says it, and whether it is denied, asked or quoted, the program looks at. `like` and `unlike`
# are sentences for and against; tests hold the checks to them.
#
# Only what is nearly always right stands here. Everyday turns are told by how a sentence leans, learned from labelled sentences
# (`Tests/Corpora/seen`): write one there rather than a form here. `thing-refunds` and its like say what a promise is about.
playbook words "How things are said in replies"

reviewed 2026-11-28 every 3 months because "New turns of phrase come up."

concept we "we|i",
    "our|the|my team|engineers|developers|director|manager|company|department|support|finance|billing|accounting|office|vp|ceo|people|boss|engineering|product|management|leadership|specialists|technicians",
    "finance|engineering|management|accounting|billing|support|product", "somebody|someone from|on our", "let us|me", "allow me|us to" because "Who speaks for us."
concept you "you", "your team|staff|people|users|colleagues|side|office|company|department|admin|administrator" because "Whom we write to, and their people."
concept nobody "nobody", "no one", "none" because "Nobody is two words as often as one."
concept adv "also|gladly|happily|now|then|already|just|personally|certainly|definitely|immediately|today|therefore|simply|fully|again|soon|even|naturally|hereby|only|finally|both|all|each|completely|permanently|surely",
    "of course", "not only", "by then" because "A part of other concepts."
concept be "is|are|am|was|were|be|been|being" because "A part of other concepts."
concept gladly "happy|glad|pleased|delighted|ready|prepared|willing|able|going|about|set|determined" because "A part of other concepts."
concept modal "will|shall|can|could|would", "will|shall <adv>", "<be> <adv>? <gladly> to", "would|will be <adv>? <gladly> to", "will be",
    "would like|love to", "promise|commit|undertake|agree|intend|plan|guarantee|offer|propose|aim|want|mean to",
    "have|has <adv>? promised|committed|undertaken|agreed|decided|arranged|offered to" because "A part of other concepts."
concept done "<modal>", "have|has <adv>?", "have|has been", "<be> <adv>?" because "A part of other concepts."
concept money "money|payment|fee|fees|amount|sum|cost|costs|charge|charges|invoice|invoices|bill|difference|total|price|balance|deposit|$" because "A part of other concepts."
concept refunds "no reason|cause <we> <modal> not <adv>? refund|reimburse|repay|pay|return", "<we> <done>? <adv>? refund|reimburse|repay",
    "pay|send|give|transfer|get|hand you|your .. back .. money|paid|$|sum|amount|month|year|quarter|difference",
    "<we> <done>? <adv>? pay you|your .. back", "your <money> .. <be>|will|goes|comes .. back|returned|refunded|reimbursed",
    "back in|to|on your account|card", "$|money|amount|sum .. back on|to|in your|the account|card|bank",
    "<we> <done>? <adv>? refund|reimburse|repay ..", "send|give|pay|transfer back what|the|your|all|every",
    "<money>|deposit comes|come|goes|is|are|coming back to|on|in you|your", "# euros|dollars|pounds|francs .. back|your",
    "january|february|march|april|june|july|august|september|october|november|december|month|quarter <be>|goes <adv>? on us", "january|february|march|april|june|july|august|september|october|november|december|month|quarter <be> <adv>? free" {
  like "We will send back what you paid for March.", "Your money is on its way back to your account.", "March is on us.", "April is free, of course."
  unlike "We cannot offer a refund.", "You asked for your money back."
  because "Money back has many names."
}
concept free "for free", "free of charge", "free for|to you", "at|for no extra|additional|further? cost|charge|expense",
    "without extra|additional|any? charge|fee|cost", "on the house", "on us", "on our account|dime|tab|expense", "at our expense|cost",
    "no charge|fee|cost for" because "A part of other concepts."
concept charge "fee|fees|charge|charges|invoice|invoices|bill|bills|cost|costs|payment|payments|balance|amount|surcharge|penalty|overage|overages|subscription" because "A part of other concepts."
concept credits "<we> <done> <adv>? drop|cancel|strike|cover|bear|forgo|pay|lift|remove .. <charge>",
    "<charge> .. <be> <adv>? waived|cancelled|forgiven|reversed|voided|dropped|credited|void|scrapped|gone",
    "consider .. <charge> .. waived|cancelled|gone|paid|settled|forgiven", "consider .. <charge> gone|cancelled|paid|settled|void",
    "not|never <adv>? be? <adv>? charge|bill|invoice you|for", "you <done> not .. <adv>? be? charged|billed|invoiced",
    "you can|may <adv>? stop|pause|skip|withhold paying|payment|payments", "will|does not cost you", "you|your <done> .. <free>",
    "month|months|quarter|week|weeks|year|seats|seat <be> .. free|free for you", "not|nothing cost you a|anything|cent|penny",
    "reverse|reversing .. <charge>", "upgrade|upgraded|upgrading .. <free>|without|no",
    "take|taking|takes care of .. <charge>|cost|costs|expenses|expense", "neither .. nor .. <be>|will .. charged|billed|due|invoiced",
    "not cost you a|anything|cent|penny|extra", "rest assured .. not .. cost", "keep your money", "struck|strike|struck .. <charge>|from",
    "<we> <done>? <adv>? struck|cut|wiped|taken|removed|dropped .. <charge>", "throw|throwing in .. you|your|all|breakfast|free|a|the|month",
    "not appear|show|be on|in your|the .. invoice|bill|statement|account", "nothing left|more|further|else to pay|owe", "cost|costs you nothing",
    "without a|an|any|extra|additional|further? charge|fee|cost|payment|penalty", "worth # night|nights|$|month|months|hours|meals",
    "voucher|coupon|gift .. worth|attached|inside|letter|mail",
    "second|next|another|one|third night|month|visit|treatment|meal|delivery|session|hour .. free|on|nothing",
    "upgrade|upgraded|upgrading you|your .. suite|room|plan|class|premium|business|first", "cancel .. whenever|any|without|no|free",
    "wine|meal|dinner|lunch|breakfast|drinks|dessert|night|stay .. on the|us|me|house", "not charge|bill|invoice|ask you|for" {
  like "The invoice for February is cancelled, so please ignore it.", "You will not be charged for the last two months.", "You get two extra months at the end of your contract."
  unlike "The invoice for March was sent on 1 April."
  because "What is not charged is money as well."
}
concept discounts "<we> <done>? <adv>? knock|take|cut|shave|deduct|strip .. off", "%|percent|half|third|quarter off" {
  like "We'll knock the onboarding fee off your bill.", "I have taken 20% off your next invoice."
  unlike "The discount in your contract ends in June."
  because "A lower price is a discount, whatever it is called."
}
concept pricing "<we> <modal> <adv>? drop|lower|cut|reduce|bring|set|adjust .. price|rate|fee",
    "<we> <modal> .. freeze|lock|hold|keep|match|beat|undercut|renegotiate|guarantee|honour|honor|protect .. price|prices|rate|rates|terms|pricing|offer|quote",
    "you <done>? <adv>? keep|lock|retain|have|get|stay .. current|old|same|present|today|better|best|special|lower price|prices|rate|rates|terms|pricing|plan",
    "<we> <modal> .. match .. vendor|competitor|quoted|quote|price", "your renewal price|rate <be>|will|stays",
    "old|previous|current|lower|same price|rate again|back|from|for",
    "honour|honor|keep|hold|stay|stick .. old|current|agreed|original|quoted tariff|price|rate|fee|offer|terms" {
  like "Your renewal price stays where it is."
  unlike "The price list on our website has changed."
  because "A price that is kept is promised."
}
concept financial "<we> <done>? <adv>? compensate|indemnify", "loss|losses|damage|damages .. <be>|will .. compensated|covered|good|reimbursed|paid",
    "liability|responsibility for the|your|all|any damage|damages|loss|losses",
    "contract|agreement .. ended|left|cancelled|terminated .. any|without|early|free|penalty" {
  like "We will compensate you for the lost orders.", "Your losses will be made good."
  unlike "What did the lost orders cost you?"
  because "Losses that are made good, and contracts that may be left."
}
concept fix "fix|repair|solve|resolve|mend|correct|cure|eliminate|remedy|restore|rectify|debug" because "A part of other concepts."
concept fixed "fixed|repaired|solved|resolved|mended|corrected|restored|gone|sorted|running|working|fast|faster|quick|quicker|stable|back|live|ready|over|history|fine|normal|smooth|reliable|perfect|usable|cured|eliminated|remedied|finished|up|flawless|rectified|complete|completed|done|deployed|available" because "A part of other concepts."
concept thing "issue|issues|problem|problems|bug|bugs|fault|error|errors|export|exports|sync|import|imports|integration|link|queue|report|reports|trouble|it|this|that|everything|system|service|outage|connection|connector|data|scanner|app|portal|delay|delays|slowness|platform|login|orders|feed|job|jobs|dashboard|search|tool|page|site|interface|defect" because "A part of other concepts."
concept cure "fix|fixes|solution|patch|repair|hotfix|workaround|update|release|correction|remedy" because "A part of other concepts."
concept day "monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight|noon|weekend|morning|evening" because "A part of other concepts."
concept month "january|february|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|q1|q2|q3|q4" because "A part of other concepts."
concept due "by|on|before|until|from|within|in|no|latest|this|next|at|for <day>|<month>|march|may|#|then", "<day>",
    "in|by|within|before|during the? next|coming? _? day|days|week|weeks|month|months|quarter|hours|hour|sprint",
    "this|next|coming|following week|month|quarter|year|sprint|release|version|update", "end of", "by|before the end",
    "month|quarter|year end", "in under|less|the", "from now on", "from _ on", "as of" because "A part of other concepts."
concept sure "guarantee|promise|assure|swear|ensure|vow", "<be>|be|rest|feel sure|certain|confident|assured|safe that?",
    "you have my|our word", "make|making sure|certain", "see to it", "count on|rely on", "you can be sure|certain|confident|assured" because "A part of other concepts."
concept specific-fixes "<we> <modal> <adv>? <fix>", "<we> <modal> .. <fix> .. <thing>|your|for|once|properly|completely",
    "<we> <modal> .. sort|put|get|have|make|set|bring .. out|right|fixed|working|running|solved|resolved|repaired|sorted|stable|faster|fast|reliable|done|straight|again",
    "<modal> <adv>? be? <adv>? <fix> .. by|today|tonight|tomorrow|soon|within|before|once|this|next|for", "<be> going to be <fixed>",
    "will|shall .. <adv>? work|works|run|runs|load|loads|function|behave|perform .. again|smoothly|reliably|without|properly|before|perfectly|flawlessly|faster|expected|should|stable|fine|from",
    "you|your <modal> .. have|get|see|find|be .. working|stable|permanent|lasting|reliable|faster|fast|fixed|final|proper|full|clean|functioning|running",
    "<modal> have .. <cure>|solution .. place|ready|live|done|you",
    "<we> <modal> .. have|put|deliver|ship|release|deploy|roll|install|push|provide|send|give|apply|bring .. <cure>",
    "<we> <done> .. committed .. <cure>", "there will|shall be no more|further",
    "no more|further|other|future outages|delays|failures|losses|errors|surprises|waiting|interruptions|downtime|lost|problems|issues|crashes|trouble|missed|dropped",
    "<we> <done>? <sure> .. will|never|no|not|always|stays|stay|is|are|works", "you <modal> <sure> .. will|never|no|always|safe|stays|is|are",
    "<we> guarantee", "from now on .. will|be|work|works|run|runs|is|are|receive|get|have|always|every", "you <modal> never .. again",
    "<we> <modal> .. replace|swap|exchange .. your|the|it|unit|device", "make|making|made sure .. not|never|no|always|every",
    "from <day>|tomorrow|now|today|next|# on .. will|runs|run|works|work|is|are|get|gets|arrive|arrives|load|loads", "promise .. will",
    "promise the|that|it|this|you .. run|runs|work|works|be|is", "<we>? give you <we>? my|our word|promise|guarantee", "my word that",
    "<nobody> will ever|again", "will|shall <adv>? always be|have|get|find|stay|work|run|arrive|come|reach", "will .. from now on",
    "replacement .. van|way|road|post|mail|door|yours|waiting|tomorrow|today|coming|leaves|left|already",
    "as fast|good|quick|quiet|big|many|new as|when|next|before",
    "will .. be .. twice|half|double|much|far .. fast|faster|quicker|better|quiet|quieter", "not happen|occur .. second|again|next|twice|any",
    "make|making sure .. it|this|that|the|you|your|no" {
  like "Our engineers will repair the sync tonight.", "This will never happen again.", "The bug is going to be gone in the next version."
  unlike "We will look into the failed exports today.", "I can't tell you yet when it will be fixed."
  because "A promised repair, or a promised outcome."
}
concept works "run|runs|running|working|stable|repaired|restored|fixed|back|normal|reliable|gone|solved|resolved" because "A part of other concepts."
concept fix-timelines "<modal> .. <cure> .. <due>", "committed|commits to a? <cure>",
    "by|before the? end|start|middle of <due> .. <thing> will|shall be? <works>", "come|from <day>|<month> .. <thing>|order will|shall be? <works>|arrive",
    "<thing> will|shall be? <works> again? by|before <day>|<month>|mid|next|the|then", "<thing> will|shall be? <works> again? from <day>|<month>",
    "load|loads|run|runs|finish|finishes .. in|under|within under|less|# .. second|seconds|minute|minutes" {
  like "This will be fixed by the end of the week.", "The fix goes live on Thursday.", "By the end of next week the link will be running.", "Come Friday, every order will arrive.", "The link will be stable again by mid-May."
  unlike "We have no date for a fix yet."
  because "A repair with its date."
}
concept feature "feature|features|function|functionality|button|dashboard|workflow|export|exports|connector|integration|module|app|mode|option|filter|api|plugin|capability|sign|edit|editor|template|view|field|widget|webhook|import|sync|automation|audit|log|permission|permissions|role|roles|language|alert|alerts|notification|notifications|report|reporting|scheduler|calendar|version|support|screen|page|tool|interface|portal" because "A part of other concepts."
concept when "in|by|from|until|this|next|before|during|end|early|late|with|of|for .. <month>|march|may|version|release|update|quarter|year|month|week|sprint|half",
    "<month>", "soon|shortly", "later this", "version #", "next year|month|quarter|release|version|update|week" because "A part of other concepts."
concept roadmap "<we> <modal> .. build|develop|launch|introduce|implement|create|roll|ship|release|add|deliver|bring|program|design|provide|integrate|extend|expand|include .. <feature>",
    "<we> am|are <adv>? building|developing|launching|introducing|implementing|adding|shipping|releasing|bringing .. <feature>|<when>|for you",
    "will|shall|is|are <adv>? be? <adv>? available|live|released|shipped|launched|included|ready|out|part .. <when>",
    "<be> .. on|in our|the roadmap|pipeline|plan", "first to get|try|have|use|see|receive", "you <modal> .. have|get|see|use|receive|find .. <when>",
    "<feature> you asked|wanted|requested|need .. will|coming|ready|is", "goes|go live <when>|<day>|on|in",
    "will|shall <adv>? support|include|offer|allow|let|have .. <when>",
    "<be> going to .. put|build|install|open|launch|introduce|add|start|have|get|offer .. <when>|next",
    "<we> <modal> .. put|install|open|start|set .. <when>|next spring|summer|autumn|winter|year|month" {
  like "Bulk editing is coming in the summer release.", "We will add an export to Excel for you."
  unlike "Bulk editing is not on our roadmap."
  because "Features that are announced."
}
concept custom-work "<we> <modal> .. build|develop|create|program|tailor|design|write|customise|customize .. for you|your" {
  like "Our developers will build a connector just for you."
  unlike "Nobody here can build a connector for one customer."
  because "Work for one customer alone."
}
concept custom-onboarding "<we> <modal> .. train|onboard|coach|retrain .. team|users|people|staff|colleagues|everyone|free" {
  like "We will train your whole team at no extra cost."
  unlike "Training is not part of the plan."
  because "Training that is given away."
}
concept unit "second|seconds|minute|minutes|hour|hours|day|days" because "A part of other concepts."
concept answer "answer|answered|answers|respond|responds|response|reply|replies|react|reaction|resolve|resolved|solve|solved|pick|picked|handle|handled|attend" because "A part of other concepts."
concept every "every|each|all|any|always|never" because "A part of other concepts."
concept sla "<every>|tickets|requests|messages|calls|ticket|support|somebody|someone|engineer|you .. <answer> .. within|in|under|inside .. <unit>",
    "within|in|under|inside .. # <unit> .. guaranteed|always|every|from|day", "<answer>|support|hotline|available|reachable|reach|phone|service|help .. around|round the clock", "<answer>|support|available|reachable|reach|phone|service|help .. day and night",
    "priority|premium|dedicated|gold|platinum|white|personal support|queue|line|engineer|manager|access|hotline|service|lane|contact",
    "<we> guarantee|commit .. response|answer|service|availability|hours", "you <modal> .. dedicated|priority",
    "reach|reaches|arrive|arrives|deliver|delivered|delivery .. before|within|by .. from now|always|every|each" {
  like "From now on every ticket is answered within two hours."
  unlike "Our service level is in section 4 of the contract.", "You will hear from me within two hours.", "Since Monday we watch the queue around the clock."
  because "A level of service that is promised."
}
concept uptime "<we> <modal>? <adv>? guarantee|promise|swear <you>? that? .. up|down|available|online|run|runs|running|hold|holds|outage|outages|stop|stops|peak|peaks",
    "<you>? have|give|gives|gave <you>? my|our word .. up|down|available|run|runs|hold|holds|outage|stop",
    "%|percent uptime|availability|reliability", "<we> .. guarantee|commit|promise .. %|uptime|availability",
    "<we> <modal>? <adv>? guarantee|promise|swear <you>? that? .. not|never go|goes|be down|out|offline",
    "no|zero more|further? downtime|outages|outage" {
  like "We guarantee 99.9% availability.", "You have my word that quarter-end will run without a stop.", "I promise you that it will not go down again."
  unlike "Nobody here can guarantee an uptime of 100 percent.", "I cannot promise that it will never go down."
  because "Availability in figures."
}
concept legal "<we> <done>? <adv>? accept|take|assume|admit|acknowledge .. liability|breach|negligence|guilt|legal" {
  like "We accept full liability for the damage."
  unlike "Whether anybody is liable is not for this mail."
  because "Liability that is taken on."
}
concept others "customs|haulier|hauler|airline|factory|telco|upstream|forwarder|dispatcher|merchant|franchisee|dealer|installer|developer|agency|vendor|vendors|supplier|suppliers|provider|providers|carrier|carriers|courier|couriers|partner|partners|contractor|contractors|subcontractor|manufacturer|distributor|agency|reseller|integrator|freelancer|consultant|consultants|hoster|host|warehouse|shipper|subprocessor|aws|microsoft|google|azure|amazon|dhl|ups|fedex|stripe|cloudflare|salesforce|oracle|sap",
    "third|outside|external party|parties|firm|company|service|developer|library|team",
    "logistics|delivery|shipping|courier|hosting|payment|cloud|telecom|phone company|firm|provider|partner|service|processor" because "A part of other concepts."
concept colleague "juniors|temps|trainees|interns|newcomers|freshers", "another|other|different|sales|product|engineering|development|previous|former|last|old|night|billing|finance|marketing|onboarding|offshore|legal|it team|department|manager|colleague|colleagues|agent|rep|representative|csm|engineer|shift|owner|group|people|developers",
    "my|a colleague|colleagues|coworker|predecessor|teammate", "my|the predecessor",
    "the agent|engineer|developer|technician|person|rep|representative|colleague|employee|intern|temp|trainee|consultant|salesperson|operator|analyst .. who|you|on|that",
    "engineering|sales|marketing|accounting|legal",
    "one of our engineers|agents|developers|technicians|reps|people|staff|new|junior",
    "someone|somebody in|on|from sales|billing|engineering|another|product|finance|the",
    "junior|new|young|inexperienced agent|colleague|engineer|employee|staff|rep" because "A part of other concepts."
concept failed "too early|late|soon|slow|slowly|long|quickly", "without testing|telling|asking|checking|notice|warning|thinking|reading", "held|imposed|imposes|announced|overbooked|released|mixed|swapped|mislaid|mismanaged|miskeyed|sabotaged|forwarded|escalated|withheld|inflexible|unreachable|unhelpful|unresponsive|disorganised|disorganized|understaffed|mislabelled|mislabeled|skipped|switched|cut|swore|insisted|declined|stalled|left|typed|dented|damaged|spoiled|spoilt|skimped|rushed|misplaced|cancelled|withdrew|stopped|confused|bungled|fumbled|misread|underestimated|turned|jammed|caused|cause|failed|fails|fail|broke|breaks|dropped|drop|lost|loses|missed|forgot|forget|neglected|ignored|messed|botched|mishandled|mixed|delayed|overlooked|pushed|decided|admitted|promised|misled|misinformed|misconfigured|introduced|deleted|crashed|changed|rejected|blundered|slipped|mistake|error|responsible|fault|blame|guilty|slow|late|unreliable|outage|down|incident|incompetent|careless|unable|refused|withheld|wrong|wrongly|incorrectly|badly|poorly|sloppy|never",
    "let us|you down", "did|has|have|had|was|were|does|do|is|are not", "let .. down", "dropped the ball", "took too|longer",
    "had|has|have problems|trouble|issues|an|difficulties", "to blame", "at fault", "left the company",
    "needs|need|has|have|owes|ought to explain|answer|apologise|apologize|fix", "took|gave|made|did|put|sent|picked|chose the wrong",
    "swore|claimed|insisted|assured|told", "could|would not", "went wrong|silent|missing|bankrupt|down" because "A part of other concepts."
concept yours "your ticket|message|mail|email|order|description|question|brief|call|report|booking|demand|demands|wish|wishes|payment|bank|card|provider|phone|computer|house|hall|door|address|team|side|end|users|user|staff|people|colleagues|admin|administrator|administrators|it|network|firewall|settings|configuration|setup|data|file|files|browser|connection|server|servers|environment|integration|integrator|warehouse|drivers|department|own|internet|spreadsheet|template|records|account|import|input|format|developer|developers|predecessor|consultant|system|systems|device|devices|machine|machines|equipment|router|wifi|laptop|software|hardware|version|password|requests|specification|instructions|late|delay|delayed|silence|expectations" because "A part of other concepts."
concept blame "the system|server|software experienced|had", "<failed> by .. <others>|vendor|supplier",
    "<be> due|down to .. <others>|<yours>|you|another|user|how|human",
    "fault|blame|responsibility|mistake|error|cause|reason|problem|issue|failure|trouble lies|lay|is|was|rests|sits|falls|began|starts|started|happened|occurred|arose|originated .. <others>|<yours>|you|another|them|there|elsewhere|else",
    "if you|your .. had .. would|could|might", "not our|my fault|mistake|doing|responsibility|error|department|problem|job",
    "who read|follow|use|followed|used .. did|do|not", "never|not told|tells|tell|informed|passed|gave us|me",
    "we|i rely|depend|relied|depended on|upon|entirely .. <others>|them|their|others", "<others> .. let|kept|left .. us|waiting",
    "microsoft|google|amazon|aws|apple|meta|oracle|sap|salesforce .. changed|down|dropped|broke|failed|removed|without", "let down by",
    "is|was|were down to|because the|a|an|your", "not us", "<failed>|fault|mistake|error|problem|issue|failure|system|server|software|decision|delay .. not ours", "we|i just|only|merely|simply <adv>? follow|pass|relay|forward|resell|sell|do",
    "had the|a|it|this|that|these|we .. been|known|had .. we|would|could|might|not" {
  like "Our vendor pushed a bad update.", "You should have opened a ticket sooner.", "My colleague forgot to pass your message on.", "It was up to your admin to renew the certificate.", "Your request was rather unclear.", "As we told you in March, the import needs clean data.", "The mistake happened at the warehouse, not here."
  unlike "We forgot to pass your message on.", "You should not have had to open six tickets.", "That hour of your month-end is not ours to spend.", "We told you too late."
  because "The fault of others, said or implied."
}
concept small "small|minor|little|tiny|slight|brief|short|trivial|negligible|marginal|cosmetic|temporary|momentary|insignificant|petty|simple|harmless|mild|limited|modest|passing|occasional|isolated|single|rare|temporary|quick" because "A part of other concepts."
concept trouble "issue|issues|problem|problems|glitch|glitches|hiccup|hiccups|bug|bugs|delay|delays|inconvenience|inconveniences|mishap|blip|interruption|error|errors|mistake|slowdown|disruption|incident|outage|matter|misunderstanding|detail|setback|hitch|slip|oversight|snag|annoyance|impact|effect|bump|disturbance|inaccuracy|defect|nuisance|fault|wobble|lag|downtime|case|cases|confusion|dip|exception|quirk|wait" because "A part of other concepts."
concept minimising "<be>|was|very|extremely|quite|rather|so|really|exceptionally rare|unusual|atypical|untypical|uncommon",
    "only|just a? handful|few|couple|fraction|small|tiny|minority .. customers|accounts|users|people|orders|reports|percent|records|were|cases|rows|companies|tickets|sites|items|of",
    "could|might have been <adv>? much|far|a? lot? worse", "not <adv>? as|so|that|too bad|serious|dramatic|severe|terrible|tragic|much",
    "every|all|any|each system|systems|software|company|platform|product|tool|service|vendor|provider|team|saas has|have|had|makes|experiences|can|will|goes",
    "<be> <adv>? normal|common|expected|usual|standard|typical|natural|unavoidable|inevitable|routine for|during|in|at|with|when|after|a|of|and|to",
    "perfectly|quite|completely|entirely|totally|fairly|pretty normal|common|usual|standard|natural",
    "<be>|was quickly|soon|swiftly|rapidly|immediately over|fixed|resolved|solved|restored|contained|gone|back",
    "teething|growing|birth problem|problems|troubles|trouble|pains|issue", "first .. to complain|report|mention|notice|raise|have",
    "fortunately|luckily|thankfully .. only|just|limited|no|not|few|small|never|was|were|short|harm", "luckily|thankfully",
    "only missed|late|delayed|affected|lasted|concerned|happened|touched",
    "<be>|was <adv>? negligible|minimal|marginal|minor|trivial|cosmetic|limited|slight|tiny|harmless",
    "mere|merely _",
    "only|just lasted|affected|touched|concerned|took|happened|occurred|hit|impacted|down|offline|delayed",
    "remarkably|surprisingly|relatively|comparatively|fairly|rather|quite|pretty|reasonably|really|very small|short|minor|quick|low|mild|limited|smooth|smoothly|brief|easy|harmless|trivial|rare|normal|little|common",
    "thousands|hundreds|millions|most|majority of .. without|fine|happy|smoothly|never|daily|well|every|successfully|on",
    "no big|real|major|great|drama|worries|panic", "no cause|reason|need for? to? be? worry|worried|panic|concern|concerned|alarm|alarmed|excitement", "things <modal>? happen|happens", "not <adv>? representative|typical",
    "no|not|nothing more than a|an|#|half", "only|just a? minor|small" {
  like "This was just a small glitch.", "There is no need to worry.", "These things happen.", "Only a handful of customers were affected.", "There was some slowness.", "It was just a display error."
  unlike "This was no minor issue.", "There is no need to prepare anything.", "The call takes only a few minutes.", "It comes to me and nobody else.", "I know a bank does not get that hour back."
  because "The trouble made small, short, rare or normal."
}
concept stockthing "feedback|input|opinion|voice|thoughts|comments|business|trust|loyalty|satisfaction|success|happiness|concerns|experience|patience|understanding|honesty|views|partnership|insights|perspective|support|continued|cooperation|suggestions" because "A part of other concepts."
concept best "best|better|excellent|excellence|exceptional|outstanding|world|great|highest|superior|premium|quality|seamless|top|perfect|amazing|finest|first|unparalleled|positive" because "A part of other concepts."
concept hollow "thank|thanks|grateful .. taking the? time", "thank|thanks|grateful .. your .. <stockthing>",
    "thank|thanks you? for .. attention|being .. customer|partner|loyal",
    "any|the|this inconvenience|inconveniences|frustration|trouble .. caused|may|have|experienced|might|cause",
    "for any|the inconvenience|frustration|confusion",
    "understand|appreciate|imagine|realise|realize|know|recognise|recognize|feel|share|hear your|how .. frustration|frustrated|frustrating|feel|feeling|annoying|annoyed|upset|upsetting|disappointment|disappointed|disappointing|concern|concerns|difficult|stressful|pain|anger|feelings|inconvenient",
    "customer|client|your|customers <adv>? satisfaction|success|happiness|experience|needs <be> .. priority|everything|goal|mission|focus|heart|dna|success|job|matters|utmost|number",
    "<we> strive|endeavour|endeavor|aspire|aim|seek .. <best>|exceed|improve|every|customers|provide|deliver", "pride ourselves|itself",
    "<we> <be> proud|passionate|dedicated|committed|thrilled|honoured|honored|devoted|delighted|excited to|of|about|for|in|you",
    "<we> <be> .. committed|dedicated to .. <best>|success|service|customers|improve|improving|quality|customer|support|you|your|delivering|providing|ensuring",
    "<we> <adv>? hear you", "have heard you", "heard .. loud and clear", "always|<be> <adv>? here for|to you|help|support|assist", "feel free to",
    "reach out .. any|anytime|questions|further", "your|the patience and",
    "continued|continuing <stockthing>|partnership|business|loyalty|trust|cooperation",
    "working|work <adv>? hard|tirelessly|diligently|constantly|continuously|relentlessly to|on|for",
    "everything|all|utmost|best <we> can|possible|power|could", "do|doing|try|trying our|my|the very? best|utmost", "your success is", "as a valued",
    "valued customer|customers|client|partner|member", "extra mile",
    "hope|trust this|that|my|you email|message|note|mail|letter|are finds|reaches|well|doing", "finds you well", "mission .. to|is",
    "constantly|continuously|always|continually|forever|ever improve|improving|learning|evolving|working|striving|strive|growing|looking|grow|learn",
    "passed|forwarded|shared|relayed|escalated|sent|directed .. to|with|on .. relevant|appropriate|responsible|right|correct|concerned|the|our team|teams|department|departments|people|stakeholders|channels|colleagues|management|product",
    "use .. feedback|input|comments|insights to .. better|improve|grow|learn|future", "truly|really|deeply|genuinely care",
    "care|cares|caring <adv>? deeply? about our|your|every|you|customers", "nothing|none .. more important",
    "meet|meets|met|live|lived|exceed|exceeding|fell|fall|match up? .. expectations|standards", "short of .. expectations|standards",
    "fall|fell below|short .. standard|standards|expect|expectations", "to our|my|your attention",
    "look|looking forward to .. serving|working|continuing|continued|hearing|future|welcoming|partnership|relationship|assisting",
    "pleasure|privilege|honour|honor to .. work|working|serve|serving|have|help|assist|you", "customer|client|people first|centric|focused|obsessed",
    "customer|customers|clients|you <adv>? always? come|comes|are|is first|king|heart|priority|centre|center",
    "put|putting|puts .. customers|customer|you|clients first",
    "dedicated|expert|experienced|passionate|friendly|talented team|experts|staff|professionals|specialists of?", "at your disposal|service",
    "hold|holding ourselves .. standard|standards", "in our dna|blood|hearts", "our|the dna", "no stone",
    "means the world|lot|everything|so", "mean the world",
    "feedback|comments|input|customers|people like yours|yours|this|you help|helps|make|makes|is|are|drive|drives",
    "great|best|positive|wonderful|smooth|seamless|exceptional|amazing|better experience",
    "<best> possible experience|service|support|solution|outcome|product|care", "<best> <best>? class service|support|product|products|quality|care",
    "journey together|with", "on this|the|a journey", "feedback|comment|complaint|voice|opinion .. gift",
    "personally|sincerely|want|like|wish to? thank",
    "thank you for your understanding|patience|honesty|candour|candor|trust|loyalty|support|cooperation|feedback|business",
    "sorry|regret to hear|that? .. experience|disappointed|feel|satisfaction|dissatisfied|unhappy|unsatisfied|inconvenience|expectations|way|fell|situation",
    "not .. <be>? .. meet|reflect|live|represent .. expectations|standards|values|who", "rest assured",
    "every|each customer|client|voice|comment|piece|opinion|story .. matters|counts|important|gift|unique|valuable|delight|special",
    "delight .. customers|customer|you|our", "exceed .. expectations|customers|your",
    "excellence|quality|satisfaction|integrity .. core|heart|values|dna|mission|everything",
    "please|kindly <be>|accept|know .. assured|heard|listening|valued|matter|that", "turn .. into .. positive|great|opportunity|better",
    "remain .. disposal|committed|available|at|dedicated|grateful", "serve|serving you .. better|future|again|best|more",
    "any|further questions|concerns|assistance", "best|world|first in? class|rate",
    "appreciate your|the patience|understanding|business|feedback|time|candor|honesty|support|trust",
    "how important|frustrating|difficult|stressful|inconvenient|upsetting|disappointing|hard|valuable|challenging .. this|it|that|is|be|your|must|can|was",
    "make things|it|this right", "you deserve <adv>? better|the|nothing|only|great|excellent|more",
    "sincerely hope|regret|thank|appreciate|apologise|apologize", "strive for|to",
    "committed|dedicated|devoted|commitment|dedication|devotion|determined|passion to .. quality|service|excellence|customers|you|your|our|customer|satisfaction|providing|delivering|ensuring|improving|making|improve|best|success|highest",
    "your|the feedback|comments|concerns|message|input has|have been <adv>? noted|received|recorded|passed|shared|forwarded|logged|heard|taken|escalated",
    "loyal|valued|esteemed|cherished|dear|treasured customer|customers|client|clients|partner|partners|member|guest",
    "work|working|strive|striving <adv>? hard|day|tirelessly|every|together|relentlessly|closely",
    "excited|thrilled|delighted|honoured|honored|privileged|proud|pleased to .. serve|have|be|work|partner|help|support|count",
    "thank you for your <stockthing>|time|message", "thanks again|so for your <stockthing>|time|message", "here for you", "kind|your understanding",
    "value your feedback" {
  like "We value your feedback.", "Customer satisfaction is our top priority."
  unlike "You wrote that \"we value your feedback\" was all you ever heard.", "Our top priority this week is your export queue."
  because "Courtesy that could be sent to anyone."
}
concept stars "five|5|four|4|top|full|gold star|stars|marks|rating|score|points", "# out of ten|10|five|5",
    "a|an 9|10|nine|ten|9/10|10/10", "9|nine or 10|ten", "stars", "thumbs up" because "A part of other concepts."
concept praise "positive|good|great|glowing|nice|favourable|favorable|kind|friendly|lovely|wonderful|excellent|happy|better|higher|high|top|perfect|warm|flattering|shining|strong|improved|generous|raving|satisfied|best|five|complimentary|supportive|enthusiastic" because "A part of other concepts."
concept review "line|lines|mention|verdict|review|reviews|rating|ratings|score|scores|feedback|testimonial|comment|comments|evaluation|recommendation|word|words|assessment|survey|mark|marks|grade|post|reference|quote|stars|remark|impression" because "A part of other concepts."
concept site "google|trustpilot|g2|capterra|yelp|linkedin|tripadvisor|facebook|store|online|glassdoor|gartner|reddit|bbb|amazon|twitter" because "A part of other concepts."
concept rewards "voucher|vouchers|coupon|coupons|gift|gifts|reward|rewards|discount|discounts|$|%|prize|raffle|draw|bonus|points|entry|giveaway|coffee|drink|drinks|cake|hamper|extension|goodie|month|months|credit|credits|freebie|cashback|donate|donation|upgrade|waived|swag|lottery|chance|thank|free" because "A part of other concepts."
concept reviewing "reviewer|reviewers|reviewing|review|reviews|rate|rates|rating|ratings|testimonial|recommend|recommendation|post|posts|stars" because "A part of other concepts."
concept review-gating "a|an|our|my ten|10|nine|9 would|will make|mean|help", "think of us kindly|well|fondly|favourably|favorably",
    "changing|change|raising|raise your|the|this score|rating to|into a|an #|nine|ten|9|10",
    "raise|increase|improve|change|revise|upgrade|update|adjust|amend|lift|boost|bump|edit|correct your <adv>? low|old|first|last|current? score|scores|rating|ratings|stars|nps",
    "<praise> <praise>? <review> .. <site>|would|help|appreciated|mean|please|us|lovely|make|from|next|welcome",
    "<be>|was|were <adv>? happy|satisfied|pleased|delighted|impressed|good|glad .. <reviewing>|review|world|others|google|tell|word|spread|share",
    "only|just happy|satisfied|pleased|positive customers|clients|users|comments|reviews|things|people|words",
    "remove|delete|withdraw|retract|take|pull|hide|erase|drop .. your|the|that|this|bad|negative|public .. <review> <site>|down", "remove|delete|withdraw|retract|hide|erase .. your|the|that|this|bad|negative|public .. <review>",
    "something|things|anything nice|good|kind|positive|lovely .. us|about|<site>|team",
    "good|kind|nice|warm|few kind? word|words .. <site>|us|about|from|online|public|world|help|would|you",
    "show|reflect|reflects .. improvement|effort|satisfied|new|experience|progress|happy|now .. <review>?",
    "<review> .. reflect|reflects|show|shows .. new|effort|better|improvement|current|change|happy|our|today", "thumbs up",
    "<praise> <praise>? <review> .. win|attract|new|customers", "better <review>", "top marks",
    "high|higher|better|perfect score|scores|rating|ratings|marks",
    "favourably|favorably|positively|generously|kindly .. survey|review|rate|score|answer|vote|mark|think|about|when|us", "loved it",
    "live|lives|depend|depends|thrive|thrives from|on|off good|positive|great|high|your rating|ratings|review|reviews|stars|scores",
    "nice|kind|lovely|good|warm lines|words|line|word|things .. <site>|online|us|review", "something kind|nice|good about" {
  like "A five-star rating on Google would mean the world to us.", "Could you raise your score now that it is fixed?", "Please raise your rating to a 9.", "Please change your score to a 10.", "A kind sentence about Maya would make her day."
  unlike "You gave us 3 of 10, and I want to know why.", "Could you raise the limit of the import?", "I would like to hear what you would change in it."
  because "Says what to write, or asks only the happy."
}
concept incentive "everyone|anyone|all|those who .. <reviewing>|review .. <rewards>|enters|gets|receives|wins",
    "<rewards> .. waiting|yours|coming .. review|rating|stars|testimonial", "<review> .. free|drink|dessert|coffee|prize" {
  like "Leave a review and get a gift card.", "We will take $25 off your next visit for a review.", "Your next visit is free if you tell others about us."
  unlike "We do not pay for reviews.", "The gift card you bought did not work.", "Our last business review was five months ago."
  because "A reward near the ask."
}
concept not-blame "a|any|every|no|each <party> does|do|would|can|could|must|will",
    "not ours to", "not something we|i can|could pay|give|undo|repair|repay|explain|excuse|make|put|take|leave",
    "that|this|which <be> <adv>? not ours to|and",
    "only you can|could say|tell|know|judge|decide",
    "you do not <adv>? know|need|have",
    "side by side",
    "the guide|help|page|manual|text|contract says|said|tells .. and|is|was wrong|unclear|late|nothing|not",
    "result|effect|consequence|upshot <be> that",
    "from your side|end|view|perspective|point|words|comment|mail|message",
    "you need not|never|no",
    "you would|could|will have nothing|no|to",
    "asked|asking|ask .. <colleague>|engineering|support|product .. to",
    "with|through your eyes",
    "on|at|from your side|end if|and|so|too",
    "we|i|it|nobody|this|that|which|who|and <adv>? forgot|neglected|failed|mishandled|overlooked|ignored|misread|mislaid|botched", "<you> did|do|have|has|had not <adv>? find|feel|choose|expect|cause|complain|lose|order|agree|break|do|say|said|make|made|get|hear|see|know|deserve|want|need|like|have|owe|answer for", "what|which|that|where|why <you> did|do|have", "before you .. had|have", "have you", "we|i had <adv>? not", "not|never given|told|sent|shown it|that|them to them|you|him", "our|my side noticed",
    "our side|end|part", "supposed to get|have|receive|be|work|save|help|make", "ours to put|mend|fix|own|answer",
    "what changed|happened on your side|end", "your settings and|with ours", "us with your", "<be> not the reason|cause|problem",
    "ours to put|mend|fix|answer", "we answer for",
    "should have <adv>? heard|been|received|got",
    "<you> should|would|could have <adv>? heard|received|been|had|got|gotten|seen|known|expected|wait",
    "you|your <modal>|should|ought not have|need|had",
    "you did|have|had not|never <adv>? get|receive|hear|got|received|heard|see|deserve|know|ask|want|need|wait|had|like",
    "you waited|wait|waiting .. too|long|longer|enough|without|for an|six|#",
    "<yours> .. lost|waited|waiting|suffered|wait|has to|had to|lose|loses|deserved|deserves|needed|needs",
    "we|i should|failed|forgot|missed|left|kept", "we|i never answered|called|wrote|replied|told|asked|checked|looked|came|sent|gave|read|tested|fixed|said|followed|explained", "on us|me",
    "<be> <adv>? our|my|ours|mine|entirely|alone fault|mistake|failure|responsibility|job|error|oversight|doing|decision|and|alone",
    "if you had not written|told|asked|said|raised|called", "neither|nor your", "you <be> <adv>? right", "it <be> not for you",
    "was|is not .. your|you|yours", "nothing you did", "you|your .. told|asked|wrote|said|reported|mentioned us|me",
    "our <adv>? support|team|system|servers|server|monitoring|engineers|staff|software|update|release|queue|process|service|desk|people|agent|agents|code|deployment|app",
    "we <adv>? gave|changed|chose|sent|pushed", "not .. hide|blame|point|pass|excuse",
    "you <be>|have|had <adv>? every|good|right|entitled", "could|would|might have? been? <adv>? easy|easier|tempting|blame|point|hide",
    "easy|easier|tempting|convenient|simple to", "rather than|blame|blaming", "instead of", "no|not excuse|excuses", "not an excuse",
    "hide behind", "regardless|whoever|whatever|whichever", "not matter who|whose|which", "not about who",
    "take|takes|taking|took <adv>? full|the|all? blame|responsibility", "own it|this|that", "ours alone|too",
    "we|i <be> <adv>? responsible|accountable|answerable", "nobody|no one is|was|to blame", "not .. yours", "not <adv>? you|your",
    "how|what|which|when|where|who do|does|did|can|could|would|will|is|are your|you|the", "thank|thanks you|your|for" because "What comes near and is none of it."
concept cause "root? cause|reason|culprit|source|origin <adv>? is|was|lies|lay|were|turned", "caused|triggered|brought|provoked by|about", "due|owing to",
    "because|on of|account of? _", "<failed>|happened|slow|slowly|late|crawl|crawled|delayed|unanswered|wait|waited|waiting|lost|dropped|missed|stalled|overloaded .. because",
    "traced|traced it|this|back? to", "turned|turns out that|to", "stems|stemmed|resulted|results|comes|came|arose from", "boils|boiled|comes|came down to", "as a result of",
    "what happened <be>|was that?", "went wrong <be>|was|because|when", "here is what happened", "had run|ran out|full", "was|were overloaded|misconfigured|misrouted|corrupted|misfiled|mislabelled|understaffed" {
  like "The cause was a full disk.", "Your tickets went unanswered because a mailbox was full.", "This was due to an overloaded queue."
  unlike "We do not know the cause yet.", "I am writing because exports crawl."
  because "A reason that is given for what happened."
}
concept next-word "<we> <modal> .. call|phone|ring|telephone|write|mail|email|text|answer|reply|message|report|update|tell|send|speak|confirm|share|visit",
    "<we> <modal> .. come|get|be back|touch", "<we> <be> .. calling|phoning|ringing|writing|sending you|back|again",
    "you <modal> .. hear|get|have|receive|find .. from|call|mail|email|message|word|note|answer|reply|update|me|us|result|results",
    "expect|await .. call|mail|email|message|word|note|answer|reply|update|me|us",
    "my|our next word|message|call|mail|email|note|answer|update", "my|our|the next|second|call|mail|email|message|word|note|answer|update .. comes|come|follows|follow|reaches|reach|arrives|arrive",
    "<we> call|phone|ring|write|mail|email|answer you|back|again <due>" because "Our next message, announced."
concept announcement "<talks>" because "Our next message, and what it will tell."
concept not-closed-question "^ who|what|where|which|whom else", "^ how much of" because "It asks for more than a name or a figure."
concept not-apology "just|only|merely|simply|not|than|without <adv>? say|saying|write|writing sorry", "hear|heard|hearing|read|reading|word|words <adv>? sorry", "sorry for <adv>? asking|interrupting|bothering|repeating|writing|disturbing|troubling", "sorry to <adv>? ask|bother|trouble|interrupt|repeat|write|disturb|add", "sorry if|that this|my|i|it|the .. reaches|reach|repeat|repeats|comes|long|again|twice", "a|another|one|the? sorry <be>|does|will|would|can|could|alone not?", "one more|other sorry" because "The word, or a courtesy of its own, and no apology for what went wrong."
concept not-review-request "thank|thanks|grateful .. share|sharing|shared|describe|describing|described your experience", "you <adv>? rate|rated us" because "It asks for no review."
concept not-vague-scheduling "my calendar <be>|has|shows .. open|free|room|gap|clear" because "What stands behind it are times."
concept closed-question "^ how often|many|long|old|big|large|soon|satisfied|recently|frequently|likely|fast|high|late|early|tall|frequent", "^ how much <be>|money|budget", "^ how much .. dollars|euros|pounds|$",
    "^ what time|date|day|version|number|percentage|percent|year|month|size|budget|plan|kind of browser|device|language|colour|color|score|amount",
    "what is|are|was|'s your|the|its .. role|name|number|address|title|budget|size|version|headcount|email|phone|id|date|currency|total|sum|amount|deadline|price",
    "what <be> your <adv>? favourite|favorite|name|role|title|budget|email|phone|hobbies|address",
    "on|at|by|in|for|to|from which|what day|date|time|week|month|version|plan", "^ which|who|when|where|whom|whose", "on a scale",
    "what other tools|products|vendors" because "A number, a yes or a plain fact answers it."
concept open-question "^ who|what|where|which|whom else",
    "^ how much of",
    "^ what|how|why", "^ tell|walk|talk|take|help|show|guide me|us",
    "tell|walk|talk|take me|us about|through|what|more|how|why|a", "^ describe|explain|share|imagine|picture|outline|recall",
    "could|can|would|will|please you? describe|explain|share|outline|elaborate",
    "like|love|want|curious|interested|helpful to hear|understand|learn|know .. how|what|why|about", "in your own words",
    "in|to what way|ways|respect|sense|extent", "from your perspective|view|side|point" because "It asks for a story."
concept empty-apology "sorry|apologise|apologize|apologies|regret|apology .. if|in case|inconvenience|inconveniences|confusion|anything|whatever",
    "if|in case .. sorry|apologise|apologize|apologies|regret", "sorry|regret to hear|read|learn|see|inform|say|tell|hear",
    "sorry|regret|apologise|apologize that? you|your <adv>? feel|felt|are|were|see|think|did|believe|perceive|perceived|consider|find|found|took|understood|experience|experienced|disappointment|frustration|dissatisfaction|feelings",
    "sorry|apologise|apologize for the? way you feel",
    "sorry|apologies|apologise for your loss|disappointment|frustration|feelings|dissatisfaction|inconvenience|experience",
    "sorry but|state|sight|excuse|what|who", "sorry for you|the team", "feel|feels|felt|was sorry for|to",
    "may|might|could have caused|felt|experienced", "apologies|apologise|sorry in advance",
    "would|should|could|might|will|not|never|no|nor|need .. apologise|apologize|apology|sorry",
    "no|nothing .. apologise|apologize|apology", "an|the|real apology to|policy|would|is not", "apologised|apologized to you already",
    "we|i|you <be> sorry to say" because "It regrets nothing of ours."
concept about-billing "bill|billed|bills|billing|invoice|invoices|charge|charged|charges|payment|payments|statement|accounting|auditor|auditors|finance|credit|refund|money|paid|pay|cost|costs|bookkeeping|reconcile|ledger" because "Another name of what a complaint is about."
concept about-speed "slow|slowly|crawl|crawls|late|delay|delays|delayed|wait|waits|waited|waiting|hang|hangs|stall|stalls|stalled|lag|freeze|freezes|speed|fast|faster|performance|timeout|load|loads|loading|takes|forever|ages|minutes|sluggish|quick|quicker" because "Another name of what a complaint is about."
concept about-support "support|answer|answers|answered|reply|replies|respond|responds|response|ticket|tickets|agent|agents|helpdesk|desk|chat|wait|waiting|waited|silence|contact|phone|hotline|call back|callback|heard|service|team|hold|transferred|email|emails|unanswered|closed|contacting|wrote|write|written|explanation" because "Another name of what a complaint is about."
concept about-outage "down|outage|outages|crash|crashes|crashed|fail|fails|failed|failure|failures|error|errors|break|breaks|broke|broken|offline|unavailable|downtime|stop|stops|stopped|unreliable|log in|login|access|locked|freeze|froze|disconnect" because "Another name of what a complaint is about."
concept about-loss "drop|drops|dropped|lose|loses|lost|loss|missing|vanish|vanished|disappear|disappeared|delete|deleted|gone|erased|overwritten|recover|backup" because "Another name of what a complaint is about."
concept about-integration "link|erp|api|sync|syncs|synced|syncing|connect|connection|connector|connects|integration|integrate|interface|import|imports|feed|webhook|plugin|crm|transfer|mapping|system|systems" because "Another name of what a complaint is about."
concept about-delivery "parcel|parcels|delivery|deliveries|deliver|delivered|ship|shipped|shipping|shipment|shipments|courier|driver|package|arrive|arrived|arrives|order|orders|ordered|stock|warehouse|packaging|tracking|depot" because "Another name of what a complaint is about."
concept about-start "onboarding|onboard|setup|set up|training|trained|implementation|implement|learn|learning|rollout|started|getting started|kickoff|migration|migrate|adoption|trainer" because "Another name of what a complaint is about."
concept about-use "confusing|confused|hard|difficult|complicated|complex|interface|click|clicks|navigate|find|screen|menu|clumsy|clunky|redesign|layout|usable|intuitive|button|search|app|dashboard" because "Another name of what a complaint is about."
concept about-price "expensive|price|prices|pricing|priced|cost|costs|value|worth|fee|fees|pay|budget|cheaper|increase|overpriced|money|renewal|contract" because "Another name of what a complaint is about."
concept about-quality "defect|defective|faulty|fault|quality|damage|damaged|wrong|scratched|broken|replacement|replace|warranty|incorrect|inaccurate|mistake|mistakes|numbers|figures|totals|data" because "Another name of what a complaint is about."
concept about-staff "rude|unfriendly|staff|agent|manner|tone|dismissive|impolite|people|representative|rep|attitude|listened|listen|manager|spoke|conversation|treated|polite|patronising" because "Another name of what a complaint is about."
concept about-reasons "why|reason|reasons|explain|explained|explanation|told|tell|inform|informed|know|knew|cause|update|updates|communicate|communication|silence|notice|warning|announced|heard|promised|promise|promises" because "Another name of what a complaint is about."
concept about-report "report|reports|reporting|export|exports|exported|file|files|spreadsheet|download|dashboard|analytics|close|month end" because "Another name of what a complaint is about."
concept maybe-leaks "nps", "net promoter", "lose|losing you", "lose|losing your|the account|business", "retention plan|specialist|campaign|target",
    "internal|internally note|notes|plan|use|only|escalated|discussed|discussion|review|brief|briefing|checkpoint", "save the|your|this account",
    "contract|annual|lifetime|customer|account value|revenue|worth", "needs|pending|subject .. approval|sign off", "your|the account .. worth|value",
    "our targets|target|quota|numbers", "<we> .. renewal .. forecast", "renewal stakes|conversation|discount", "worth .. to us", "expansion",
    "renewal .. # days|weeks|months", "watch list", "leads|leading the|this|your case|account",
    "priority account|customer|client", "win you back" because "Often ours to know, and not always."
concept leaks "churn|churning|detractor|detractors|arr|mrr", "at risk account|customer|accounts|customers",
    "you|account|accounts|customer|business|renewal <be> .. at risk", "high value|risk account|customer|client", "red account",
    "you|account .. flagged|marked|classified .. leave|leaving|churn|risk", "risk of losing|churn|cancellation you|your|this|the|account",
    "retention team|offer|budget", "go no|not go", "go or|and no go", "leads|lead|led|leading|runs|owns|handles this|it|your|the .. internally",
    "our internal", "upsell|upselling|cross sell|selling", "approval from <we>", "renewal forecast|risk|probability", "worth # to us" {
  like "Your account is flagged as likely to leave.", "We decide on a go or no-go on day 7.", "Bea Lindgren leads this internally."
  unlike "I know what is at stake for you.", "Which of your accounts are affected?"
  because "Ours to know, not the customer's to read."
}
concept vague-success "feel|feels|feeling|felt .. good|happy|confident|satisfied|better|comfortable|positive|great|ok|fine|heard|valued",
    "<be> <adv>? happy|satisfied|pleased|content|confident|comfortable|better|improved|ok|fine|good|great",
    "things|it|everything|situation|communication|relationship|experience|performance|service|support <adv>? improves|improve|improved|better|smooth|smoothly|fine|well",
    "^ done|completed|finished|resolved|fixed|better|improved|ok|complete|improvement|progress|success|successful|good|tbd",
    "good|better|positive|improved|great|increased|more|higher feeling|relationship|communication|experience|mood|impression|progress|sentiment|morale|satisfaction|trust|confidence|collaboration|understanding",
    "progress <be> <adv>? made|visible|good", "as soon as possible", "on track" because "Nobody could see it."
concept not-sla "watch|watching|watched|monitor|monitoring|check|checking|work|working|tested|testing .. clock|night",
    "service level is|are|in|of <be>? .. in|contract|section|page|terms", "<talks>" because "What comes near and is none of it."
concept not-roadmap "<you> <be> due",
    "you <be> <adv>? promised|told|offered|assured|given",
    "you bought|chose", "plan for how|what|the|your call|talk|meeting", "a|first|our|my plan <be>|to ready|discuss|draft",
    "shipped|released|launched in|on|last|this march|january|february|april|may|june|monday",
    "we shipped|released|launched|built|added", "<talks>" because "What comes near and is none of it."
concept not-minimising "to|with me and <nobody> else", "offer|question|request|suggestion nothing more",
    "not|never <adv>? see|view|regard|treat|consider|take this|that|it .. as",
    "not get that|it|them|back",
    "one of two|three|the|these|those|our|your|my times|slots|dates|options|calls|minutes|two|questions|people|days|hours",
    "had|have|having to live|work|put up? with",
    "and nobody|no one else",
    "not how|what|why <we>",
    "small|short|little thing|things|favour|favor|request .. help|ask|before|first|you",
    "how|when|where .. happen|happens|happened",
    "keep|be this|it|my|the? short|brief",
    "rest|remainder of your questions|points|mail|message|list|concerns|answers|story",
    "can|could wait until|for|till",
    "normal|usual|typical week|day|morning|month|evening look|like|for|on|when|without|with|at",
    "# minute|minutes|hour call|talk|meeting|conversation|executive|chat|alignment|session",
    "for a? # minute|minutes|hour",
    "call|calls takes|take|lasts only|just? a|# few|couple|minutes minutes?",
    "for you it is|was", "call|meeting|visit|talk|session|survey takes|lasts only|just", "plan has|with a limit",
    "not <be>? <adv>? normal|acceptable|usual", "about # minutes|hours .. we|together|call|you|with", "takes about|only|just .. and we|together",
    "not to you|us", "takes|take only|just", "rare steak|earth|metal|metals|book|books|disease",
    "the normal dose|hours|price|working|rate", "fever|dose|tablet|temperature", "was|is|<be> no|not a? <small>? <trouble>",
    "as|like|called|call it a|an <small> <trouble>", "call|calls|meeting|survey|chat|talk|conversation|demo .. only|just|takes|minutes|minute",
    "even a|the|one <small> <trouble>", "<small> <trouble> .. was|is a|wrong|mistake", "your|our|my time|call",
    "a few|# minutes of|for|on your|the call|phone|time|me",
    "small|short|quick|brief|simple call|note|team|company|business|question|questions|list|mail|message|answer|word|summary|survey|visit|talk|meeting|chat",
    "not make it|that|this|things <adv>? better|smaller|right|okay|ok|less|easier|good", "no|little excuse|comfort|consolation",
    "not an excuse|a comfort", "however|how small|short|brief|rare|minor|tiny|little", "no matter how",
    "may|might|could look|seem|sound|appear .. small|minor|trivial|short|little|rare",
    "far|anything|nothing from|but|about minor|small|rare|trivial|short|normal|isolated|brief",
    "should|must|may|can not be|become|have|happen",
    "not <be>? <adv>? a? small|minor|little|trivial|rare|isolated|short|brief|slight|tiny|single|one",
    "hour|minute|day|second|minutes .. of your|call", "version|update|release|change|step|team|business|company|shop|gesture|favour|favor",
    "too|far often|many|long", "more than once|twice|#", "more than a|an|one|# day|days|week|weeks|hour|hours|month|months|few|bit|little|third|quarter|half|hundred|minute|minutes", "not the first|normal|usual|acceptable|rare", "not the only thing|problem|time|error|mistake|issue|delay|week|month|report", "neither .. nor",
    "never|not call|describe|treat|dismiss|wave|play|brush|pretend|say|tell|think|mean|want" because "What comes near and is none of it."
concept not-hollow "look|looking forward to hearing|learning|reading|knowing which|what|whether|how|when|who|where|why|of|about|if",
    "thank|thanks you? for being so|this|that|as|clear|direct|honest|open|frank|blunt|plain",
    "thank you for the|your call|log|logs|file|files|screenshots|list|example", "<stars>? top|highest|number|first priority .. <be> your|the|to",
    "not hesitate with",
    "will|shall|would|do not .. tell|write|say|call|pretend", "never|not|nobody .. say|tell|write|hear|read .. you|that",
    "excellent|good|great service would|is|means|looks", "rather than|instead of",
    "not|never .. help|enough|send|form|letter|phrase|words|phrases|stock|copy|paste|template",
    "without|no phrases|platitudes|clichés|slogans", "in your own", "<be> not <adv>? enough",
    "<stockthing> form|page|team|centre|center|portal|survey|call|meeting|report|score" because "What comes near and is none of it."
concept not-review-gating "review|write|comment .. good or bad",
    "you can|may leave a review|comment|rating",
    "you would change|improve|add|do in|about|to|at|differently",
    "glad|happy|pleased to take|walk|show|explain|tell|talk|hear|answer|help|call|listen|meet|go|come",
    "hotel|house|inn|resort|restaurant|spa has|have|had|with|of|is|gets|got <stars>", "you gave us", "good or bad", "use it and you change", "we told you", "<stars> hotel|house|inn|resort",
    "rate the pain|urgency|risk|exchange", "from 0|zero|1|one to", "hotel|house|inn|resort has", "<be> fair",
    "update|change|reset|remove|delete|raise|edit|adjust|increase|improve|correct your|the|this .. app|password|limit|version|address|settings|account|connector|time|plan|file|data|import|export|browser|software|firmware|order|invoice",
    "in your own words", "good or bad", "if you like .. write|can|may|describe", "whatever|however|honest|honestly", "asked you for",
    "good and bad", "own words", "need not", "no need|obligation", "as you see|like|wish|please",
    "not asking|ask|want|expect|looking|fishing|after|seeking|hoping|trying|requesting|need|to", "never ask|asked|expect|want",
    "neither .. nor", "either way", "you <adv>? gave|rated|left|wrote|posted|scored|awarded .. <review>|<stars>|#|us",
    "your <review> .. said|says|named|names|told|tells|mentions|mentioned|describes|reached|made|showed|shows", "your <review> was|is",
    "after|since|with|for|of|about|why your <adv>? <review>", "why .. <review>|<stars>|#", "whatever it|you|your",
    "positive result|effect|side|number|test|outcome|impact|change|feedback loop",
    "credit|interest|exchange|heart|energy|safety|growth|fuel rate|rating|score",
    "score|scores|rating|ratings on|of|in the|your dashboard|report|page|screen|tool", "top|high priority|speed|quality|floor",
    "do not|never leave|put|ask|offer|mention|request|beg|push|write|include" because "What comes near and is none of it."
concept not-incentive "own|your words",
    "last|business|previous|annual|quarterly|monthly|account|code|security|design review",
    "review <be>|meeting|call|with|on .. ago|late|due|held|led",
    "^ thank|thanks you? for the|your review|feedback|rating|comment", "<we>|to <adv>? thank you for the|your review|feedback|rating|comment", "rating with the", "review .. of the",
    "no|not|never .. reward|pay|offer|gift|voucher|return|exchange|discount", "stopped giving|paying|offering",
    "nothing .. return|exchange|for", "not tied|linked|attached|connected|related|depend|conditional",
    "without .. reward|return|obligation|condition", "whether or not", "regardless", "against .. rules|policy|terms", "neither .. nor",
    "gift|voucher|coupon|discount|credit .. not|never|expired|failed|wrong|code|work|missing|declined" because "What comes near and is none of it."
concept party "standin|locum|substitute|junior|airlines|forwarder|driver|drivers|kitchen|lab|insurer|insurance|issuer|bank|agent|agents|crew|shift|tenant|plumber|electrician|installer|landlord|airline|hotel|reception|receptionist|waiter|waitress|chef|nurse|doctor|clinic|pharmacy|operator|housekeeping|cleaners|cleaner|porter|temp|intern|trainee|legal|accounts|purchasing|postman|post|customs|dispatcher|foreman|builder|mechanic|technician|engineer|colleague|salesman|salesperson|rep|clerk|cashier|manager|predecessor|guest|guests|neighbour|neighbor|school|authority|council|ministry|government|regulator|processor|network|printer|manufacturer|maker|factory|wholesaler|importer|broker|conveyancer|notary|surveyor|agency|studio|photographer|caterer",
    "head office", "<others>", "travel|estate|booking|ticket agent|agency", "network operator", "app store", "card issuer" because "A part of other concepts."
concept apology "sorry|apologise|apologize|apology|apologies", "we|i <adv>? regret", "<we> <modal>? regret", "forgive the|us|our|my",
    "pardon the|us|our|my", "beg your pardon", "please forgive" because "A part of other concepts."
concept talks "<we> <modal> <adv>? write to|you|again|back|down|up|when|once|what|as|by|on|before|every|and|in|about",
    "<we> <modal> <adv>? tell|explain|show|report|discuss|present|walk|summarise|summarize|outline|document|list|share|describe|inform|brief|update|ask|check|find|examine|investigate|analyse|analyze|review|test|trace|learn|read|call|phone|ring|speak|talk|meet|consider|explore|evaluate|assess|listen|raise|forward|pass|suggest|recommend|study|compare|monitor|watch|follow|note",
    "<we> <modal> look into|at|for", "let you know",
    "<we> <be> <adv>? checking|looking|investigating|reviewing|discussing|asking|examining|analysing|analyzing|testing|considering|exploring",
    "come back to you|with", "get back to you", "keep you posted|informed|updated",
    "you <modal> hear|know|learn|receive|get .. from|summary|update|answer|report|list|call|mail|email|plan|overview|whether|what|who" because "A part of other concepts."
concept unconfirmed-promise "will|shall|can|could|going never|not .. happen|occur|recur|reoccur|repeat|return again|anymore|more|twice|to",
    "will|shall|can|could never .. happen|occur|recur|reoccur|repeat|fail|lose|lost",
    "never again will|shall|<you>|your|a|an|any|this", "will|shall never .. again", "<you> <modal> never|not .. again|anymore",
    "make|makes|making|ensure|ensures|ensuring|see|sure|certain|guarantee|promise .. never|not .. again|happen|happens|occur|recur|repeat",
    "this|that|it <modal>? <be>|was the <adv>? last time",
    "guarantee|promise|assure|swear|word .. never|always|again|anymore", "guarantee|promise|assure|swear|word .. no|any more|longer" {
  like "This will never happen again.", "I will make sure that it does not happen again.", "Never again will an order get lost."
  unlike "I cannot promise that this will never happen again.", "What would have to change so that it does not happen again?"
  because "A certain outcome that nobody can be sure of."
}
concept thing-refunds "refund|reimburse|reimbursement|repay|repaid|money|cash|paid", "$|<money> .. back" because "What a promise is about."
concept thing-credits "free|gratis|complimentary|voucher|coupon|gift|credit|waive|charge|bill|invoice|fee|fees|cost|costs|penalty|treat|extra|$",
    "on|by us|me|the house", "pay nothing" because "What a promise is about."
concept thing-discounts "%|percent|discount|cheaper|reduction|reduced|half|rate|price|off" because "What a promise is about."
concept thing-pricing "price|rate|tariff|fee|increase|terms|cheaper" because "What a promise is about."
concept thing-roadmap "add|release|version|roadmap|beta|feature|launch|coming|introduce|develop", "<feature> .. <when>" because "What a promise is about."
concept thing-custom-work "build|built|develop|program|script|connector|template|custom|tailored|tool|limit|integration" because "What a promise is about."
concept thing-custom-onboarding "train|training|trainer|onboarding|workshop|consultant|session|setup|site|migrate|migration|move" because "What a promise is about."
concept thing-sla "hour|minute|priority|response|respond|answer|reply|ticket|queue|hotline|support|engineer|dedicated|weekend|night|senior|call|24/7|line|manager|contact" because "What a promise is about."
concept thing-uptime "up|down|outage|downtime|uptime|availability|available|offline|online|%|interruption|always" because "What a promise is about."
concept thing-specific-fixes "fix|repair|work|run|solve|resolve|stable|again|arrive|lost|lose|error|bug|problem|issue|happen|data|order|export|report|sync|invoice|correct|right|safe|sort|load|fast|faster|quick|never|replace|done|finish|ready|mend" because "What a promise is about."
concept thing-fix-timelines "<due>" because "What a promise is about."
concept thing-legal "liable|liability|responsible|legal|breach|damages|negligence" because "What a promise is about."
concept thing-financial "compensate|compensation|loss|losses|damage|damages|expense|expenses|rental|income|revenue|cost|costs" because "What a promise is about."
concept early-solution "<we> have? <adv>? fixed|repaired|solved|resolved|restored it|this|that|the|your" because "A solution that is told."
concept maybe-early-solution "<due>|<when> .. everything|all|it|they|automations|<thing> will|is|are <adv>? be? <fixed>|run|work|runs|works",
    "everything|all|it|they|reports|automations|exports|<thing> will|shall .. leave|run|work|go|arrive|send .. own|from|by|on|again|time",
    "you will|shall not|never lose|wait|have|see|suffer|need .. another|again|more|us",
    "<we> <adv>? connected|switched|corrected|reset|reconnected|rebuilt it|the|your",
    "it runs|works .. and it will",
    "<specific-fixes>", "<fix-timelines>" because "A solution before the complaint is understood."
concept not-early-solution "would have done|been|said", "<talks>", "<not-specific-fixes>" because "What comes near and is none of it."
concept not-refunds "<talks>", "would .. have" because "What comes near and is none of it."
concept not-credits "<talks>" because "What comes near and is none of it."
concept not-discounts "<talks>", "would .. have changed|helped|made", "you <be> <adv>? promised|told|offered|given" because "What comes near and is none of it."
concept not-pricing "<talks>" because "What comes near and is none of it."
concept not-financial "<talks>" because "What comes near and is none of it."
concept not-specific-fixes "full|final|clean list|picture|story|text|account|answer|log|copy", "<talks>", "you bought|chose", "we|i|us sent out", "has|have been running|working since" because "What comes near and is none of it."
concept not-fix-timelines "<talks>", "stopped|failed|broke|drops|dropped on|at|in the|its? last|first|end" because "What comes near and is none of it."
concept not-custom-work "<talks>" because "What comes near and is none of it."
concept not-custom-onboarding "<talks>" because "What comes near and is none of it."
concept not-uptime "watch|watching|watched|monitor|monitoring|check|checking|work|working|tested|testing .. clock|night",
    "<talks>" because "What comes near and is none of it."
concept not-legal "<talks>" because "What comes near and is none of it."
