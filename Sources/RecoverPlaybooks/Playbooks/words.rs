# How things are said: what `grade` looks for in a reply, under its many names. It lies below every case whose replies are judged and is read
# only then. A concept of the same name in a case or in a playbook of your own takes the place of one of these.
#
# A form is a row of words, compared by their stems: `a|b` is one or the other, `a?` may be missing, `<x>` is what another concept says, `..`
# up to seven words without a negation, `#` a number, `$` a sum, `%` a percentage, `@` a name, `^` the beginning of a sentence or of a part of
# one. What `not-blame` finds is no blame. Who says it, and whether it is denied, asked or quoted, the program looks at. `like` and `unlike`
# are sentences for and against; tests hold the concepts to them.
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
concept coming "way|processed|issued|approved|confirmed|arranged|authorised|authorized|coming|underway|initiated|paid|due|yours|guaranteed|scheduled|sent|granted|applied|added|credited|prepared|booked|in|refunded|reimbursed|returned|follow|arrive|waiting" because "A part of other concepts."
concept maybe-refunds "out of pocket",
    "arranged|agreed|decided|approved|authorised|authorized|committed for|to|that|a|the|half|full .. <money>|half|refund .. returned|refunded|back|paid|repaid",
    "account|card|invoice|statement <be>|has|have|was been? credited|refunded|adjusted",
    "asked|told|instructed|arranged .. to return|refund|credit|cancel|waive|reverse|drop .. <charge>|<money>",
    "<money> should|will|is <adv>? be? with|back|there .. you|days|account|yours",
    "refunds|refund|repayment|reimbursement .. went|goes|go out|through|today", "<charge>|deposit|money comes|goes|go|come back",
    "see|find|have|get .. <charge> reversed|refunded|cancelled", "pay|give|send|transfer|return|hand|wire|put|get|bring .. <money> .. back",
    "send|give|pay|transfer back .. paid|money|fee|charged|payment|amount|sum|$", "return|refund your|the money|payment|fee|deposit|amount",
    "<money> <be>|will|has|have .. refunded|reimbursed|repaid", "you <done> .. <money> .. back", "consider .. refunded|reimbursed|repaid",
    "make|makes you whole", "see|have|get|receive|find .. $|money|amount back",
    "wire|transfer|remit|send|pay|credit you|your .. $|amount|sum|difference|full|half", "every|all cent|penny|dollar back|of",
    "getting|get|have|find|see .. <money>|euros|dollars|pounds back" because "A part of other concepts."
concept refunds "no reason|cause <we> <modal> not <adv>? refund|reimburse|repay|pay|return", "<we> <done>? <adv>? refund|reimburse|repay",
    "pay|send|give|transfer|get|hand you|your .. back .. money|paid|$|sum|amount|month|year|quarter|difference",
    "<we> <done>? <adv>? pay you|your .. back", "your <money> .. <be>|will|goes|comes .. back|returned|refunded|reimbursed",
    "back in|to|on your account|card", "$|money|amount|sum .. back on|to|in your|the account|card|bank",
    "<we> <done>? <adv>? refund|reimburse|repay ..", "send|give|pay|transfer back what|the|your|all|every",
    "<money>|deposit comes|come|goes|is|are|coming back to|on|in you|your", "# euros|dollars|pounds|francs .. back|your" {
  like "We will send back what you paid for March.", "Your money is on its way back to your account."
  unlike "We cannot offer a refund.", "You asked for your money back."
  because "Money back has many names."
}
concept free "for free", "free of charge", "free for|to you", "at|for no extra|additional|further? cost|charge|expense",
    "without extra|additional|any? charge|fee|cost", "on the house", "on us", "on our account|dime|tab|expense", "at our expense|cost",
    "no charge|fee|cost for" because "A part of other concepts."
concept charge "fee|fees|charge|charges|invoice|invoices|bill|bills|cost|costs|payment|payments|balance|amount|surcharge|penalty|overage|overages|subscription" because "A part of other concepts."
concept cancel "waive|drop|cancel|forgive|void|strike|scrap|erase|delete|remove|reverse|cover|absorb|bear|lift|forgo|wipe|refund|pay" because "A part of other concepts."
concept maybe-credits "credited|crediting with|by|to|you|your|the",
    "write|written|writing|wrote off .. balance|invoice|amount|debt|fee|sum|charge|charges",
    "agreed|decided|arranged|committed|happy|glad|going to .. waive|credit|cancel|drop|forgive|write",
    "free of .. increase|charge|fee|rise|cost",
    "will|shall|would be? no|zero further|more|other? <charge>",
    "get|receive|see no further|more|other? <charge>",
    "month|months|week|weeks|quarter|year|seats .. are|is <adv>? yours|free",
    "there|here is|are|be .. credit|voucher|gift .. waiting|for|ready|on",
    "higher|bigger|larger|premium|better plan|tier|package .. <free>|no|without",
    "<we> <done> .. decided|agreed|arranged .. credit|waive|refund|drop|cancel", "credit your account|card|invoice", "throw in",
    "<be> included .. compliments|free", "with our compliments", "month|week|quarter|year <be> free", "not cost you", "not a|one cent|penny",
    "<we> <done>? <adv>? waive|forgive|reverse|void|absorb|scrap .. <charge>",
    "<we> <done>? <adv>? write off .. <charge>", "neither .. <charge> .. <be>|will .. charged|billed|due",
    "you <done> <adv>? pay nothing|zero", "you not need|have to pay", "you owe us nothing",
    "no|zero further? <charge> <be>|will .. due|charged|apply|added", "<we> <modal> .. <free>", "<free> .. from now", "<be> <free>",
    "is|are|be|stays|comes <free>", "free|complimentary month|months|quarter|seats|week|weeks|year", "month|months|quarter|year <free>",
    "<we> <done>? <adv>? add|extend|give|gift|throw|offer|provide .. free|extra|additional|complimentary .. month|months|week|weeks|days|seats|licences|licenses|hours|year|training",
    "extend .. contract|subscription|trial|licence .. <free>|month|months|weeks", "will|shall not pay for|a|anything",
    "zero balance|invoice|bill|charge", "<we> <done>? <adv>? eat|swallow|shoulder|foot|settle .. <charge>|tab",
    "take|taking|took|taken .. off your|the account|bill|invoice|statement", "you <modal>? owe nothing|us",
    "nothing <modal> be? <adv>? billed|charged|due|owed|deducted|debited", "nothing to pay",
    "not pay|have to pay|be charged .. anything|until|for|a", "no need to pay", "pick|picking up the tab|bill|cost|costs|charge",
    "make it up to you .. <free>|month|credit|voucher|gift|with", "not|never worry about .. <charge>|payment",
    "<we> <modal> <adv>? send|mail|give|hand|post|offer you .. voucher|gift|hamper|coupon|something|flowers|basket",
    "voucher|coupon|gift|goodwill .. way|account|attached|below|you|post|waiting",
    "without|no extra|additional|further? charge|cost|fee|payment .. you|your|we|i",
    "pause|pausing|paused|suspend|suspended|stop|stopped|halt|freeze .. billing|invoicing|charging|payments|subscription",
    "your .. subscription|licence|license|plan|service|month|months|account|seats|renewal|membership .. free|complimentary|waived|extended",
    "<we> <done>? <adv>? extend|prolong .. subscription|licence|license|plan|contract|trial|membership .. <unit>|month|months|year",
    "<charge> .. taken|written|wiped off|away", "gratis|complimentary",
    "double|doubling|triple|increase|raise|lift .. your|the .. storage|limit|quota|allowance|seats|credits",
    "not see|get|receive an|a|any|another invoice|bill|charge", "deducted|subtracted|removed from your",
    "<charge> .. disappear|vanish|removed|lifted|dropped", "<be> on me|us", "<charge> .. will|shall .. gone|dropped|removed|taken",
    "your|the money .. keep" because "A part of other concepts."
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
  like "The invoice for February is cancelled, so please ignore it.", "You will not be charged for the last two months."
  unlike "The invoice for March was sent on 1 April."
  because "What is not charged is money as well."
}
concept maybe-discounts "<we> <done>? <adv>? reduce|lower|cut|halve|discount|slash .. price|rate|fee|bill|invoice|cost|costs|subscription",
    "# percent off|less|discount|reduction", "<we> <modal> .. half .. price", "half price", "you <done> .. pay <adv>? less|half|only",
    "<be>|will|gets|becomes .. cheaper",
    "price|rate|fee|bill|invoice .. <be>|will|goes|drops|comes .. reduced|lowered|halved|down|lower|less", "consider .. taken off",
    "how|what about .. off", "%|percent .. lower|reduction|cheaper|saving|less", "$ off|discount|reduction|less",
    "save|saving|saves you $|%|half",
    "reduced|special|preferential|lower|discounted|better|best rate|rates|price|pricing|fee|offer|deal|terms .. you|your|for",
    "sweeten|better deal|offer", "take|knock|shave|cut .. off .. price|bill|invoice|fee|next|renewal|rate" because "A part of other concepts."
concept discounts "<we> <done>? <adv>? knock|take|cut|shave|deduct|strip .. off", "%|percent|half|third|quarter off" {
  like "We'll knock the onboarding fee off your bill.", "I have taken 20% off your next invoice."
  unlike "The discount in your contract ends in June."
  because "A lower price is a discount, whatever it is called."
}
concept maybe-pricing "price|prices|rate|rates|terms|pricing|fee .. <done>? stay|stays|remain|remains|hold|holds|frozen|fixed|unchanged|locked|protected",
    "<we> <modal> not raise|increase|put .. price|prices|rate|rates|up", "no price increase|rise|rises|increases",
    "price|rate of $", "for $ .. a|per month|year|seat",
    "you <modal>? <adv>? pay|paying the old|same|current|previous|lower|reduced price|rate|fee",
    "price|rate|cost|costs|fee|fees .. <modal> not go|rise|increase|change|up", "no increase|price|rise .. year|years|renewal|until",
    "cap|capped|capping your|the|at|price|rate", "price|rate|fee lock|locked|freeze|cap|guarantee|match|protection" because "A part of other concepts."
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
concept maybe-financial "<we> <done>? <adv>? cover|pay|bear|reimburse|make|refund .. loss|losses|damage|damages|courier|overtime|expenses|hours|cost|costs|good",
    "you <done> .. compensated|reimbursed", "make .. up to you .. $|credit|month",
    "end|leave|cancel|terminate|exit|quit .. contract|agreement|subscription .. any|without|early|free|penalty|notice", "let you out of",
    "release you from", "make|made|making up for .. loss|losses|damage|cost|costs",
    "<we> <modal> .. pay|cover|bear|carry|meet|shoulder .. penalty|penalties|fine|fines|expenses|overtime|shipping|freight|courier|bill|costs|cost",
    "<we> <done>? <adv>? pay for", "terminate|cancel|leave|exit|end .. contract|agreement .. without|free|early|any|penalty|fee|no",
    "walk away .. fee|penalty|cost|charge", "compensation|damages .. you|your|way|paid|will|receive",
    "release|released|let out? .. contract|agreement" because "A part of other concepts."
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
concept maybe-specific-fixes "you will|shall not|never lose|wait|have|see|suffer|need .. another|again|more",
    "will|shall .. leave|run|work|go|arrive .. on its|their own|time",
    "everything|all|it will be <fixed>|working|running",
    "it|this|that|they will|shall not <adv>? happen|occur|recur",
    "new|another|second|spare device|unit|scanner|card|phone|laptop|box|part|parts|machine .. way|post|mail|shipped|yours|tomorrow|today|arrive|arrives",
    "last outage|incident|delay|failure|error|crash|mistake|problem you|that|of|we",
    "not a single|one .. will|again", "will run|work|load|go|be without", "promise|guarantee|swear .. will",
    "will|shall <adv>? be <adv>? fixed|repaired|solved|resolved|mended|corrected|gone|restored|sorted|eliminated|remedied|history|over|rectified|cured",
    "will|shall .. be|stay|become|remain|get|have|go <adv>? back? <adv>? <fixed> .. again|by|on|from|until|before|next|this|tomorrow|today|within|now|always|for|soon",
    "<cure> .. goes|go|will|ships|lands|arrives|comes|rolls|follows|<be> .. live|out|in|ready|released|deployed|shipped|place|coming|way|available|due|scheduled|planned|installed|on|by|next|this|<day>|done",
    "consider .. fixed|solved|done|resolved|handled|sorted|closed", "consider .. problem|issue|bug solved|fixed|gone|over|history",
    "<thing> .. disappear|vanish|stop|end .. by|on|with|after|from|next|soon",
    "never|not .. happen|occur|reoccur|repeat|recur|fail|lose|wait|suffer|experience|see|face|have .. again|anymore|longer", "never again",
    "<sure> .. never|no|always|again|stable|safe|work|works", "that|this was|is the last time",
    "matter|case|thing|issue|problem .. <be>|will .. resolved|settled|dealt|closed|solved <due>", "there <modal> not be another|any|more",
    "no|not another outage|delay|failure|incident|surprise|error|wrong",
    "send|ship|mail|dispatch|deliver|bring|give|get|order|overnight you|your|out? .. replacement|new unit|new device|exchange",
    "replacement|new unit|new device|new scanner|substitute .. way|shipped|sent|arrives|arrive|will|tomorrow|today|be", "see|seeing to it",
    "<be>|will|would .. put|set|made right", "you <modal> .. notice|see|feel|experience .. no|faster|difference|improvement|improved",
    "by <due>? .. stable|fixed|running|resolved|solved|gone", "<we> .. personally guarantee|vouch|ensure",
    "personal|absolute|solemn|written|full|money guarantee|promise|commitment|assurance", "on my|our word|honour|honor|watch",
    "last time you|this|that", "never .. see|have|hear|experience|deal|face|happen", "<be> a thing of the past", "thing of the past", "put an end to",
    "once and for all", "for good", "100|hundred percent|% .. fixed|working|reliable|certain|sure", "guaranteed", "bullet proof|bulletproof",
    "as good as new|done|fixed", "will|shall .. be .. again|tonight|tomorrow|today|by|from|when|quiet|clean|warm|ready|safe|there",
    "will|shall|can never|not .. happen|occur|reoccur|repeat|recur|fail|break|crash|return|lose" because "A part of other concepts."
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
concept maybe-fix-timelines "<fixed>|<fix> .. by|before|until|on|within|in <day>|<month>|#|then|the|end|next",
    "will|shall|going|should .. <fixed>|<fix>|work|works|run|runs .. <due>", "<cure> .. <due>",
    "by|until <day>|next|the|end|then|# .. will|have .. <fixed>|work|run|load|loads",
    "<we> <modal> .. finish|finished|complete|completed|deliver|delivered|done|close|closed|wrap .. <due>",
    "resolution|solution|fix|repair .. <due>",
    "within|in|inside # hours|days|weeks .. fixed|resolved|running|working|solved|repaired|back",
    "back up|online|running|live .. <due>|by", "<due> .. at the latest" because "A part of other concepts."
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
concept maybe-roadmap "first|front|top in|of line|queue|row|the|list",
    "<when> .. you <modal> .. find|have|get|see|use|receive .. <feature>",
    "<we> <modal> .. build|develop|create|make|write .. that|which|what you .. need|want|asked|wish",
    "<feature>|editing|it|they|that|this .. ships|launches|comes|arrives|lands|coming|planned|scheduled|due|released|launched|rolled|launch|ship|arrive|come|land|available .. <when>",
    "have .. on our|the roadmap", "coming soon|shortly",
    "<we> <done> .. prioritise|prioritised|prioritize|prioritized|schedule|scheduled .. <feature>|roadmap|request|sprint|backlog",
    "<feature> .. will .. be? added|built|included|implemented|introduced|developed|released|extended",
    "<we> <done> .. prioritise|prioritize|prioritised|prioritized|fast track|tracked|pull|bring .. feature|request|integration|<when>|forward|up|next",
    "land|lands|landing|arriving|launching|rolling|shipping|releasing .. <when>|in|next|soon", "you <modal> .. able .. <when>",
    "<we> <modal> .. have|get .. <feature> .. <when>|ready|live|built", "<feature> .. in the works|making|pipeline", "is|are next on",
    "already|currently being? built|developed|building|development|beta|developing", "beta|early access .. you|your",
    "next on our|the list|roadmap|agenda", "on the way|horizon .. <feature>", "<feature> .. on the way|horizon" because "A part of other concepts."
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
concept maybe-custom-work "build|built|made|developed|tailored|designed <adv>? just|only|especially|specially|exclusively for you|your",
    "<we> <modal> .. dedicated|custom|bespoke|tailored|own engineer|developer|version|solution|connector|server|instance|specialist",
    "lift|lifted|raise|raised|remove|removed .. limit|cap|restriction .. you|your",
    "<we> <modal> .. put|assign|dedicate|allocate|station .. engineer|engineers|developer|developers|specialist|team|consultant .. you|your|site|full",
    "dedicated|full time engineer|developer|team|consultant|specialist", "on site|onsite .. engineer|team|specialist|week|weeks|support" because "A part of other concepts."
concept custom-work "<we> <modal> .. build|develop|create|program|tailor|design|write|customise|customize .. for you|your" {
  like "Our developers will build a connector just for you."
  unlike "Nobody here can build a connector for one customer."
  because "Work for one customer alone."
}
concept maybe-custom-onboarding "<we> <modal> .. onboarding|training|workshop|migration .. free|cost|charge|package" because "A part of other concepts."
concept custom-onboarding "<we> <modal> .. train|onboard|coach|retrain .. team|users|people|staff|colleagues|everyone|free" {
  like "We will train your whole team at no extra cost."
  unlike "Training is not part of the plan."
  because "Training that is given away."
}
concept unit "second|seconds|minute|minutes|hour|hours|day|days" because "A part of other concepts."
concept answer "answer|answered|answers|respond|responds|response|reply|replies|react|reaction|resolve|resolved|solve|solved|pick|picked|handle|handled|attend" because "A part of other concepts."
concept every "every|each|all|any|always|never" because "A part of other concepts."
concept maybe-sla "<every>|tickets|requests|support .. <answer> .. same day|business",
    "<answer> time|times .. of|under|below|within|in|drop|drops|fall|be .. # <unit>", "24 7|hours", "24/7",
    "no|any? ticket <modal>? .. wait|waits|sit|sits .. longer|more than", "service level of|will|is|be|rise|raised",
    "same day|hour response|answer|answers|reply|replies|resolution|service|support",
    "count|rely on a|an|our? .. response|answer|reply|support|availability",
    "response|answer|reply .. # hours|hour|minutes|minute|days .. from now|always|every|guaranteed|at|or",
    "# hour|minute response|answer|reply|turnaround|resolution",
    "<we> <modal> .. answer|respond|reply|resolve|react .. every|each|all|any|always .. within|in|under|#|hour|day|minutes",
    "somebody|someone|engineer|agent|person|team .. available|reachable|standby|call|on .. 24|around|day|night|always|times|hours|weekends",
    "straight|direct|straight line|access to engineering|engineers|tier|senior|me", "skip|jump|top|front .. queue|line",
    "named|own|personal|assigned engineer|contact|manager|agent .. for|from|will|available|around|day|only" because "A part of other concepts."
concept sla "<every>|tickets|requests|messages|calls|ticket|support|somebody|someone|engineer|you .. <answer> .. within|in|under|inside .. <unit>",
    "within|in|under|inside .. # <unit> .. guaranteed|always|every|from|day", "around the clock", "day and night",
    "priority|premium|dedicated|gold|platinum|white|personal support|queue|line|engineer|manager|access|hotline|service|lane|contact",
    "<we> guarantee|commit .. response|answer|service|availability|hours", "you <modal> .. dedicated|priority",
    "reach|reaches|arrive|arrives|deliver|delivered|delivery .. before|within|by .. from now|always|every|each" {
  like "From now on every ticket is answered within two hours."
  unlike "Our service level is in section 4 of the contract.", "You will hear from me within two hours."
  because "A level of service that is promised."
}
concept maybe-uptime "you will not|never lose another|a|any|one minute|hour|second|day",
    "uptime|availability|reliability .. of|at|to|above|over|reach|be|is .. %|percent|100",
    "always|permanently be? available|online|up|on", "never .. go|goes|be|is down|offline|unavailable", "# %|percent of the time",
    "%|percent of the time", "up|online|available|run|running .. %|percent" because "A part of other concepts."
concept uptime "%|percent uptime|availability|reliability", "<we> .. guarantee|commit|promise .. %|uptime|availability",
    "no|zero more|further? downtime|outages|outage" {
  like "We guarantee 99.9% availability."
  unlike "Nobody here can guarantee an uptime of 100 percent."
  because "Availability in figures."
}
concept maybe-legal "<we> <be> liable|legally" because "A part of other concepts."
concept legal "<we> <done>? <adv>? accept|take|assume|admit|acknowledge .. liability|breach|negligence|guilt|legal" {
  like "We accept full liability for the damage."
  unlike "Whether anybody is liable is not for this mail."
  because "Liability that is taken on."
}
concept others "customs|haulier|hauler|airline|factory|telco|upstream|forwarder|dispatcher|merchant|franchisee|dealer|installer|developer|agency|vendor|vendors|supplier|suppliers|provider|providers|carrier|carriers|courier|couriers|partner|partners|contractor|contractors|subcontractor|manufacturer|distributor|agency|reseller|integrator|freelancer|consultant|consultants|hoster|host|warehouse|shipper|subprocessor|aws|microsoft|google|azure|amazon|dhl|ups|fedex|stripe|cloudflare|salesforce|oracle|sap",
    "third|outside|external party|parties|firm|company|service|developer|library|team",
    "logistics|delivery|shipping|courier|hosting|payment|cloud|telecom|phone company|firm|provider|partner|service|processor" because "A part of other concepts."
concept nohitch "no|little|without <adv>? any? difficulty|difficulties|trouble|problem|problems|issue|issues|complaint|complaints|hitch|hassle",
    "manage|managed|cope|coped|fine|understand|understood|happy" because "A part of other concepts."
concept outside "weather|snow|storm|ice|flood|strike|strikes|traffic|pandemic|covid|war|shortage|shortages|flu|regulation|regulations|law|laws|tax|brexit|roadworks|jam|holidays|season|market|inflation|crisis", "power cut|failure", "black friday", "staff shortage|shortages" because "What nobody controls, and everybody may name."
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
concept bad "unclear|vague|ambiguous|confusing|outside|overrode|override|overrides|overwrote|conflicts|conflicted|refused|declined|rejected|bounced|failed|unusual|insufficient|inaccurate|wrong|incorrect|incomplete|outdated|old|corrupt|broken|invalid|missing|misconfigured|faulty|damaged|late|slow|unrealistic|unclear|overloaded|blocked|blocking|too|malformed|messy|inconsistent|bad|incorrectly|wrongly|unsupported|expired|weak|responsible|fault" because "A part of other concepts."
concept maybe-blame "one <thing>|agent|colleague|team of mine|ours left",
    "<others> <adv>? experienced|suffered|changed|altered|updated|removed",
    "step|steps|this|that was|were missed|skipped|forgotten|overlooked .. your",
    "<we> <be>|was|were <adv>? on leave|holiday|vacation|sick|away",
    "specialist|contractor|person|colleague|agent who|that was|were supposed|meant",
    "previous|former|last|old specialist|trainer|consultant|account|onboarding|success|support",
    "your team|staff|users|people had|has|have not <adv>? _",
    "<you> was|were|are|is <adv>? supposed|meant|expected|required|obliged to",
    "<you> did|do|have|has|had not <adv>? _",
    "request|expectations|demands|description|requirements|brief|ticket|question|booking was|were|<be> .. unclear|vague|unrealistic|incomplete|missing|high|ambiguous|late|unusual",
    "instructions|guidelines|rules|terms|steps|conditions|signs <be>|was|were .. clear|plain|simple|obvious|unambiguous",
    "seems|appears|seem|appear to? be? .. with|in|on|at|by your",
    "problem|issue|error|fault|cause|reason|delay <be>|was|lies|lay|sits .. with|on|at|from <others>|<party>|<colleague>|them",
    "if <you>|your .. had",
    "^ had <we>|<you>|the|it|this|they|your",
    "_ forgot|neglected|failed|mishandled|overlooked|ignored|misread|mislaid|botched to|the|your|it|this|that|our",
    "limitation|bug|flaw|quirk|weakness|restriction of|in|with .. you|browser|windows|apple|google|microsoft|platform|phone|device|app|android",
    "outside|after business|office|working|opening|our hours",
    "please|kindly make sure|certain .. your|you",
    "make|making sure <you>|your",
    "please|kindly remind|ask|tell|advise|instruct your|the users|team|staff|people|colleagues|admin|drivers",
    "refused|overbooked|rejected|declined|blocked|lost|damaged|delayed|cancelled|changed|closed|held|broken|missed|rushed|botched|misread by .. <others>|<party>|<yours>|bank|agency|another",
    "not by|from us|me",
    "not <be>? our|ours|my policy|rule|decision|choice|product|call|doing|part|system|job|idea",
    "circumstances|factors|events beyond|outside",
    "one|some|another of their|your|the <party>|<others>|<colleague>|people",
    "not one of ours|us",
    "<others>|<party>|bank|insurer <adv>? imposes|requires|insists|refuses|demands|sets|decides|charges|says|told|wants",
    "you <adv>? signed|agreed|insisted|decided off|to|on|yourself|yourselves|against",
    "came|comes|stems|stemmed|started|starts|begins|began|originated|arose|resulted from|with|at|in|by .. <others>|<party>|<outside>",
    "<others>|<party>|<colleague> who|which|that .. <failed>",
    "<colleague>|<party> .. wrong|incorrect|mistake|error|sloppy|careless|poor",
    "<party> swears|claims|insists|maintains|denies|denied|says",
    "it seems|appears|looks|seemed .. wrong|incorrect|invalid|incomplete|missing|never",
    "whoever sold|told|promised|set|wrote|took|packed|answered|handled|made|gave|signed|designed|built",
    "person|agent|colleague|man|woman|lady|guy|someone|employee you spoke|talked|dealt|chatted|met to|with? .. was|is|had|did|gave|should|has",
    "<be>|was|were not the one|person|team|department|company who|that|responsible|handling|in|to",
    "before i|we took|joined|started|arrived|inherited|came",
    "little|nothing|much <we> can|could <adv>? do|say|change|influence",
    "had|were <adv>? been? <adv>? used|followed|filled|read|checked|entered|opened|set|chosen|completed|submitted|reported|raised|installed|updated|tested .. would|could|might",
    "most|other|many|all|our|your customers|users|clients|people|guests|teams|companies|patients .. <nohitch>",
    "guide|manual|documentation|docs|faq|handbook|tutorial|terms|contract|agreement|newsletter|instructions .. says|say|states|state|explains|explain|describes|describe|requires|covers|shows",
    "if you|<you> had|have? opened|looked|updated|attended|clicked|sent|given|enabled|confirmed|replied|answered|reported|raised|upgraded|installed|backed|tested|saved|filled|contacted",
    "on|at|from your end|side|site|part .. was|were|had|has|never|not|wrong|incorrect|missing|failed|blocked|<bad>",
    "at the mercy of",
    "can|could only work|go|do|use|say|pass .. what|with|by",
    "sat|sitting|sit|sits on this|it|that|your|the|my|our",
    "<you> did|have|has|had? not|never .. answered|replied|responded|attended|sent|told|confirmed|approved|checked|updated|read|reported|opened|tested|followed|installed|paid|signed|asked|called|came|showed|completed|completed",
    "<nobody> on|in|at|from your .. attended|answered|replied|confirmed|checked|read|reported|updated|noticed|opened|came|called",
    "<we> <be>|were|was|have|had <adv>? been? waiting|held|blocked|delayed for|on|by|up your|you|<others>|<party>",
    "<outside> .. kept|stopped|delayed|caused|made|forced|blocked|reason|blame|hit|left|prevented|held|meant|behind",
    "due|owing|thanks|because|blame to|of|the .. <outside>",
    "you uploaded|sent|gave|provided|entered|supplied|imported|ordered|chose .. contained|contain|had|included|lacked|missed|duplicates|errors|wrong|old|incomplete|not",
    "technically|strictly|formally|officially .. never|not",
    "falls|lies|sits|fell under|with|within|outside|in .. responsibility|remit|area|scope|hands|control|department",
    "<we> do|did|does not <adv>? maintain|own|build|control|write|operate|host|make",
    "over|above my|our head|heads|pay|level|grade",
    "customers|users|guests|people|clients tend|often|usually|sometimes|like to? .. forget|ignore|skip|misread|overlook|miss|click",
    "in their|his|her|its hands|court|control|warehouse|depot|system",
    "was|were opened|filed|logged|sent|addressed|raised|submitted|entered|reported|booked in|to|under|with|at|via the wrong|different|another",
    "marked|recorded|logged|listed|scanned|shows|showed .. as delivered|received|done|closed|completed|signed",
    "third party plug|plugin|plugins|library|component|service|tool|provider|module",
    "on|at|with the|its|their carrier's|courier's|vendor's|supplier's|bank's|provider's|driver's end|side|part",
    "you may|might|could|must have <adv>? overlooked|missed|misread|forgotten|deleted|ignored", "new hire|starter|colleague|trainee",
    "<be> <adv>? a? matter|question|job|one|issue for your|the",
    "files|data|file|information|details|list you sent|gave|provided|uploaded .. wrong|had|was|were|incomplete|old", "not with the company|us|firm",
    "before my time",
    "your admin|administrator|user|users|team|colleague|staff <adv>? switched|turned|changed|deleted|removed|disabled|entered|moved|set",
    "decision|call|choice made? by|of head|management|our|the", "<others>|microsoft|google|apple|amazon .. changed|pushed|broke|removed|without",
    "whoever packed|took|wrote|answered|did", "swore|claimed|insisted",
    "nobody|no one|none on|in|at|from|of your .. told|raised|mentioned|said|reported|asked|answered", "before you told|wrote|called|said|asked",
    "as we|i <adv>? told|explained|wrote|said|mentioned", "our|a|the <others> <be>|has|have|had|did .. <failed>|<bad>", "<others> .. <failed>",
    "due to|because of|caused by|result of|thanks to|owing to|traced to|traces to|stems from|comes from|came from|down to|fault of .. <others>|<yours>|another|user|human",
    "is|was on them|him|her|you", "<colleague> .. <failed>", "<be>|was|were the responsibility|fault|mistake|error|job|decision of",
    "you|your should|could|would|ought|must have <adv>? _", "you ought to", "if only you",
    "<you> <adv>? forgot|neglected|failed|ignored|overlooked|misread|misunderstood|misused|misconfigured|missed|caused|refused|chose|insisted|delayed|omitted|skipped|broke|deleted|disabled|exceeded|entered|mistook|miscounted",
    "you did|have|had not|never .. answer|reply|respond|read|follow|update|tell|inform|confirm|send|give|provide|open|report|install|set|check|configure|use|upgrade|raise|approve|complete|mention|contact|notify|renew|let|respond|enable|back|save|test|ask",
    "you <be> <adv>? warned|informed|advised|reminded|notified", "you <be> <adv>? told|asked to", "you <be> <adv>? told about|of", "you <be> using",
    "we|i did|have|had <adv>? tell|told|warn|warned|inform|informed|remind|reminded|advise|advised you",
    "<yours> .. <be>|has|have|did|set|seem|seems|does|cannot|made|entered|changed|built|put|sent .. <bad>|not|access|wrongly|<failed>",
    "because|since you", "nothing to do with us|our", "not|nothing in our hands", "out of our hands", "no longer works|work here|with us",
    "blame the|your|our|it|them|him|her", "most of this|it|these comes|come|is|are .. you|your", "you waited|took|needed .. before|until you",
    "they|he|she <adv>? dropped|forgot|failed|missed|messed|broke|admitted|ignored|neglected", "asked you to", "<bad> .. by you|your",
    "by <you>|staff|people|users|side|office|admin .. <bad>|instead|not",
    "originated|originates|stems|stemmed|arose|arises|resulted|results|derives|traced .. your|<others>", "comes|came from your|<others>",
    "our|the records|logs|log|files|history show|shows|indicate|say|suggest|tell .. you|your", "according to our|the records|logs|log|files",
    "as|like stated|described|mentioned|outlined|noted|documented|written|explained|shown|specified in|on|by .. documentation|terms|contract|guide|manual|notes|agreement|faq|article|docs|policy|page|onboarding|us",
    "documentation|terms|contract|guide|manual|notes|policy|docs .. clearly|explicitly|plainly",
    "clearly|explicitly state|states|stated|said|say|says|explained", "would|could|might|need not .. have happened|occurred|arisen|been .. if|had",
    "could|might|can|would have been avoided|prevented|spared|caught", "easily be? avoided|prevented",
    "question|matter|issue|topic|one for your|the|another|<colleague>|<others> team|<others>|it|provider|department|sales|engineering|bank|admin|administrator",
    "your responsibility|job|duty|task|mistake|error|fault|oversight|decision|choice|doing", "you <be> responsible|obliged|required|at",
    "up to you to", "not|never informed|told|notified|warned|consulted|given|made by|of|about|aware|the|in",
    "<nobody> told|informed|warned|asked us|me", "without notice|warning .. <others>|they", "failed|fails|failing us",
    "overpromised|oversold|miscommunicated|misquoted|misjudged|mistook|over promised|sold|committed",
    "everyone else .. manage|managed|no|fine|understood", "on your part|behalf",
    "you <adv>? opted|insisted|elected|declined|refused|skipped|approved", "you <adv>? chose|decided|selected|agreed|signed to|not|against|off",
    "you <adv>? accepted|signed the|our terms|contract", "should have been .. by <others>|<colleague>|you|your|them",
    "supposed to .. <colleague>|<others>", "<colleague>|<others> .. supposed|should have|meant|ought", "since left|moved|gone .. us|company|on|the",
    "by mistake|accident by|in|from|of <colleague>|another|a",
    "we|i cannot|not .. be? <adv>? responsible|liable|blamed|answerable|accountable|help|control .. <others>|their|your|what|if|that",
    "was|were|is <adv>? caused|triggered|brought|provoked|introduced|created by <adv>? the|your|a|an|one|another|our .. <others>|team|side|configuration|settings|data|file|user|users|network|browser|department|change you|colleague|agent",
    "your .. caused|triggered|led|broke|prevented|blocked|overloaded|slowed|delayed|confused",
    "if|unless|until you|your .. not|never|fail|failed .. we|it", "you never <adv>? _",
    "you simply|just|obviously|apparently|evidently|clearly|probably|presumably <adv>? _",
    "apparently|evidently|obviously|presumably|seemingly you|your|the|someone|somebody|<others>|<colleague>",
    "it seems|appears|looks .. you|your .. not|wrong|missed|misread|never|old|incorrect|skipped|forgot|misunderstood|used|have|may",
    "we|i have no control|influence|say over|on", "not something we control|can|could", "hands are|were tied", "they <be>|were to blame|responsible",
    "they <be>|were at fault", "waiting|wait for|on .. <others>|another|engineering|legal",
    "passed|gave|given|provided|sent us|me .. wrong|incorrect|bad|incomplete|outdated",
    "wrong|incorrect|bad|incomplete|outdated|false information|data|instructions|details|specification|address|file|files .. from|by",
    "the|your|a|an|another|previous|former|that|this|some|whoever|somebody's|old|weekend|night <party> .. <failed>",
    "whoever .. clearly|forgot|missed|should|obviously",
    "somebody|someone|one of them in|at|from|on .. typed|wrong|forgot|missed|made|left|entered|mistake",
    "never came|arrived|showed|turned .. from|by|<others>", "as <you> entered|ordered|requested|instructed|specified|submitted|wrote|asked",
    "would have helped|been easier|been better|been nice if|had",
    "run|runs|handled|handles|operated|managed|outsourced|subcontracted by|to an|a|the|another <party>|outside|external|third",
    "depend|rely|relied|depended .. third|others|outside|external|partners|<party>", "we only .. as good", "your <party> .. <failed>|<bad>|not|seems",
    "start with your", "that .. rule|rules|decision|policy <be> .. made|set|theirs|not .. us|ours|by|head", "on|at|with your side|end",
    "that one is on .. _", "user|operator|handling|customer error|mistake", "human error", "had you",
    "as|like we|i <adv>? told|explained|said|mentioned|wrote|advised|warned|informed|pointed|stated|noted",
    "because|since|as <yours> .. <bad>|not|stopped", "you seem|appear to have", "<nobody> on|in|from|at your",
    "outside|beyond our|my control|influence|power|hands|reach", "nothing we|i could .. done|do", "was|were before my time",
    "has|have left the|our|us", "you used|use|used .. in|for a? way|wrong|purpose|something|unsupported",
    "not <adv>? meant|designed|built|made|intended for", "without your .. we|it",
    "when|after|since you|your .. changed|updated|moved|switched|added|deleted|upgraded|installed|migrated|edited",
    "you may|might|could|should want|wish|like|need? to? check|review|verify|look|read|revisit .. your",
    "people|customers|users do|did not read|follow|understand|update|use", "<we> <be>|can .. as good as", "was|were new .. not",
    "it was the system .. not", "has|have not given|sent|told|provided|granted|answered us",
    "without telling|informing|warning|asking|notifying us|me", "your part|side|end",
    "<colleague> .. new|inexperienced|leave|holiday|sick|ill|overwhelmed|overworked|learning|untrained|mistakenly|accidentally|mistake|accident|error", "<colleague> .. no longer",
    "the blame|fault|responsibility .. lies|rests|sits|falls|belongs|is .. with|on|not",
    "<you>|users .. misuse|misused|overload|overloaded|overwrote|forgot|mixed|mistyped|misspelled|typed",
    "how|way|what <you>|your .. configured|set|used|use|entered|did|filled|installed|handled|built",
    "<party> you hired|chose|picked|appointed|use|used|called|sent|recommended|brought",
    "we|i were|was promised|told|assured|given|misled|misinformed",
    "they never came|answered|arrived|showed|replied|responded|delivered|called|turned",
    "head office|above|legal|group|corporate|management makes|make|sets|decides|decided|insisted|insists|insist|rules", "pass|passing on what",
    "<we> only .. what", "users|customers|clients|everyone|guests <be> asked|requested|reminded|advised|expected|required|supposed to",
    "exactly as|like entered|ordered|requested|instructed|booked|specified|submitted|provided|given|you",
    "as long as|if|when .. used|followed|handled|filled|set|treated correctly|properly|right|as", "not be|have? been? plainer|clearer|simpler|easier",
    "if you had <adv>? mentioned|told|asked|read|used|called|checked|said|come|booked|chosen|ordered|followed|waited|let",
    "an|the outside|external|third|separate agency|company|party|firm|contractor|provider|team", "looks|seems like|as|to your .. <bad>|have|be",
    "your own it|network|staff|settings|doing|fault|mistake|choice|carrier|contractor|admin",
    "another team" because "A part of other concepts."
concept blame "the system|server|software experienced|had", "<failed> by .. <others>|vendor|supplier",
    "<be> due|down to .. <others>|<yours>|you|another|user|how|human",
    "fault|blame|responsibility|mistake|error|cause|reason|problem|issue|failure|trouble lies|lay|is|was|rests|sits|falls|began|starts|started .. <others>|<yours>|you|another|them|there|elsewhere|else",
    "if you|your .. had .. would|could|might", "not our|my fault|mistake|doing|responsibility|error|department|problem|job",
    "who read|follow|use|followed|used .. did|do|not", "never|not told|tells|tell|informed|passed|gave us|me",
    "we|i rely|depend|relied|depended on|upon|entirely .. <others>|them|their|others", "<others> .. let|kept|left .. us|waiting",
    "microsoft|google|amazon|aws|apple|meta|oracle|sap|salesforce .. changed|down|dropped|broke|failed|removed|without", "let down by",
    "is|was|were down to|because the|a|an|your", "not us|ours", "we|i just|only|merely|simply <adv>? follow|pass|relay|forward|resell|sell|do",
    "had the|a|it|this|that|these|we .. been|known|had .. we|would|could|might|not", "at your place|end|home|office|location|site" {
  like "Our vendor pushed a bad update.", "You should have opened a ticket sooner.", "My colleague forgot to pass your message on."
  unlike "We forgot to pass your message on.", "You should not have had to open six tickets."
  because "The fault of others, said or implied."
}
concept small "small|minor|little|tiny|slight|brief|short|trivial|negligible|marginal|cosmetic|temporary|momentary|insignificant|petty|simple|harmless|mild|limited|modest|passing|occasional|isolated|single|rare|temporary|quick" because "A part of other concepts."
concept trouble "issue|issues|problem|problems|glitch|glitches|hiccup|hiccups|bug|bugs|delay|delays|inconvenience|inconveniences|mishap|blip|interruption|error|errors|mistake|slowdown|disruption|incident|outage|matter|misunderstanding|detail|setback|hitch|slip|oversight|snag|annoyance|impact|effect|bump|disturbance|inaccuracy|defect|nuisance|fault|wobble|lag|downtime|case|cases|confusion|dip|exception|quirk|wait" because "A part of other concepts."
concept maybe-minimising "takes|take|took two|one|five|a|# minutes|minute|moment|seconds|clicks to",
    "users|people|customers|founders|many|most|everybody often|always|usually|sometimes|generally skip|forget|miss|overlook|struggle|find|feel|feels",
    "can|may feel|seem|be .. at first",
    "at first|once .. smoothly|easy|fine|runs|works",
    "would have done the same",
    "in no time",
    "was|is|it brief|briefly",
    "interruptions|outages|both|they were|was rather|quite|fairly|very short|brief",
    "in|into perspective",
    "worry|worrying too|about|much|over",
    "after all",
    "felt|seemed|looked|seem|feel|look .. longer|worse|bigger|slower|more .. than",
    "more of a|an .. than",
    "well within|inside|below|under",
    "within|inside our|the .. usual|normal|average|times|range|limits|tolerance|hours",
    "no other|else customer|customers|client|clients|user|users|company|guest|guests",
    "impact|effect|consequences|damage|difference .. small|little|minor|minimal|limited|negligible|modest|short|slight",
    "should|would|will have? been? .. small|minor|little|limited|negligible|minimal|short|brief|easy|quick",
    "resolved|fixed|restored|solved|back|over|done within|in|after a couple|few|matter|#",
    "we|they|systems handle|process|answer|serve|have|get|receive|ship|send thousands|hundreds|millions|dozens",
    "as far as we|i can|know",
    "may|might have felt|seemed|looked|appeared",
    "you|it survived|coped|managed",
    "luck|lucky that|it",
    "no|little|not real|lasting|permanent|serious|actual|data|harm|much damage|harm|consequence|consequences|loss|lost|impact|done|was",
    "no|none|not .. data|orders|money|records|information .. lost|compromised|damaged|affected",
    "at the end of the day nothing|no|it|everything|things|most",
    "first|only complaint|complaints|report|feedback|mail we|of|about|that|in|this",
    "compared|measured with|to|against .. improvement|progress|step|better|fine|well",
    "keep|bear in mind .. most|arrive|arrived|works|work|fine|time|well|happy",
    "# of|out|in # .. arrive|arrived|work|works|worked|fine|time|well|smoothly|happy",
    "much of a? problem|issue|difference|trouble|matter|impact|delay",
    "everyone|everybody|anyone|all|every|each company|business|team|of? us|hotel|shop|vendor? has|have|had|gets|makes .. day|days|week|weeks|month|moments|phase|patch|mistake|mistakes",
    "now and then|again",
    "from time to time",
    "every so often|now",
    "once in a while",
    "part of .. season|game|growth|growing|everyday|daily|software|working",
    "make|making|made .. drama|fuss|mountain|scene",
    "not|nothing|hardly unusual|uncommon|unheard|abnormal|extraordinary|surprising|remarkable|dramatic|serious",
    "one time|off|single slip|event|thing|case|incident|error|mistake|lapse|occurrence",
    "rarely|seldom|hardly|not often|ever? hear|see|get|receive|have anything|this|such|that|it|complaints|similar",
    "still perfectly|quite|entirely|completely|absolutely|very|more? fine|usable|acceptable|good|okay|ok|comfortable|working|safe|clean|readable",
    "only|just the|one|a|two|three|some|your|our .. was|were|is|are late|affected|missing|wrong|slow|down|delayed|off|broken|hit|lost",
    "sort|solve|resolve|settle|right|fix|clear itself|themselves",
    "itself|themselves|things out|soon|again",
    "just|only|merely|simply a|an number|figure|formality|label|display|screen|colour|name|word|delay|day|hour|click|step",
    "within|inside what|the <be>|can|normal|usual|expected|acceptable|one|you",
    "a|an little|bit|tad|touch slow|off|short|small|tight|loud|cold|rough|high|low|wrong|behind|confusing|complicated|inconvenient",
    "as with any|every|all|most",
    "like|in any|every other? tool|software|system|service|company|business|vendor|hotel|team|app",
    "how such|these|those|this|software|systems|things systems|things|products|tools|software|kind|work|works|go|behave",
    "the way such|these|those|it|things systems|things|is|goes|work|works|are",
    "incident|outage|delay|problem|interruption|issue|failure|error|downtime <be>|was <adv>? short|brief|small|contained|limited|minor|isolated|slight|local|partial|over",
    "short|brief|small and|but contained|limited|manageable|local",
    "affects|affected|concerns|hits|hit only|just|very? few|a|some|one",
    "took|takes|lasted|was a bit|little|tad|touch longer|later|more|slower",
    "hardly|barely|scarcely _", "tiny|little|small|minor thing|matter|slip|lapse|detail|point",
    "momentary|brief|temporary lapse|slip|gap|loss",
    "on the whole|average", "usually|normally|generally|typically <adv>? much? better|faster|quicker|good|fine|smooth|quick",
    "bit|touch of a? mix|mixup|confusion|muddle|misunderstanding", "without .. for just|only", "no|not|nothing more than",
    "come|comes with the season|job|growth|territory|weather", "not as if|though", "not|never make|read more|too", "<small> <small>? <trouble>",
    "isolated|one off|singular|exceptional case|cases|incident|occurrence|event|situation",
    "<be>|was an <adv>? exception|outlier|anomaly|exceptional|unusual|isolated|unfortunate", "almost|practically never|no one|nobody",
    "out of character", "a|only few customers|accounts|users were|was|saw|noticed", "worse than it|they", "silver lining",
    "the vast|overwhelming? majority",
    "most .. customers|users|exports|reports|orders|requests|people .. fine|happy|well|satisfied|never|not|through|worked|unaffected|without",
    "lasted|took|lasts|was|were <adv>? barely|only|just|under|less|no|merely|hardly",
    "for|only|just|merely|barely <adv>? just|only|barely|merely|under|a an|a|few|# minutes|hour|seconds|moment|day|minute|hours|couple|few",
    "<we> sure|certain .. not .. bad", "make .. mountain", "grand scheme",
    "<be>|was|were|have|ran|run <adv>? overall|generally|otherwise|mostly|largely|usually very|well|fine|stable|good|smooth|reliable",
    "apart|aside from that|this|the", "hardly|barely noticeable|noticed|anyone|affected|any|worth|a",
    "only|just customer|one who|to|reporting|affected", "minimal|negligible|limited impact|effect|disruption|damage|harm|consequences|inconvenience",
    "blown|blow out of", "out of proportion", "exaggerate|exaggerated|overreact|overreaction|overstated", "bit of patience", "in fairness",
    "just|only a|an matter|question of",
    "slightly|somewhat|marginally|mildly|faintly late|later|slow|slower|longer|off|delayed|inconvenient|less|more|behind|below|out|wrong|inaccurate|different",
    "a|little tad|touch|smidge|shade", "for a? <adv>? short|brief|little|limited time|while|period|moment|spell|window", "short lived|while",
    "blip|blips|hiccup|hiccups|glitch|glitches|snag|mishap|hitch|bump|bumps|wrinkle|wrinkles|niggle|quirk|quibble",
    "everything|all|anything else .. worked|works|fine|unaffected|smooth|smoothly|normal|normally|perfect|perfectly|well|available|running|ran|on",
    "your other|remaining .. worked|fine|unaffected|time|arrived|normal|well|available|ran|processed|delivered",
    "you|they|users|everyone were|was|could|can|able <adv>? still able|use|access|work|able",
    "still <adv>? able|available|accessible|worked|working|usable|possible|got|received|had|on|within|very|well",
    "first time in|this|ever|that|such|since .. years|year|months|ever|happened|customer|we|decade", "first .. in .. years|months|decade",
    "in # years|months .. never|first|only|once", "no harm|damage|injury done|was|came|caused",
    "no one|nobody was|got hurt|affected|harmed|seriously",
    "not|hardly|scarcely exactly|quite? a? catastrophe|disaster|emergency|crisis|tragedy|dramatic", "storm in a", "lose|losing sleep",
    "mountain out|of", "a|big|much|such fuss|drama|ado", "overblown|overreacting|overreact|dramatic|exaggerated|exaggerating|exaggeration",
    "always|inevitably|naturally|often <adv>? come|comes|happen|happens|occur with|when|during|in|after", "part and parcel",
    "comes with the territory", "bound to", "unavoidable|inevitable", "<nobody>|none|nothing is|of perfect|us",
    "no system|software|product|service|company|team|process|tool|platform|one is|works|runs <adv>? perfect|immune|flawless|free|without|always",
    "even the best", "almost|practically|virtually|nearly immediately|instantly|unnoticed|invisible|nothing|no|none",
    "promptly|swiftly|quickly|rapidly|immediately|speedily <adv>? resolved|fixed|restored|corrected|solved|back|recovered|sorted|addressed|handled",
    "resolved|fixed|restored|corrected|solved|back|over|recovered|sorted|gone|handled .. within|in|after minutes|quickly|moments|hour|time|promptly|immediately|seconds|no",
    "at most|worst", "if at all", "nowhere near", "on average .. within|under|less|only|fast|good|well|only",
    "bad|poor|unlucky|unfortunate luck|timing|coincidence|combination|day|moment", "unlucky|coincidence|fluke", "perfect storm",
    "simply|just|only|merely|purely a matter|question|case|matter of", "nothing but a|the", "just one of|out", "one of those",
    "one|single|isolated <small>? case|incident|occurrence|ticket|report|day|week|time|event|slip|mistake|outage out|in|among|of",
    "could|can|may|might happen to anyone|anybody|everyone|all|any", "you can|could <adv>? simply|easily|just|always|quickly", "can wait",
    "manageable|bearable|tolerable|acceptable", "little impact|effect|difference|harm|damage|consequence|reason|cause|more",
    "not much of|harm|damage|happened|more|time", "time heals|will",
    "nothing <adv>? really|actually|much? serious|happened|lost|broken|bad|unusual|out|more|critical|dramatic|urgent", "no worries", "a non issue",
    "so called|to speak",
    "unusual|unusually|atypical|uncharacteristic|uncharacteristically|rare|rarely|exception|exceptional|exceptionally for us|our|this|circumstances|case|situation|high|busy",
    "in the end .. fine|well|worked|good|no", "all's|all is well", "still better|faster|cheaper than",
    "compared to|with .. small|minor|little|fine|well|nothing|good|better", "by industry standards", "industry average|standard|norm",
    "these|such|those|such a things|thing|mistakes|errors|delays|bugs|hiccups|cases .. happen|happens|occur", "can|do|does happen",
    "come|came|happened|occurred|seen up? once|twice|#|only|a handful", "just|only|merely this|the once|one|one time",
    "patience .. cure|help|go|solve|fix|needed", "given the .. actually|quite|rather|good|quick|fair|reasonable|normal|understandable",
    "look|seem|feel bigger|worse than", "was|were <adv>? on time|fine|right|correct|okay .. at|in|the|though|otherwise|still",
    "a bit|little of? a? <trouble>|slower|late|delayed|longer|inconvenient|unlucky|bumpy|rough",
    "just|only|merely|simply|nothing more than|but a|one <small>? <trouble>|blip|once|report|hour|minor|cosmetic|temporary|small",
    "nothing more than", "one off",
    "rarely|seldom|hardly|barely|almost never|ever? happens|happen|occurs|occur|fails|goes|affects|noticed|noticeable|see|seen",
    "not|hardly <be>? typical|representative|usual|normal|characteristic|how|like .. us|our|we|service|standard|customers|usually|work|normally|experience",
    "<be> not .. how we usually|normally|typically", "very few",
    "nothing|not to worry|serious|major|dramatic|alarming|critical|special|unusual|out|too serious|out? of? the? ordinary? about|major|serious",
    "nothing serious|major|dramatic|critical|unusual",
    "not <be>? a? <adv>? big|huge|major|great|real|serious|dramatic|end|disaster|tragedy deal|problem|issue|thing|drama|trouble|of|loss",
    "sounds|looks|seems worse|bigger", "these|such|those things happen|occur", "on the bright|positive|plus side", "bright side",
    "at least .. was|were|worked|right|working|not|stayed|is|are|still|had|have|got|we|you|the|nobody|no", "at least", "most of the time",
    "%|percent .. went|worked|were|of|succeeded|through|arrived|satisfied|happy",
    "other|most|many|all customers|users|clients .. happy|satisfied|fine|love|well|pleased|no|without", "known issue",
    "briefly|momentarily|temporarily <adv>? slower|slow|unavailable|down|unreachable|affected|offline|delayed|interrupted",
    "technically|strictly|formally|officially", "more of it than", "small price to pay",
    "in|within the big|bigger|grand|larger|great|overall scheme|picture|context|run|whole",
    "overall|otherwise|generally|apart .. well|fine|stable|good|smooth|reliable|perfectly|works|worked|great",
    "normally|usually|typically|ordinarily .. within|so|fast|faster|very|quick|works|work|well|answer|respond|reliable|fine|smooth",
    "so|therefore this was|is unusual|an|rare", "few and far",
    "no need|reason|cause to|for .. alarmed|worry|concern|panic|worried|concerned|alarm|drama", "little patience", "barely|hardly # minutes|hours",
    "never|not had|have|heard|seen|received .. this|such|similar|any .. anyone|before|else|other|complaints|customer", "<nobody> else",
    "happens to|even the best|everyone|all", "simple fix", "easily explained|fixed|solved|resolved", "nothing to worry",
    "still|well? within .. sla|contract|agreed|limits|norm|range|tolerance|target|terms|normal", "not|hardly the end of",
    "should not have caused|mattered|affected|cause",
    "rest|remainder of .. worked|fine|unaffected|smooth|smoothly|normal|normally|perfect|flawless|well|available|running|ran|on",
    "never had a|any|such|this|one", "to be expected",
    "only|just|merely|barely # orders|users|customers|accounts|records|rows|files|reports|percent|tickets|people",
    "usually|normally|typically|generally|ordinarily|mostly|otherwise|regularly <adv>? works|work|run|runs|answer|answers|arrive|arrives|smoothly|fine|well|reliable|reliably|fast|within|performs|perform|respond|responds|very|excellent|quick|deliver|delivers|flawless|flawlessly|good|on|meet",
    "small|tiny|limited|minor|negligible|minimal|modest number|subset|fraction|share|percentage|minority|portion|group|part|amount", "handful of",
    "subset|fraction|handful|minority of", "was|were|lasted|affected|took|down|offline|for|only less|under|fewer than? a|an|one|#|half",
    "out of thousands|hundreds|millions", "happens|happened to everyone|anyone|all|many|the",
    "does|did not <adv>? really|actually? matter|hurt|affect|change",
    "not <adv>? really|actually|truly|exactly? a problem|issue|big|serious|critical|urgent",
    "easy|easily|simple|quick <adv>? workaround|fix|fixed|solved|remedied",
    "it|that|this <adv>? <modal>? happens|happen sometimes|occasionally|now|from|to|all|in|with|every|everywhere|even",
    "<nobody> else .. reported|complained|affected|noticed|had|has|mentioned|seems", "for just|only|barely|merely|under a|an|#",
    "just|only|barely|merely a|an|# minutes|hour|hours|moment|seconds|day|while|moments", "more of it than|this",
    "<modal>|<be>|not a bad|terrible record|average|result|thing|outcome", "never hurt|hurts|killed|harmed anyone|anybody",
    "barely|hardly|scarcely visible|noticeable|there|audible|felt|seen", "talking|talk about # .. here|euros|dollars|pounds|minutes|cents|cent|only",
    "off day|days|moment|night", "in # years .. once|twice|#|first|only", "slipped through",
    "all|everything <adv>? sorted|fixed|fine|over|done|resolved|back|cleared|normal .. before|by|within|again|the|in",
    "not as|like though|if any|anybody|anyone|it|we|you",
    "within|below|under|above|beats|better .. average|norm|standard|limit|limits|benchmark|range", "not read|make|put too? much into|of|on",
    "always|often <be>? <adv>? like that|this", "money's|money worth", "considering .. actually|quite|rather|good|quick|fair|reasonable",
    "quite an adventure|experience", "real|lasting|serious|actual consequence|consequences|harm|damage|effect", "tend to look|seem|feel bigger|worse",
    "still arrived|came|got|had|received|reached|made|went .. same|time|day|fine|evening|morning|on", "did get|receive .. in the end",
    "rest|remainder of your|the .. smoothly|well|fine|pleasant|perfect|without|as|good",
    "times|orders|days|cases|customers|calls|exports|users|times out of ten|hundred|10|100", "nine|9|99|eight|95 out of",
    "part of .. life|trade|business|job|deal|process|charm", "only # days|hours|minutes|weeks behind|late|over|longer|off",
    "less than a|an|one|half|# .. to|late|hour|day|minute",
    "common|usual|normal in|at|for our|the|this|every trade|industry|business|sector|field|season|time|year|area|city" because "A part of other concepts."
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
    "no big|real|major|great|cause|reason|need|drama|worries|panic", "things <modal>? happen|happens", "not <adv>? representative|typical",
    "no|not|nothing more than a|an|#|half", "only|just a? minor|small" {
  like "This was just a small glitch.", "These things happen.", "Only a handful of customers were affected."
  unlike "This was no minor issue.", "The call takes only a few minutes."
  because "The trouble made small, short, rare or normal."
}
concept stockthing "feedback|input|opinion|voice|thoughts|comments|business|trust|loyalty|satisfaction|success|happiness|concerns|experience|patience|understanding|honesty|views|partnership|insights|perspective|support|continued|cooperation|suggestions" because "A part of other concepts."
concept best "best|better|excellent|excellence|exceptional|outstanding|world|great|highest|superior|premium|quality|seamless|top|perfect|amazing|finest|first|unparalleled|positive" because "A part of other concepts."
concept maybe-hollow "sincere|sincerest|warmest|kindest|deepest|heartfelt regards|appreciation|thanks|apologies|gratitude|regrets|regret",
    "want|wish|like|love nothing more|better than",
    "team|company|people|everyone|all <be> <adv>? passionate|committed|dedicated|devoted|thrilled about|to|for",
    "take|takes|taking|took .. pride",
    "your <stockthing> <be> our|the|my .. asset|treasure|motivation|reward|compass|goal|guide|foundation|drive|concern|aim|focus|capital",
    "taken|take|taking|took .. on board|heart",
    "to heart",
    "<best>|quality|service|trust|honesty <be> what|how|who|why we|drives",
    "what we stand|live|strive for|by",
    "our|my door|doors|line|lines|ears|ear <be> <adv>? always? open",
    "<be> assured that|of|we|your|this",
    "full|undivided|utmost|closest|complete attention",
    "together we|you can|will|shall .. better|improve|succeed|grow|achieve|stronger",
    "never want a|any|our|you customer|customers|client|guest|guests|to .. feel|leave|experience|be",
    "more than just? a number|customer|ticket|client|account|case",
    "only|just a call|click|mail|message|phone|step away",
    "should you need|require|have|wish any|anything|further|more|assistance|help",
    "lessons|lesson <be>|have|has <adv>? been? learned|learnt",
    "your <stockthing>|wishes <adv>? counts|matters|inspires|drives|shapes|motivates|helps",
    "value|cherish|treasure|appreciate .. relationship|partnership|connection|collaboration|bond",
    "thank|thanks|grateful|gratitude you? for .. chance|opportunity",
    "<be> always|constantly|continually looking|striving|working|trying to|for",
    "win|earn|gain|regain|restore|rebuild|deserve <adv>? back? your trust|confidence|faith",
    "like|as family|friends",
    "part of .. family|community",
    "<we> <adv>? really|truly|greatly|deeply|highly|sincerely|very? much? value|appreciate|treasure|cherish|welcome .. your <stockthing>",
    "value|appreciate|treasure|cherish your <adv>? <stockthing>",
    "your <adv>? <stockthing> <be>|matters|means|counts|helps|helpful .. important|valuable|us|invaluable|priority|everything|world|gift|heart|appreciated|valued|welcome|helps|essential|success|lot|much|heard|concerns",
    "top|highest|number|first|utmost|absolute one? priority|importance",
    "take .. feedback|matters|issues|concerns|complaints|this|it|these|such|quality|comments .. <adv>? seriously", "do|please not hesitate to|and?",
    "everything|all in our power", "highest|high standard|standards .. quality|service|of",
    "partnership|relationship <be>|means|we .. important|valued|value|cherish", "in this together", "opportunity to .. grow|learn|improve|better",
    "learning opportunity",
    "<we> <modal> .. improve|better|grow|learn .. constantly|continuously|every|day|always|from|services|service|products|because",
    "we're|we <be> all about", "customer focus|delight|centricity|obsession", "<we> <be> listening", "your happiness", "lessons learned",
    "innovative|cutting|leading|industry leading|edge|solutions", "stand ready",
    "<we> <adv>? understand .. important|matters|frustrating|concerns|situation|disappointment|means", "part of our|the family|community|story",
    "call|concern|concerns|matter|opinion|view|time is|are .. important|valuable|precious to? us", "here to help|support|assist|listen|serve",
    "let us|me know how|if|whether .. help|assist|support|serve|anything|do", "let us know .. anything|questions",
    "happy|glad|pleased|delighted|eager|ready to help|assist|support", "cutting edge", "state of the art", "appreciate|value|cherish you",
    "means a lot|great|so|very|everything",
    "frustration|frustrations|anger|disappointment|concern|concerns|feelings|annoyance is|are|was <adv>? valid|understandable|justified|real|heard|noted|acknowledged|natural|completely",
    "feel|felt the same way", "in your shoes|position|place", "put <we>? ourselves|myself in",
    "know|understand|realise|realize|recognise|recognize|appreciate .. how important|much|valuable|precious|frustrating|difficult|hard|stressful|challenging",
    "not the .. experience|service|standard|level|impression .. we|want|you|expect|deserve", "bear with us",
    "learn from every|each|this|mistakes|feedback|our|it", "all ears", "the reason we|why we|i", "reason we do|exist|get",
    "never want you|any|our|anyone|customers .. feel|experience", "wonderful|great|lovely|fantastic|nice|pleasant|good day|week|weekend|rest",
    "goes without saying", "remain|remains committed|dedicated|focused|confident",
    "believe|belief in .. partnership|excellence|quality|transparency|service|customers", "top notch",
    "grateful|thankful for .. opportunity|chance|trust|support|loyalty|business|patience|feedback|you|partnership", "<modal> do better",
    "do <adv>? better", "be better", "promise to do|be|improve", "going|go above and", "above and beyond",
    "exceptional|outstanding|superior|unparalleled|unmatched|legendary|stellar|excellent|premium|impeccable <adv>? customer? service|support|quality|care|experience|standard|standards|product|products|solutions",
    "service excellence", "customer|customers|client|clients <be>|at|in .. heart|centre|center|core|everything|first|top|king|family",
    "heart of everything|what|our", "everything we do", "we exist|live|breathe|work .. customers|customer|you|clients|service",
    "spirit|culture|values of .. excellence|service|customer|care|quality|continuous", "continuous|constant|ongoing improvement|learning|feedback",
    "utmost|highest|greatest|top importance|priority|seriousness|care|attention|regard|respect|quality", "with the utmost",
    "taken|take|taking <adv>? on board|to heart|note|seriously", "noted|logged|recorded your concerns|feedback|comments|input", "dear valued",
    "looking into ways|how to", "relationship|partnership|trust .. important|strengthen|rebuild|deepen|valuable|value|long|grow",
    "long term partnership|relationship|success", "trusted partner|advisor", "win win", "many thanks for",
    "opportunity to make|serve|put|show|earn|regain|prove|turn|improve|learn", "regain|earn|restore|win|rebuild your trust|confidence",
    "on your side", "you can always|count", "at any time|anytime .. contact|reach|call|write|touch|help", "do not hesitate", "touch base",
    "hope|trust .. understand|understanding|well|you are", "beyond your expectations", "expect from us|you",
    "thank|thanks you? for bringing|reaching|being|choosing|sharing|letting|contacting|getting|raising|your" because "A part of other concepts."
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
    "working|work <adv>? hard|tirelessly|diligently|constantly|continuously|relentlessly|around to|on|for",
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
    "only imagine", "hold|holding ourselves .. standard|standards", "in our dna|blood|hearts", "our|the dna", "no stone",
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
    "work|working|strive|striving <adv>? hard|day|tirelessly|every|together|around|relentlessly|closely",
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
concept wish "would|hope|please|could|can|love|grateful|appreciate|appreciated|delighted|glad|help|helps|mean|means|ask|like|invite|kindly|consider|count|need|want|expect|request|encourage|happy|if|welcome|wonderful|great|lovely|mind|willing|wish|thrilled|give|leave|write|let" because "A part of other concepts."
concept rewards "voucher|vouchers|coupon|coupons|gift|gifts|reward|rewards|discount|discounts|$|%|prize|raffle|draw|bonus|points|entry|giveaway|coffee|drink|drinks|cake|hamper|extension|goodie|month|months|credit|credits|freebie|cashback|donate|donation|upgrade|waived|swag|lottery|chance|thank|free" because "A part of other concepts."
concept reviewing "reviewer|reviewers|reviewing|review|reviews|rate|rates|rating|ratings|testimonial|recommend|recommendation|post|posts|stars" because "A part of other concepts."
concept maybe-review-gating "a|our|my|your ten|10|nine|9 would|will make|mean|help",
    "think|thinks of us",
    "made|make my|our day|week|year|month|quarter",
    "tell|told|telling|say|let|show others|friends|people|everyone|world|colleagues|them how|what|that|about .. well|good|great|fast|quickly|happy|helpful|friendly|nice|smoothly|satisfied",
    "pulls|drags|brings|hurts|lowers|ruins|spoils our|my|the average|score|rating|ranking|numbers|figures",
    "write|say|post|share something|anything nice|good|kind|positive|lovely|friendly",
    "only <adv>? post|write|review|answer|comment|rate|reply|respond|share if|when .. happy|satisfied|pleased|good|liked",
    "only if .. good|happy|satisfied|positive|pleased|great|nice",
    "vote of confidence",
    "remember|recall|consider|mind how|what|that .. when|in|at|before .. survey|review|rate|rating|score",
    "reason you|why|for .. <stars>|ten|10|nine|9",
    "cannot|not give|rate|award .. points|<stars>|ten|10",
    "withdraw|remove|delete|retract|take .. complaint|entry .. <site>|down|online",
    "say|mention|write|describe|add how|what|that .. friendly|helpful|fast|quick|quickly|well|happy|kind|great|satisfied",
    "good|positive|nice|bright|best parts|side|sides|points|things|aspects .. review|survey|online|post|comment",
    "earn|earned|deserve|deserved your|the|a|full|our ten|10|nine|9|five|stars|marks|points|top|highest|vote",
    "could|can|would|may the|your|that|this #|score|rating .. be|become|turn a|an|into #|higher|better",
    "score|rating|mark|grade|review|answer that|which shows|reflects|honours|matches .. how|our|the|far|effort|improvement",
    "friendlier|better|higher|kinder vote|answer|number|figure|result .. survey|next|time|from|would",
    "9|10|nine|ten .. be|possible|next|make|would|from", "<reviewing> .. remember|keep|bear|think",
    "if|once you <be> <adv>? happy|satisfied|pleased|content .. share|post|write|tell",
    "anything|less|below than|under # .. counts|hurts|against|me|us", "<wish> .. <praise> <praise>? <review>", "<wish> .. <stars>",
    "give|gave|award|leave|drop|grant|hand us|me|the|our|it .. <stars>",
    "if|once|when|as you .. happy|satisfied|pleased|like|liked|enjoyed|delighted|good|impressed|content .. <reviewing>|tell|world|share|word|review|<site>",
    "raise|increase|improve|change|revise|reconsider|upgrade|update|adjust|amend|edit|revisit|rethink|bump|lift|boost|modify|correct|alter|rework|raising|changing|revising|updating|editing|adjusting .. your|the|that|this|what .. <review>|3|three|rating|answer|wrote|vote|2|4|5|6|said",
    "from .. 3|three|# to .. 9|10|nine|ten", "next survey|time|answer .. <praise>|satisfied|<stars>|10|nine|ten|higher",
    "mention .. <adv>? quickly|fast|helpful|great|well .. <review>",
    "leave|write|post|give|share <adv>? only? a|an|us|some|your|me .. <praise> <praise>? <review>",
    "score|rating|number|stars|marks|nps .. <modal> .. go|goes|went|rise|rises|climb|follow|improve|higher|up|better",
    "see|seeing .. your|the|those|a|higher|better .. score|rating|stars|number .. go|up|rise|change|improve|higher|<praise>", "shout out",
    "share the love", "sing our praises", "spread the word", "put in a good|kind word", "bump .. up",
    "more favourable|favorable|generous|positive|lenient|forgiving", "vote for us", "nothing but praise", "rave about",
    "be .. generous .. <review>|survey|score|rate", "turned things around .. <review>|score|online|update",
    "change .. your|the mind|opinion|vote|score|answer|rating|review|stars .. us|survey|now|to",
    "bring|take|get|move|push|lift|raise .. your|the|our .. score|rating|average|nps|stars|number .. up|to|back|higher|above",
    "our rating|score|average .. depends|needs|suffers|hurts|help", "hurts|damages|harms|affects .. our|my <review>", "make .. private|disappear|go",
    "<wish> .. remove|delete|withdraw|retract|rescind|take|edit|change|update|revise|amend|reconsider|rethink|replace .. <review>|stars|comment|post|words|it",
    "<stars> .. friends|others", "become a 10|9|ten|nine|five|5", "<be>|was bad .. us .. good .. <site>", "kind enough to",
    "<stars> .. <site>|would|mean|help|please|review|rating|next|survey|earned|love|appreciate|appreciated|make|quarter|know|us",
    "take .. <review> .. down|offline|back|off",
    "share|tell|say|spread|describe|mention|show .. your|how|others|world|friends|everyone|what|the|a .. good|great|happy|satisfied|satisfaction|positive|pleased|delighted|quickly|fast|helpful|well|word|love|wonderful|nice",
    "think of us kindly|well|fondly", "turn .. # into", "count on you for",
    "bonus|target|job|pay|numbers|score .. depends|depend .. rating|score|review|survey|you",
    "rate us <adv>? highly|well|up|ten|10|five|top|positively|generously|favourably|favorably", "recommend us .. <site>|<rewards>",
    "highly appreciated|recommend|rated", "<stars> .. day|week|year|us|me|team|you|deserve|deserved|possible|review|appreciated",
    "leave|give|write|post|add|put|drop|pop .. nice|kind|good|positive|warm|great|lovely|happy words|word|things|comment|review|something",
    "friendlier|kinder|softer|gentler|milder|happier|fairer|warmer verdict|review|rating|words|comment|score|note|answer",
    "few|couple|some more|extra? stars", "how much you|they loved|enjoyed|liked", "let .. friends|family|others|everyone|world|people know",
    "rating|review|score|comment|stars <adv>? go|goes|away|disappear|vanish|come|down|now",
    "soften|temper|tone|lighten|improve|brighten|better your|the|that <review>|down", "over the moon", "mention online|publicly", "say so on",
    "keeps you from .. stars|ten|10|five", "a failure" because "A part of other concepts."
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
  like "A five-star rating on Google would mean the world to us.", "Could you raise your score now that it is fixed?", "Please raise your rating to a 9.", "Please change your score to a 10."
  unlike "You gave us 3 of 10, and I want to know why.", "Could you raise the limit of the import?"
  because "Says what to write, or asks only the happy."
}
concept maybe-incentive "<reviewing>|review .. and|so|then we|i|you|your|the .. <rewards>",
    "every|each|all|any reviewer|reviewers .. gets|get|receives|<rewards>",
    "share|tell|post|write|leave .. and|to|you get|receive|earn|win .. <rewards>",
    "reward|rewards|rewarded|thank|compensate .. reviewers|reviewer|reviews|review|rating",
    "bonus|job|target|pay .. depends|depend|hangs|rides on your|the answer|answers|reply|score|vote|number",
    "nice|kind|good|positive and .. free|month|gift|discount|voucher",
    "who|everyone|those .. write|writes|post|posts|review|reviews|rate|rates .. get|gets|receive|receives",
    "review us and we|you|get", "<reviewing>|review .. <rewards>",
    "<rewards> .. for|in|if|when|after|to|once|who|each|every|and|as|with .. <reviewing>|review",
    "in exchange|return for .. review|rating|feedback|recommendation|testimonial|credit|discount|voucher|month",
    "waived|refunded|credited|fixed|given|gave|added .. now|so|then|and|in .. <reviewing>|review|stars|rating",
    "into the hat|draw|raffle|prize|lottery", "screenshot .. <review>|<rewards>", "<review> .. screenshot|send .. <rewards>",
    "<rewards> .. <reviewing>",
    "bonus|gift|voucher|credit|discount|coupon|month|upgrade|reward|thank .. leave|leaving|write|writing|post|posting|share|sharing|give|giving .. <review>",
    "free .. <review>|review", "review|rating|testimonial|recommendation in exchange|return|turn", "worth .. $|gift|voucher",
    "<review> .. <rewards> .. yours|get|receive|way|account|you|thank|free", "show .. free" because "A part of other concepts."
concept incentive "everyone|anyone|all|those who .. <reviewing>|review .. <rewards>|enters|gets|receives|wins",
    "<rewards> .. waiting|yours|coming .. review|rating|stars|testimonial", "<review> .. free|drink|dessert|coffee|prize" {
  like "Leave a review and get a gift card.", "We will take $25 off your next visit for a review."
  unlike "We do not pay for reviews.", "The gift card you bought did not work."
  because "A reward near the ask."
}
concept not-blame "from your side|end|view|perspective|point|words|comment|mail|message",
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
    "we|i should|failed|forgot|missed|never|left|kept", "on us|me",
    "<be> <adv>? our|my|ours|mine|entirely|alone fault|mistake|failure|responsibility|job|error|oversight|doing|decision|and|alone",
    "if you had not written|told|asked|said|raised|called", "neither|nor your", "you <be> <adv>? right", "it <be> not for you",
    "was|is not .. your|you|yours", "nothing you did", "you|your .. told|asked|wrote|said|reported|mentioned us|me",
    "our <adv>? support|team|system|servers|server|monitoring|engineers|staff|software|update|release|queue|process|service|desk|people|agent|agents|code|deployment|app",
    "we <adv>? gave|told|changed|chose|sent|pushed", "not .. hide|blame|point|pass|excuse",
    "you <be>|have|had <adv>? every|good|right|entitled", "could|would|might have? been? <adv>? easy|easier|tempting|blame|point|hide",
    "easy|easier|tempting|convenient|simple to", "rather than|blame|blaming", "instead of", "no|not excuse|excuses", "not an excuse",
    "hide behind", "regardless|whoever|whatever|whichever", "not matter who|whose|which", "not about who",
    "take|takes|taking|took <adv>? full|the|all? blame|responsibility", "own it|this|that", "ours alone|too",
    "we|i <be> <adv>? responsible|accountable|answerable", "nobody|no one is|was|to blame", "not .. yours|you|your",
    "how|what|which|when|where|who do|does|did|can|could|would|will|is|are your|you|the", "thank|thanks you|your|for" because "What comes near and is none of it."
concept cause "root? cause|reason|culprit|source|origin <adv>? is|was|lies|lay|were|turned", "caused|triggered|brought|provoked by|about", "due|owing to",
    "because|on of|account of? _", "<failed>|happened|slow|slowly|late|crawl|crawled|delayed|unanswered|wait|waited|waiting|lost|dropped|missed|stalled|overloaded .. because",
    "traced|traced it|this|back? to", "turned|turns out that|to", "stems|stemmed|resulted|results|comes|came|arose from", "boils|boiled|comes|came down to", "as a result of",
    "what happened <be>|was that?", "went wrong <be>|was|because|when", "here is what happened", "had run|ran out|full", "was|were overloaded|misconfigured|misrouted|corrupted|misfiled|mislabelled|understaffed" {
  like "The cause was a full disk.", "Your tickets went unanswered because a mailbox was full.", "This was due to an overloaded queue."
  unlike "We do not know the cause yet.", "I am writing because exports crawl."
  because "A reason that is given for what happened."
}
concept announcement "<talks>" because "Our next message, and what it will tell."
concept closed-question "^ how often|many|much|long|old|big|large|soon|satisfied|recently|frequently|likely|fast|high|late|early|tall|frequent",
    "^ what time|date|day|version|number|percentage|percent|year|month|size|budget|plan|kind of browser|device|language|colour|color|score|amount",
    "what is|are|was|'s your|the|its .. role|name|number|address|title|budget|size|version|headcount|email|phone|id|date|currency|total|sum|amount|deadline|price",
    "what <be> your <adv>? favourite|favorite|name|role|title|budget|email|phone|hobbies|address",
    "on|at|by|in|for|to|from which|what day|date|time|week|month|version|plan", "^ which|who|when|where|whom|whose", "on a scale",
    "what other tools|products|vendors" because "A number, a yes or a plain fact answers it."
concept open-question "^ what|how|why", "^ tell|walk|talk|take|help|show|guide me|us",
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
concept maybe-leaks "nps", "net promoter", "lose|losing you|your account|business|the account", "retention plan|specialist|campaign|target",
    "internal|internally note|notes|plan|use|only|escalated|discussed|discussion|review|brief|briefing|checkpoint", "save the|your|this account",
    "contract|annual|lifetime|customer|account value|revenue|worth", "needs|pending|subject .. approval|sign off", "your|the account .. worth|value",
    "our targets|target|quota|numbers", "<we> .. renewal .. forecast", "renewal stakes|conversation|discount", "worth .. to us", "expansion",
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
concept not-sla "service level is|are|in|of <be>? .. in|contract|section|page|terms", "<talks>" because "What comes near and is none of it."
concept not-roadmap "you bought|chose", "plan for how|what|the|your call|talk|meeting", "a|first|our|my plan <be>|to ready|discuss|draft",
    "shipped|released|launched in|on|last|this march|january|february|april|may|june|monday",
    "we shipped|released|launched|built|added", "<talks>" because "What comes near and is none of it."
concept not-minimising "# minute|minutes|hour call|talk|meeting|conversation|executive|chat|alignment|session",
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
    "too|far often|many|long|much", "more than once|twice|#", "more than a|an|one|# day|days|week|weeks|hour|hours|month|months|few|bit|little|third|quarter|half|hundred|minute|minutes", "not the first|only|normal|usual|acceptable|rare", "neither .. nor",
    "never|not call|describe|treat|dismiss|wave|play|brush|pretend|say|tell|think|mean|want" because "What comes near and is none of it."
concept not-hollow "thank you for being so|this|that|as|clear|direct|honest|open|frank|blunt|plain",
    "thank you for the|your call|log|logs|file|files|screenshots|list|example", "<stars>? top|highest|number|first priority .. <be> your|the|to",
    "not hesitate with",
    "will|shall|would|do not .. tell|write|say|call|pretend", "never|not|nobody .. say|tell|write|hear|read .. you|that",
    "excellent|good|great service would|is|means|looks", "rather than|instead of",
    "not|never .. help|enough|send|form|letter|phrase|words|phrases|stock|copy|paste|template",
    "without|no phrases|platitudes|clichés|slogans", "in your own", "<be> not <adv>? enough",
    "<stockthing> form|page|team|centre|center|portal|survey|call|meeting|report|score" because "What comes near and is none of it."
concept not-review-gating "you gave us", "good or bad", "use it and you change", "we told you", "<stars> hotel|house|inn|resort",
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
concept not-incentive "thank|thanks you? for the|your review|feedback|rating|comment", "rating with the", "review .. of the",
    "no|not|never .. reward|pay|offer|gift|voucher|return|exchange|discount", "stopped giving|paying|offering",
    "nothing .. return|exchange|for", "not tied|linked|attached|connected|related|depend|conditional",
    "without .. reward|return|obligation|condition", "whether or not", "regardless", "against .. rules|policy|terms", "neither .. nor",
    "gift|voucher|coupon|discount|credit .. not|never|expired|failed|wrong|code|work|missing|declined" because "What comes near and is none of it."
concept party "standin|locum|substitute|junior|airlines|forwarder|driver|drivers|kitchen|lab|insurer|insurance|issuer|bank|agent|agents|crew|shift|tenant|plumber|electrician|installer|landlord|airline|hotel|reception|receptionist|waiter|waitress|chef|nurse|doctor|clinic|pharmacy|operator|housekeeping|cleaners|cleaner|porter|temp|intern|trainee|legal|accounts|purchasing|postman|post|customs|dispatcher|foreman|builder|mechanic|technician|engineer|colleague|salesman|salesperson|rep|clerk|cashier|manager|predecessor|guest|guests|neighbour|neighbor|school|authority|council|ministry|government|regulator|processor|network|printer|manufacturer|maker|factory|wholesaler|importer|broker|conveyancer|notary|surveyor|agency|studio|photographer|caterer",
    "head office", "<others>", "travel|estate|booking|ticket agent|agency", "network operator", "app store", "card issuer" because "A part of other concepts."
concept apology "sorry|apologise|apologize|apology|apologies", "we|i <adv>? regret", "<we> <modal>? regret", "forgive the|us|our|my",
    "pardon the|us|our|my", "beg your pardon", "please forgive" because "A part of other concepts."
concept talks "<we> <modal> <adv>? tell|explain|show|report|discuss|present|walk|summarise|summarize|outline|document|list|share|describe|inform|brief|write|update|ask|check|find|examine|investigate|analyse|analyze|review|test|trace|learn|read|call|phone|ring|speak|talk|meet|consider|explore|evaluate|assess|listen|raise|forward|pass|suggest|recommend|study|compare|monitor|watch|follow|note",
    "<we> <modal> look into|at|for", "let you know",
    "<we> <be> <adv>? checking|looking|investigating|reviewing|discussing|asking|examining|analysing|analyzing|testing|considering|exploring",
    "come back to you|with", "get back to you", "keep you posted|informed|updated",
    "you <modal> hear|know|learn|receive|get .. from|summary|update|answer|report|list|call|mail|email|plan|overview|whether|what|who" because "A part of other concepts."
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
concept not-specific-fixes "<talks>", "you bought|chose", "we|i|us sent out", "has|have been running|working since" because "What comes near and is none of it."
concept not-fix-timelines "<talks>", "stopped|failed|broke|drops|dropped on|at|in the|its? last|first|end" because "What comes near and is none of it."
concept not-custom-work "<talks>" because "What comes near and is none of it."
concept not-custom-onboarding "<talks>" because "What comes near and is none of it."
concept not-uptime "<talks>" because "What comes near and is none of it."
concept not-legal "<talks>" because "What comes near and is none of it."
