import RecoverText
import Testing

@Suite struct ReadingGradeTests {
    @Test(
        "Syllables",
        arguments: [
            ("we", 1), ("refund", 2), ("customer", 3), ("immediately", 5), ("the", 1), ("table", 2), ("handled", 2),
            ("missed", 1), ("started", 2), ("promises", 3), ("files", 1), ("statement", 2), ("carefully", 3),
            ("didn't", 2), ("don't", 1), ("we'll", 1), ("it'll", 2), ("follow-up", 3), ("experience", 4), ("client", 2),
            ("patient", 2), ("easier", 3), ("people", 2), ("business", 2), ("apologise", 4), ("question", 2),
            ("going", 2), ("trying", 2), ("player", 2), ("beyond", 2), ("automatically", 5), ("unique", 2), ("VP", 2),
            ("CRM", 3), ("4,000", 1), ("café", 2), ("SLA", 3), ("situation", 4), ("guarantee", 3), ("special", 2),
        ])
    func syllables(_ word: String, _ count: Int) {
        #expect(Syllables.count(word) == count)
    }

    // Compared by hand with GNU style 1.11 (Debian `diction`), which prints one decimal and cuts it off:
    //
    //   text         style   here   words/sentences/syllables here
    //   short          2.9    3.5   56 / 5 / 70     style: 56 words, 5 sentences
    //   plain          3.0    3.4   89 / 7 / 106    style: 89 words, 7 sentences
    //   heavy         30.1   31.9   53 / 2 / 167    style: 53 words, 2 sentences
    //
    // Words and sentences agree; style counts 2 to 5 syllables in 100 fewer, so the grades lie 0.4 to 0.6 apart at
    // everyday levels. On a whole mail with greeting, list and signature style (0.4) reads the frame as short
    // sentences.
    private let short = """
        We fixed the problem that kept your reports from loading. The cause was a full disk on one of our servers. \
        Nobody noticed it for six hours because the alarm was switched off. We have turned it on again and added a \
        second one. You lost a morning of work, and we are sorry for that.
        """
    private let plain = """
        I read your answer twice. You wrote that nobody on our side owned the problem, and you were right about \
        that. From today on I own it. My team will look at every open ticket with you on Monday, and we will agree \
        on dates that you can plan with. When a date is at risk I will tell you before you have to ask. Do you want \
        your lead engineer to join the call? Then please send me the name and I will add it to the invitation.
        """
    private let heavy = """
        Our investigation established that the interruption originated in an inadequately documented configuration \
        modification, which subsequently propagated through several interdependent components before anybody \
        responsible for monitoring recognized the deterioration. Consequently, we are implementing additional \
        verification procedures, including independent authorization of every modification and automatic restoration \
        of the preceding configuration whenever fundamental performance indicators deteriorate.
        """

    @Test("Grades agree with GNU style")
    func againstStyle() throws {
        for (text, style, margin, counts) in [
            (short, 2.9, 1.0, [56, 5, 70]), (plain, 3.0, 1.0, [89, 7, 106]), (heavy, 30.1, 2.0, [53, 2, 167]),
        ] {
            let grade = try #require(ReadingGrade(text))
            #expect([grade.words, grade.sentences, grade.syllables] == counts)
            #expect(abs(grade.grade - style) < margin)
        }
    }

    @Test("The formula and its inputs")
    func formula() throws {
        let grade = try #require(ReadingGrade(words: 100, sentences: 10, syllables: 150))
        #expect(abs(grade.grade - (0.39 * 10 + 11.8 * 1.5 - 15.59)) < 1e-12)
        #expect(grade.wordsPerSentence == 10)
        #expect(grade.syllablesPerWord == 1.5)
        #expect(ReadingGrade("") == nil)
        #expect(ReadingGrade("Hi Dana,\n\nBest,\nAnna") == nil)
        #expect(ReadingGrade(words: 1, sentences: 0, syllables: 1) == nil)
    }

    @Test("Greeting, heading, signature and quoted lines do not make a text easier")
    func frame() throws {
        let framed = "# Note\n\nHi Dana,\n\n\(short)\n\n> Stop it. Now. Please.\n\nBest regards,\nAnna Keller"
        #expect(try #require(ReadingGrade(framed)) == #require(ReadingGrade(short)))
    }
}
