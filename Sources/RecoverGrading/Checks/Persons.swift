import RecoverText

/// Names of persons in a reply that the case does not hold.
enum Persons {
    private struct Word {
        let bytes: [UInt8]
        var range: Range<Int>
        var isCapital: Bool
        /// A mark or the beginning of a sentence stands before it.
        var opens: Bool
        var isComma: Bool
        /// Marks & Spencer.
        var isJoined: Bool

        var lower: String { CaseFacts.name(bytes, range) }

        var isTitle: Bool { has(Persons.titleWords) { Persons.titles.contains(lower) } }

        var isGiven: Bool { has(Persons.givenWords) { Persons.given.contains(lower) } }

        /// Looked up by its bytes where they are the whole of it: most words are none of either.
        private func has(_ table: ShortWordTable, or slow: () -> Bool) -> Bool {
            let isPlain = !bytes[range].contains { $0 >= 0x80 || $0 == 0x27 }
            return isPlain ? table.contains(bytes, range) : slow()
        }
    }

    private static let titleWords = ShortWordTable([(1, titles.joined(separator: " "))])
    private static let givenWords = ShortWordTable([(1, given.joined(separator: " "))])

    static func all(_ text: PartText, _ facts: CaseFacts) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for (index, sentence) in text.sentences.all.enumerated()
        where !sentence.isQuoted && sentence.range.count < 4000 {
            if sentence.kind == .signature, facts.hasOpenSender { continue }
            guard mayStand(in: text.words[index], text.bytes) else { continue }
            let words = words(text.bytes, sentence.range, text.words[index])
            found += strangers(words, facts, isSignature: sentence.kind == .signature)
        }
        return found
    }

    /// Two capitalised words behind one another, a given name or a title: most sentences have none.
    private static func mayStand(in tokens: ArraySlice<WordScanner.Token>, _ bytes: [UInt8]) -> Bool {
        var isBehindCapital = false
        for token in tokens {
            if titleWords.contains(bytes, token.range) { return true }
            let first = bytes[token.range.lowerBound]
            guard Bytes.isUpper(first) || first >= 0x80 else {
                isBehindCapital = false
                continue
            }
            if isBehindCapital || bytes[token.range].contains(where: { $0 >= 0x80 || $0 == 0x27 })
                || givenWords.contains(bytes, token.range)
            {
                return true
            }
            isBehindCapital = true
        }
        return false
    }

    private static func words(
        _ bytes: [UInt8], _ range: Range<Int>, _ tokens: ArraySlice<WordScanner.Token>
    ) -> [Word] {
        var words: [Word] = []
        var last = range.lowerBound
        for token in tokens {
            let gap = bytes[last..<token.range.lowerBound]
            last = token.range.upperBound
            let hasMark = gap.contains {
                $0 == 0x2E || $0 == 0x3A || $0 == 0x3B || $0 == 0x21 || $0 == 0x3F || $0 == 0x0A || $0 == 0x2A
                    || $0 == 0x7C || $0 == 0x28
            }
            words.append(
                Word(
                    bytes: bytes, range: token.range,
                    isCapital: !token.isAddress && Bytes.startsUpper(bytes, at: token.range.lowerBound),
                    opens: words.isEmpty || hasMark, isComma: gap.contains(0x2C), isJoined: gap.contains(0x26)))
        }
        return words
    }

    private static func strangers(_ words: [Word], _ facts: CaseFacts, isSignature: Bool) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < words.count {
            guard words[index].isCapital, !words[index].isTitle else {
                index += 1
                continue
            }
            // A run of capitalised words: "Maria Keller".
            var end = index + 1
            while end < words.count, words[end].isCapital, !words[end].opens, !words[end].isComma, end - index < 4 {
                end += 1
            }
            let run = words[index..<end]
            // A capitalised word alone is nobody's name unless it is known as one, or a title stands before it.
            let mayName = run.count > 1 || words[index].isGiven || index > 0 && words[index - 1].isTitle
            if mayName, isStranger(run, words, facts, isSignature: isSignature) {
                found.append(words[index].range.lowerBound..<words[end - 1].range.upperBound)
            }
            index = end
        }
        return found
    }

    private static func isStranger(
        _ run: ArraySlice<Word>, _ words: [Word], _ facts: CaseFacts, isSignature: Bool
    ) -> Bool {
        var run = run
        // "Hello Maria", "Dear Ms Keller": the first word is none of the name.
        while let first = run.first, run.count > 1, leading.contains(first.lower) { run = run.dropFirst() }
        guard let first = run.first, let last = run.last else { return false }
        if run.contains(where: { institutions.contains($0.lower) }) { return false }
        let before = run.startIndex > 0 ? words[run.startIndex - 1].lower : ""
        let after = run.endIndex < words.count ? words[run.endIndex] : nil
        let isGiven = given.contains(first.lower)
        if run.count >= 2 {
            let second = run[run.startIndex + 1]
            if facts.knows(first.lower, second.lower) { return false }
            if run.allSatisfy({ facts.knows($0.lower) }), !isGiven { return false }
            // "Whether Daniel Osei is free": a word that only begins the sentence.
            if first.opens, !isGiven, run.dropFirst().allSatisfy({ facts.knows($0.lower) }) { return false }
            if places.contains(before), !isGiven { return false }
            let isAfterTitle = titles.contains(before)
            let isAfterRole =
                roles.contains(before) || run.startIndex > 0 && words[run.startIndex].isComma && roles.contains(before)
            // "Ada Brant", where the case has Ada Brandt; "Hannah Ito" where it has Hana Ito.
            let isHalfKnown =
                facts.knows(first.lower) != facts.knows(last.lower)
                && (isGiven || personLike(first.lower, facts) || personLike(last.lower, facts))
            return isGiven || isAfterTitle || isAfterRole || isHalfKnown && !isCommon(run)
        }
        guard !facts.knows(first.lower) else { return false }
        if titles.contains(before) { return true }
        guard isGiven else { return false }
        if first.isJoined || (after?.isJoined ?? false) { return false }
        if ambiguous.contains(first.lower) {
            let acts = ["will", "has", "is", "can", "from", "wrote", "said", "told"].contains(after?.lower ?? "")
            let isMet = ["with", "ask", "as", "by", "colleague", "for", "to"].contains(before)
            if first.opens || !acts && !isMet { return false }
        }
        if ["in", "at", "near", "via", "to", "the", "a"].contains(before), !(before == "to" && after?.lower == "and") {
            return false
        }
        return true
    }

    /// A surname or given name of the case's people stands beside another of them.
    private static func personLike(_ word: String, _ facts: CaseFacts) -> Bool {
        facts.isPerson(word)
    }

    private static func isCommon(_ run: ArraySlice<Word>) -> Bool {
        run.contains { !mayName($0.lower) }
    }

    /// Neither a role, an institution, a day nor a word of grammar.
    static func mayName(_ word: String) -> Bool {
        !institutions.contains(word) && !leading.contains(word) && !common.contains(word) && !roles.contains(word)
            && word.utf8.count > 1
    }

    private static func set(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    private static let titles = set("dr mr mrs ms prof professor sir madam dr. mr. mrs. ms.")
    private static let leading = set(
        "i'm i am i've i'll we're it's that's i’m i’ve i’ll we’re it’s that’s hello hi dear hey thanks thank regards sincerely best kind as and but then when if please ask our my the your on from since after for with what where who whom whose which why how that whether because while once until before though although"
    )
    private static let roles = set(
        "ceo cto cfo coo director manager engineer colleague lead head vp president founder specialist agent developer analyst consultant boss supervisor technician officer"
    )
    private static let places = set("in near")
    private static let institutions = set(
        """
        team department support sales marketing finance engineering product success customer account management office \
        inc ltd llc gmbh corp company group association bank university plan server cloud azure aws google microsoft oracle \
        sap dynamics sheets excel street road avenue square business enterprise premium monday tuesday wednesday thursday \
        friday saturday sunday january february march april june july august september october november december context \
        needed subject milestone checkpoint day flag note owner go no-go utc gmt cet est pst hospital hotel airport church \
        bridge park house stores logistics freight haulage hq centre center partners solutions systems software desk portal analytics depot app api dashboard connect sync suite pro plus hub report module tower campus branch line store works station market stadium field county city river lake north south east west data
        """)
    private static let common = set(
        "we i you it this that these those what how why where here there no yes not all both each every one two three")
    private static let ambiguous = set(
        "jan june dawn eve per don summer christian angel victor jade amber heather holly violet daisy penny rosa flora robin virginia carolina sandy sunny star bob dot carol norm will may mark grace hope rose bill frank art joy chase grant drew miles dean faith sue jack max iris ivy ray rich pat guy penny olive sky ruby"
    )

    private static let given = set(
        """
        aaron abby abdul abigail adam adrian ahmed aisha alan albert alejandro alex alexander alexandra alexis ali alice \
        alicia alison allen alan amanda amara amber amelia amir amy ana anders andrea andreas andrew andy angela angelika anita \
        anja ann anna anne annette annie anthony antonio anton arjun arnold art arthur ashley astrid audrey barbara barry bart \
        beatrice beatriz ben benjamin bernard bernd beth betty bill björn bob bobby boris brad brandon brenda brian bruce bruno \
        caleb cameron camila carl carla carlos carmen carol caroline catherine cecilia chad charles charlie chen chloe chris \
        christian christina christine christoph christopher claire clara claudia clive colin connie connor craig cynthia \
        daisy dan daniel daniela danny daria david dawn deborah dennis derek devon diana diane diego dieter dirk dmitri dominic \
        don donald donna dora doris dorothy doug douglas duncan dylan ed eddie edgar edith eduardo edward eileen elaine elena eli \
        elias elijah elisa elizabeth ella ellen elliot eloise emily emma eric erica erik erin ernest esther ethan eva evan eve \
        evelyn fabian fatima felicity felix fernando fiona florian frances francesca francis francisco frank frankie fred \
        frederick gabriel gabriela gareth gary gavin gemma gene geoff george gerald gerard gina giovanni giulia glen gloria \
        gordon graham grant greg gregor gregory greta guido gustav guy hana hank hannah hans harold harriet harry harvey hassan heather \
        hector heidi heike helen helena helga henrik henry herbert hilary holger holly howard hugh hugo ian ibrahim ilse imran \
        ines ingrid irene iris isaac isabel isabella ivan jack jackie jacob jacqueline jade jake james jamie jan jana jane janet \
        janice jasmine jason javier jay jean jeff jeffrey jenna jennifer jenny jens jeremy jerry jesse jessica jill jim jimmy jo \
        joan joanna joe joel johan johanna johannes john johnny jon jonas jonathan jorge jose josef joseph josephine josh joshua \
        juan judith judy julia julian juliana julie julien jun june jürgen justin karen karim karin karl karla kate katharina \
        katherine kathleen kathryn kathy katie katrin kay keith kelly ken kenneth kenji kerry kevin khalid kim kimberly klaus kofi \
        kristen kristin kurt kyle lara larry lars laura lauren laurence laurie layla lea leah lee leila lena leo leon leonard leslie \
        lewis liam lily linda lisa liz lorenzo lorna lothar lou louis louise luca lucas lucia lucy luis luisa lukas luke lydia lynn \
        manfred manuel marc marcel marco marcus margaret maria marie marina mario marion marius mark marlene marta martha martin \
        martina marvin mary mateo matt matteo matthew matthias maureen maurice max maya megan mehmet mei melanie melissa michael \
        michelle miguel mike mila milan miles mina miranda miriam mitch mohamed mohammed moira molly monica monika morgan murray \
        nadia nadine nancy naomi natalia natalie natasha nathan neil nicholas nick nicola nicolas nicole nigel nikhil nikolai nils nina \
        nora noah noor norman olga oliver olivia omar oscar otto owen pablo pam pamela paolo patricia patrick paul paula paulo \
        pedro peggy penelope penny per pete peter petra phil philip philipp phoebe pierre priya rachel rafael raj rajesh ralph \
        ramon ramona randy raul ravi ray raymond rebecca reed regina renate rené ricardo richard rick rita rob robert roberto robin \
        rodney roger roland rolf roman ron ronald rosa rosalind rosemary ross roy ruben rudolf russell ruth ryan sabine sally sam samantha \
        samira samuel sandra sanjay sara sarah saskia scott sean sebastian sergei sergio seth shane sharon shaun sheila shirley \
        silvia simon sofia sonia sonja sophia sophie spencer stacy stan stanley stefan stefanie stella stephan stephanie stephen \
        steve steven stuart sue susan susanne suzanne svetlana sven sylvia tamara tanja tanya tara tariq ted terence teresa terry \
        tessa theo theresa thomas thorsten tiffany tim timothy tina tobias todd tom tomas tony tracy trevor tyler ulrich ulrike \
        ursula uwe valentina valerie vanessa vera veronica vicky victor viktor vincent violet virginia vivian wade walter wanda warren \
        wayne wei wendy werner wilhelm william willy wolfgang xavier yasmin yolanda yusuf yvonne zach zara zoe
        """)
}
