/// Words whose syllables the rules of `Syllables` get wrong, from everyday business English.
///
/// Checked against the CMU Pronouncing Dictionary: of the words it shares with the README files and licences of a
/// Debian system, weighted by how often they occur, 97 of 100 agree; most of the others are initials.
enum SyllableExceptions {
    static let table = ShortWordTable([
        (1, "don't won't can't aren't weren't ain't you're we're they're who're there's here's where's what's"),
        (1, "he's she's i'm i've we've you've they've i'd we'd you'd they'd he'd she'd it's that's let's"),
        (1, "real our hour hours through thought though once eyes owed queue queued"),
        (2, "isn't doesn't didn't wasn't hasn't haven't hadn't couldn't wouldn't shouldn't mustn't needn't"),
        (2, "business people people's every something sometimes sometime someone somewhere someday therefore thereby"),
        (2, "whereas whereby hereby elsewhere homepage safety being create creates going doing seeing lion quiet"),
        (2, "science diet duel fuel cruel trial dial giant riot pious poem poet ruin fluid chaos react reacts reboot"),
        (2, "reuse preempt maybe lifetime likewise likelihood's baseline baselines timeline timelines guideline"),
        (
            2,
            "guidelines deadline deadlines milestone milestones framework frameworks timezone filename gateway"
        ),
        (2, "website websites sincere million billion trillion region question reason really minute minutes colleague"),
        (
            2,
            "colleagues email emails lawyer lawyers fewer senior joined awesome statement timeframe timeframes ok okay"
        ),
        (3, "businesses everyone everything everywhere evening anyone anytime idea ideas area areas creation created"),
        (3, "creating creator reality realize realise sincerely entirely entire element elements recovered employee"),
        (
            3,
            "employees theatre video videos radio audio however whatever whoever whenever museum reopen reopened"
        ),
        (3, "renewal renewals reviewing actual usual manual annual vehicle ratio linear behavior behaviour likelihood"),
        (3, "ideally reinstate"),
        (4, "everybody immediate appreciate associate negotiate situation coordinate cooperate reinstated evaluate"),
        (4, "apologising apologizing apologises apologizes especially usually actually manually reliable algorithm"),
        (4, "algorithms scientific"),
        (5, "immediately appreciation association evaluation negotiation individual coordination creativity"),
        (5, "accommodation coordinated simultaneous proprietary"),
        (6, "responsibility reliability availability individually simultaneously"),
        (2, "ui ux tv pc pm pr hr id uk eu"),
        (3, "sla slas api apis kpi kpis roi rois ceo ceos cfo cto coo eta faq faqs sso pdf pdfs url urls usa"),
    ])
}
