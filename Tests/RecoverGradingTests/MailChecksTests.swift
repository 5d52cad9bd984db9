import RecoverBase
import RecoverModel
import Testing

@testable import RecoverGrading

/// Each check of a mail, passing and failing, with the place and the words.
@Suite struct MailChecksTests {
    /// Nobody can be held to what the case has yet to say.
    @Test func asksForNothingThatIsLeftOpen() throws {
        let model = try compiled(
            """
            customer { name "Dana" }
            feedback 3/10 { issue a ? "the first issue"; context "Two tickets" }
            deliver email { words ? "how many" }
            constraint avoid ? "a word"
            """)
        let reply =
            "Dear Dana,\n\nYou told us of [CONTEXT NEEDED: the first issue]. We avoid [CONTEXT NEEDED: a word].\n"
        let grade = Grader(model).grade(Source(name: "reply.md", text: reply))
        #expect(grade.check("email.names-complaint") == nil)
        #expect(grade.check("email.words")?.status == .pass)
        #expect(grade.check("email.words")?.expected == .text("[CONTEXT NEEDED: how many]"))
        #expect(!grade.checks.contains { $0.status == .fail && $0.message.contains("CONTEXT NEEDED: a word") })
    }

    /// A mail that passes everything that `standard` asks for.
    static let good = """
        Subject: Your slow exports

        Hello Dana,

        I read what you wrote: exports crawl, and nobody answers the tickets. We let you down, and I want to understand how.

        Jon Bell has the three tickets on his desk today. You will hear from me by Thursday at 17:00 with what we found.

        What do the slow exports hold up most?

        Kind regards,
        Maya Ortiz
        maya.ortiz@brightdock.example
        """

    private func mail(
        _ change: (String) -> String = { $0 }, _ scenario: String = "deliver email { words ..160 }",
        as path: String? = nil
    ) throws -> Grade {
        try graded(change(MailChecksTests.good), by: scenario, as: path)
    }

    @Test func aGoodOnePasses() throws {
        let grade = try mail()
        #expect(grade.failing == [])
        #expect(grade.isPass)
        #expect(grade.score == 100)
    }

    @Test func words() throws {
        let grade = try mail({ $0 }, "deliver email { words 20..30 }")
        let check = try #require(grade.check("email.words"))
        #expect(check.status == .fail)
        #expect(check.measured == .count(60))
        #expect(check.expected == .text("20..30"))
        #expect(check.message == "60 words, 30 too many")
        #expect(check.help == "Take out 30 words or more.")
        #expect(check.source?.file == "test.rs")
        #expect(
            try mail({ $0 }, "deliver email { words 90.. }").check("email.words")?.message
                == "60 words, 30 too few")
        #expect(try mail({ $0 }, "deliver email { words 60 }").status("email.words") == .pass)
    }

    @Test(arguments: [
        ("Subject: Your slow exports\n\n", "", "email.subject"),
        ("Hello Dana,", "Hello,", "email.greeting"),
        ("Hello Dana,", "Dear customer,", "email.greeting"),
        ("\nMaya Ortiz\nmaya.ortiz@brightdock.example", "\nThe team", "email.contact"),
        ("Jon Bell has", "[Name] has", "contract.blanks"),
        ("Jon Bell has", "Peter Lang has", "contract.facts"),
        ("What do", "That is 40% of your files. What do", "contract.facts"),
        ("We let you down", "We value your feedback", "email.hollow-phrases"),
        ("We let you down", "The system experienced trouble", "email.blame"),
        ("We let you down", "It was only a minor issue", "email.minimising"),
        ("I read what you wrote", "I saw your score", "email.opener"),
        ("Jon Bell has", "You gave us 3 out of 10. Jon Bell has", "email.opener"),
        ("What do", "The weather is bad. I am so sorry. What do", "email.apology"),
        ("We let you down", "Please leave us a review. We let you down", "email.review-ask"),
        ("We let you down", "Here is a gift card for your review. We let you down", "email.review-ask"),
        (
            "I read what you wrote: exports crawl, and nobody answers the tickets. We let",
            "I read your feedback. We let", "email.names-complaint"
        ),
    ])
    func oneThingIsWrong(find: String, replacement: String, id: String) throws {
        var text = MailChecksTests.good.replacing(find, with: replacement)
        if id == "email.names-complaint" {
            text = text.replacing("slow exports", with: "troubles").replacing("three tickets", with: "matter")
        }
        #expect(text != MailChecksTests.good)
        let grade = try graded(text, by: "deliver email { words ..160 }")
        #expect(grade.status(id) == .fail, "\(grade.failing)")
        let others = grade.failing.filter { $0 != id }
        #expect(others.isEmpty, "\(id) sets off \(others)")
    }

    /// Nobody is told the number they gave: not in the subject line, nor further down. Ten things may have been counted.
    @Test(arguments: [
        ("Subject: 3 of 10", "", Check.Status.fail), ("Subject: Exports", "You gave us 3 of 10, and I see why.", .fail),
        ("Subject: Exports", "You rated us 3/10.", .fail),
        ("Subject: Exports", "Of the exports, 4 of 10 failed.", .pass),
    ])
    func theScoreStaysOut(subject: String, sentence: String, status: Check.Status) throws {
        let mail = """
            \(subject)

            Hello Dana,

            Exports crawl and nobody answers the tickets. That was our fault. \(sentence)

            Maya Ortiz
            """
        #expect(try graded(mail, by: "deliver email { words ..160 }", as: "email").status("email.opener") == status)
    }

    /// A labelled blank is to fill in: it counts as one word, stands for what it names, and fails only at the very end.
    @Test func labelledBlanks() throws {
        let text = MailChecksTests.good.replacing(
            "Thursday at 17:00", with: "[CONTEXT NEEDED: day of the next message]")
        let grade = try graded(text, by: "deliver email { words ..160 }")
        #expect(grade.failing == [])
        #expect(grade.toFill == ["day of the next message"])
        #expect(grade.verdict == "Fill 1 blank, then send.")
        #expect(grade.isPass && !grade.isReady)
        #expect(grade.check("email.words")?.measured == .count(58))
        #expect(grade.status("email.follow-up-by") ?? .pass == .pass)
        let model = try compiled(exportsCase + "deliver email { words ..160 }")
        let last = Grader(model, isFinal: true).grade(Source(name: "reply.md", text: text))
        #expect(last.failing == ["contract.blanks"])
        #expect(last.verdict == "Do not send: 1 reason.")
        #expect(try graded(MailChecksTests.good, by: "deliver email { words ..160 }").verdict == "Send.")
    }

    /// What is internal stands among the facts for the internal parts only, or not at all.
    @Test(arguments: [
        ("Your account is at risk of churn.", Check.Status.fail), ("We decide on a go or no-go on day 7.", .fail),
        ("Bea leads this internally.", .fail), ("At $96k a year that matters.", .fail),
        ("Jon Bell has to approve the next step.", .fail), ("We do not want to lose you.", .warn),
        ("Your month-end close is at stake.", .pass), ("Jon Bell has the tickets.", .pass),
    ])
    func whatIsInternal(sentence: String, status: Check.Status) throws {
        let text = MailChecksTests.good.replacing("What do", with: "\(sentence) What do")
        let scenario =
            exportsCase.replacing("employees 200", with: "employees 200; arr $96k")
            + "deliver email { words ..160 }\ndeliver plan { milestone a \"A new queue\" { by day 2; owner Product; success \"It is empty\"; needs approval from Support } }"
        let grade = try Grader(try compiled(scenario)).grade(Source(name: "reply.md", text: text), as: "email")
        #expect(grade.status("contract.leaks") == status, "\(grade.check("contract.leaks")!)")
        #expect(grade.isPass == (status != .fail), "\(grade.failing)")
    }

    /// What only looks doubtful holds nothing back, and yet is not ready.
    @Test func whatLooksDoubtfulIsNotReady() throws {
        let grade = try mail { $0.replacing("What do", with: "We do not want to lose you. What do") }
        #expect(grade.verdict == "Send.")
        #expect(grade.isPass && !grade.isReady)
        let open = try mail {
            $0.replacing("What do", with: "We do not want to lose you. What do")
                .replacing("by Thursday at 17:00", with: "by [CONTEXT NEEDED: day of the next message]")
        }
        #expect(open.verdict == "Fill 1 blank, then send.")
    }

    /// What the case says may be offered is a gesture, under its own name and by its sum.
    @Test(arguments: ["I would like to offer you a named contact until May.", "You get $95 from us."])
    func anOfferOfTheCaseIsAGesture(sentence: String) throws {
        let scenario =
            "policy goodwill after-understanding\npolicy goodwill-channel written\noffer support \"A named contact for three months\" { worth $95; after understanding }\ndeliver email"
        let before = try mail({ $0.replacing("I read what", with: "\(sentence) I read what") }, scenario)
        #expect(before.check("email.goodwill-order")?.message.contains("before the complaint") == true)
        let after = try mail({ $0.replacing("What do", with: "\(sentence) What do") }, scenario)
        #expect(after.check("email.goodwill-order")?.message == "the gesture comes after the acknowledgement")
        let none = try mail({ $0.replacing("What do", with: "We cannot offer a named contact. What do") }, scenario)
        #expect(none.check("email.goodwill-order")?.message == "no gesture is offered")
    }

    /// The words that the case prescribes reproach nobody.
    @Test func whatTheCasePrescribesIsNoBlame() throws {
        let text = { (mail: String) in
            mail.replacing("What do", with: "Was it a user error on your side? What do")
                .replacing("Your slow exports", with: "The exports")
        }
        let call = "deliver call { question \"Was it a user error on your side?\" }"
        let prescribed = try mail(text, "deliver email { words ..160 }\n\(call)", as: "email")
        #expect(prescribed.status("email.blame") == .pass)
        #expect(try mail(text, "deliver email { words ..160 }", as: "email").status("email.blame") == .warn)
    }

    /// An issue is named in other words, too.
    @Test(arguments: [("nobody has told you why", Check.Status.pass), ("you had a hard month", .warn)])
    func anIssueInOtherWords(words: String, status: Check.Status) throws {
        let scenario = exportsCase.replacing("nobody answers the tickets", with: "nobody tells us why")
        let text = MailChecksTests.good.replacing("nobody answers the tickets", with: words)
            .replacing("with what we found", with: "")
        let grade = Grader(try compiled(scenario + "deliver email { words ..160 }")).grade(
            Source(name: "reply.md", text: text))
        #expect(grade.status("email.names-complaint") == status, "\(grade.check("email.names-complaint")!)")
    }

    /// The prompt gives the address.
    @Test func anotherAddressReachesNobody() throws {
        let grade = try mail { $0.replacing("maya.ortiz@", with: "maya@") }
        #expect(grade.check("email.contact")?.message == "\"maya@brightdock.example\" is no address of the case")
        #expect(grade.failing == ["email.contact"])
    }

    /// A sum in a currency of which the case holds nothing cannot be reckoned from it, and "about 3 %" is not nothing.
    @Test(arguments: [
        ("We charged you 79 euros.", Check.Status.fail), ("We charged you €79.", .fail), ("We charged you $79.", .fail),
        ("About 3 % of your exports failed.", .fail), ("About 50 % of your exports failed.", .pass),
    ])
    func sumsAndPercentages(sentence: String, status: Check.Status) throws {
        let text = MailChecksTests.good.replacing("What do", with: "\(sentence) What do")
        let scenario =
            exportsCase.replacing(
                "employees 200", with: "employees 200; arr $4k; signal failed \"3 of 6 exports\" verified")
            + "deliver email { words ..160 }"
        let grade = try Grader(try compiled(scenario)).grade(Source(name: "reply.md", text: text), as: "email")
        #expect(grade.status("contract.facts") == status, "\(grade.check("contract.facts")!)")
    }

    /// A reply without substance earns next to nothing.
    @Test func theScoreIsTheWeightOfWhatIsThere() throws {
        #expect(try graded("ok", by: "deliver email { words 40..160 }").score <= 20)
        let hollow = try mail { $0.replacing("We let you down", with: "We value your feedback") }
        #expect((60..<100).contains(hollow.score), "\(hollow.score)")
        let two = try mail {
            $0.replacing("We let you down", with: "We value your feedback").replacing("Hello Dana,", with: "Hello,")
        }
        #expect(two.score < hollow.score)
    }

    /// What is said of other people's reviews, stars and rewards.
    @Test func reviews() throws {
        let words =
            "A five-star rating on Google would mean the world to us, and we will take $25 off your next visit. We let"
        let grade = try mail { $0.replacing("We let", with: words) }
        #expect(grade.status("email.review-ask") == .fail)
    }

    @Test func anotherLanguageIsForPeople() throws {
        let text = """
            Betreff: Ihre langsamen Exporte

            Guten Tag Dana,

            ich habe gelesen, was Sie geschrieben haben: die Exporte sind langsam, und niemand hat die Tickets beantwortet. Wir \
            haben Sie im Stich gelassen, und ich möchte verstehen, wie das passiert ist. Jon Bell hat die Tickets heute auf dem \
            Tisch. Sie hören von mir bis Donnerstag um 17:00 Uhr.

            Maya Ortiz
            maya.ortiz@brightdock.example
            """
        let grade = try graded(text, by: "deliver email { words ..160 }")
        #expect(grade.status("email.blame") == .manual)
        #expect(grade.check("email.blame")?.message == "the text is not in English; no machine judged this")
    }

    @Test func placesAndEvidence() throws {
        let grade = try mail { $0.replacing("We let you down", with: "We value your feedback") }
        let check = try #require(grade.check("email.hollow-phrases"))
        #expect(check.place == LineTable.Position(line: 5, column: 71))
        #expect(check.message == "\"We value your feedback\" is hollow")
        #expect(check.evidence == "We value your feedback, and I want to understand how.")
        #expect(check.source?.file == "playbook:standard")
        #expect(check.deliverable == "email")
    }

    @Test(arguments: [
        ("We will refund you.", Check.Status.fail),
        ("Not only will we refund you, we will call.", .fail),
        ("Why don't we refund you for March?", .fail),
        ("There is no reason we can't refund you.", .fail),
        ("We cannot offer a refund.", .pass),
        ("You asked for a refund.", .pass),
        ("A refund isn't something I can offer.", .pass),
        ("You wrote: \"I want a refund.\"", .pass),
    ])
    func commitments(sentence: String, status: Check.Status) throws {
        let grade = try graded(
            MailChecksTests.good.replacing("We let you down", with: "\(sentence) We let you down"),
            by: "policy goodwill after-understanding\ndeliver email { words ..160 }\nconstraint no refunds")
        #expect(grade.status("email.commitments") == status, "\(sentence)")
        if status == .fail {
            #expect(grade.check("email.commitments")?.source?.file == "test.rs")
            #expect(grade.failing == ["email.commitments"])
        }
    }

    @Test func ownWordsOfAConstraint() throws {
        let scenario =
            "deliver email\nconstraint no \"free seats\"\nconstraint no \"a workshop\" matching \"training day\""
        let grade = try mail({ $0.replacing("We let", with: "We will give you free seats. We let") }, scenario)
        #expect(grade.check("email.commitments")?.message == "\"free seats\" is a commitment: free seats")
        #expect(
            try mail({ $0.replacing("We let", with: "We offer a training day. We let") }, scenario).status(
                "email.commitments") == .fail)
        #expect(try mail({ $0 }, "deliver email").status("email.commitments") == nil)
    }

    @Test func avoidedWords() throws {
        let scenario = "deliver email\nconstraint avoid \"sorry\", \"unfortunately\""
        let grade = try mail({ $0.replacing("We let", with: "Unfortunately, we let") }, scenario)
        #expect(grade.check("email.avoid")?.message == "\"Unfortunately\" is to be avoided")
        #expect(try mail({ $0 }, scenario).status("email.avoid") == .pass)
        #expect(try mail({ $0 }, "deliver email").status("email.avoid") == nil)
    }

    @Test func anApologyWithItsDeed() throws {
        let grade = try mail {
            $0.replacing("We let you down", with: "I am sorry, and we have moved your exports. We let you down")
        }
        #expect(grade.status("email.apology") == .pass)
        let next = try mail {
            $0.replacing("We let you down", with: "I am sorry. We moved your exports. We let you down")
        }
        #expect(next.status("email.apology") == .pass)
        func listed(_ items: String) throws -> Check.Status? {
            try mail {
                $0.replacing(
                    "I read what you wrote: exports crawl, and nobody answers the tickets. We let",
                    with: "Exports crawl, and nobody answers the tickets. I am sorry. It is so:\n\n\(items)\n\nWe let")
            }.status("email.apology")
        }
        #expect(try listed("- The wait was long.\n- We moved your exports on Monday.") == .pass)
        #expect(try listed("- The wait was long.\n- The exports were slow.") != .pass)
        let required = "policy apology required\ndeliver email"
        #expect(try mail({ $0 }, required).check("email.apology")?.message == "there is no apology")
        #expect(try mail({ $0 }, "policy apology banned\ndeliver email").status("email.apology") == nil)
        let banned = try mail(
            { $0.replacing("We let", with: "We are sorry. We let") },
            "policy apology banned\ndeliver email { words ..160 }")
        #expect(banned.failing == ["email.avoid"])
    }

    @Test func gestures() throws {
        let scenario = "policy goodwill after-understanding\npolicy goodwill-channel written\ndeliver email"
        let after = try mail({ $0.replacing("What do", with: "We will give you a voucher. What do") }, scenario)
        #expect(after.status("email.goodwill-order") == .pass)
        let before = try mail(
            { $0.replacing("I read what", with: "We will give you a voucher. I read what") }, scenario)
        #expect(
            before.check("email.goodwill-order")?.message == "\"voucher\" comes before the complaint is acknowledged")
        let none = try mail(
            { $0.replacing("What do", with: "We will give you a voucher. What do") },
            "policy goodwill none\ndeliver email")
        #expect(none.status("email.goodwill-order") == .fail)
        let spoken = try mail({ $0.replacing("What do", with: "We will give you a voucher. What do") }, "deliver email")
        #expect(spoken.status("email.goodwill-order") == .warn)
    }

    @Test func options() throws {
        let scenario = "deliver email { words ..160; schedule 2 times for 20 minutes }"
        func options(_ sentence: String, _ scenario: String = scenario) throws -> Check? {
            try mail({ $0.replacing("What do the slow", with: "\(sentence)\n\nWhat do the slow") }, scenario).check(
                "email.options")
        }
        #expect(try options("Would Tuesday at 10 or 11:30 suit you?")?.status == .pass)
        #expect(try options("Would Tuesday at 10 suit you?")?.message == "1 time offered, 2 asked")
        #expect(try options("Would Tuesday at 10 suit you?")?.measured == .count(1))
        #expect(try options("Let me know when you're free.")?.status == .fail)
        #expect(try options("Would Tuesday at 10 or 11:30 suit you? Or pick a time on my calendar.")?.status == .fail)
        #expect(
            try options("We can talk at [CONTEXT NEEDED: time of option 1] or [CONTEXT NEEDED: time of option 2].")?
                .status == .pass)
        #expect(try options("Anything", "deliver email") == nil)
        let link = "deliver email { schedule 1 link for 25 minutes }"
        #expect(try options("Book here: https://cal.example/maya", link)?.status == .pass)
        #expect(try options("Book here: [CONTEXT NEEDED: scheduling link]", link)?.status == .pass)
        #expect(try options("Book a call.", link)?.message == "0 links offered, 1 asked")
    }

    @Test func timesOfTheCase() throws {
        let scenario = "deliver email { schedule 2 times { at 2026-03-05T10:00Z; at 2026-03-05T15:30Z } }"
        let right = try mail(
            {
                $0.replacing(
                    "What do", with: "Would Thursday at 10:00 or Thursday, March 5 at 3:30 pm suit you? What do")
            }, scenario)
        #expect(right.status("email.options") == .pass)
        let wrong = try mail(
            { $0.replacing("What do", with: "Would Thursday at 10:00 or Friday at 9:00 suit you? What do") }, scenario)
        #expect(wrong.check("email.options")?.message == "\"9:00\" is none of the times of the case")
        #expect(wrong.status("email.options") == .fail)
    }

    @Test(arguments: [
        ("Would Thursday at 11:00 CET or Thursday at 15:30 UTC suit you?", Check.Status.pass),
        ("Would Thursday at 12:00 (UTC+2) or Thursday at 15:30 suit you?", .pass),
        ("Would Thursday at 10:00 CET or Thursday at 15:30 UTC suit you?", .fail),
        ("Would Thursday at 17:00 Berlin time or Thursday at 15:30 UTC suit you?", .warn),
        ("Would one of two 45-minute calls suit you, Thursday at 10:00 or Thursday at 15:30?", .fail),
        ("Could we talk for 45 minutes, on Thursday at 10:00 or at 15:30?", .fail),
        ("Would one of two 30-minute calls suit you, Thursday at 10:00 or Thursday at 15:30?", .pass),
        ("Your 45-minute call with us was cut. Would Thursday at 10:00 or Thursday at 15:30 suit you?", .pass),
    ])
    func zonesAndLengths(sentence: String, status: Check.Status) throws {
        let scenario =
            "deliver email { words ..160; schedule 2 times for 30 minutes { at 2026-03-05T10:00Z; at 2026-03-05T15:30Z } }"
        let grade = try mail({ $0.replacing("What do", with: "\(sentence) What do") }, scenario)
        #expect(grade.status("email.options") == status, "\(grade.check("email.options")!)")
    }

    @Test func paragraphsAndReadingGrade() throws {
        let long = try mail(
            { $0.replacing("We let you down", with: "It is so. It is bad. We let you down") },
            "deliver email { paragraph ..3 sentences }")
        let check = try #require(long.check("email.paragraphs"))
        #expect(check.status == .fail)
        #expect(check.measured == .count(4))
        #expect(check.message == "a paragraph of 4 sentences")
        #expect(check.place?.line == 5)
        let grade = try #require(try mail({ $0 }, "deliver email { reading-grade ..8 }").check("email.reading-grade"))
        #expect(grade.status == .pass)
        #expect(
            grade.message.contains("words") && grade.message.contains("sentences")
                && grade.message.contains("syllables"))
        let hard =
            "Notwithstanding the considerable organisational difficulties that characterise operational environments, our infrastructure administrators systematically investigated everything."
        #expect(
            try mail(
                { $0.replacing("What do the slow", with: "\(hard) \(hard)\n\nWhat do the slow") },
                "deliver email { reading-grade ..8 }"
            ).status("email.reading-grade") == .fail)
    }

    /// A part says what its name promises, not only in its size.
    @Test func partsByWhatTheySay() throws {
        let scenario = "deliver email { structure six-part }\npolicy apology with-action\noffer x \"A named contact\""
        let parts = [
            "Exports crawl, you wrote, and nobody answers the tickets. That cost your team its evenings.",
            "We let you down here, and it is ours to put right.",
            "The cause was one queue for everything. It is known now.",
            "- Today: we move the queue.\n- Tomorrow: Jon Bell answers the tickets.\n- Friday: I report to you.",
            "You may have a named contact for three months.", "Write to me, Maya Ortiz, and I answer today.",
        ]
        func check(_ parts: [String]) throws -> Check? {
            let text =
                "Subject: Exports\n\nHello Dana,\n\n\(parts.joined(separator: "\n\n"))\n\nKind regards,\nMaya Ortiz\nmaya.ortiz@brightdock.example\n"
            return try graded(text, by: scenario).check("email.sections")
        }
        let good = try check(parts)
        #expect(good?.status == .pass, "\(String(describing: good))")
        var late = parts
        late[0] = "Thank you for taking part in our survey. It reached me this morning."
        late[1] = "We let you down: exports crawl."
        #expect(try check(late)?.message == "\"acknowledgement\" does not name the complaint")
        var nobody = parts
        nobody[5] = "Our support desk can be contacted."
        #expect(try check(nobody)?.message == "\"escalation\" names nobody who can be reached")
        var passive = parts
        passive[1] = "Mistakes were made."
        #expect(try check(passive)?.status == .warn)
    }

    @Test func sections() throws {
        let scenario =
            "deliver email { section acknowledgement 2..3 sentences; section actions 3..4 bullets; section escalation 1 sentences }"
        let mail = """
            Subject: Exports

            Hello Dana,

            Exports crawl. We let you down.

            What we do:

            - Jon looks.
            - Wei measures.
            - I write.

            Write to maya.ortiz@brightdock.example.

            Maya Ortiz
            """
        #expect(try graded(mail, by: scenario).status("email.sections") == .pass)
        let few = try graded(mail.replacing("- I write.\n", with: ""), by: scenario)
        #expect(few.check("email.sections")?.message == "no part fits \"actions\" (3 to 4 bullets) in its place")
        #expect(few.check("email.sections")?.measured == .count(2))
        let turned = try graded(
            "Hello Dana,\n\n- a b\n- c d\n- e f\n\nExports crawl. We let you down.\n\nMaya Ortiz", by: scenario)
        #expect(turned.status("email.sections") == .fail)
    }

    /// The next word may be announced in many ways; one that speaks of us and a time is for a person to see.
    @Test(arguments: [
        ("I will phone you tomorrow at 9:00.", Check.Status.pass), ("My next word: a call tomorrow at 12:00.", .pass),
        ("We are back with you on Friday at noon.", .warn), ("The shop opens at 9:00.", .fail),
        ("I will write.", .fail),
    ])
    func nextWords(text: String, status: Check.Status) throws {
        let grade = try mail(
            { $0.replacing("You will hear from me by Thursday at 17:00 with what we found.", with: text) },
            "deliver email", as: "acknowledgement")
        #expect(grade.status("email.follow-up-by") == status)
    }

    /// "Three hours" names a delay of three hours; another length does not.
    @Test(arguments: [("3 hours past the time that we had agreed", true), ("four hours past the time", false)])
    func aLengthNamesTheComplaint(text: String, isNamed: Bool) throws {
        let scenario = """
            customer "Homeowner" { name "Dana Whitfield" }
            feedback 5/10 { context "The visit was on Monday"; issue delay "Arrived three hours late" fixable }
            owner CS { person "Maya Ortiz" }
            deliver email
            """
        let grade = try Grader(compiled(scenario)).grade(
            Source(name: "reply.md", text: "Subject: Your visit\n\nHello Dana,\n\nWe came \(text).\n\nMaya Ortiz\n"))
        #expect((grade.status("email.names-complaint") == .pass) == isNamed)
    }

    @Test func templates() throws {
        #expect(try mail({ $0 }, "deliver email", as: "acknowledgement").failing == [])
        let early = try mail(
            { $0.replacing("We let you down", with: "We have fixed it") }, "deliver email", as: "acknowledgement")
        #expect(early.failing == ["email.first-message"])
        #expect(early.checks[0].deliverable == "acknowledgement")
        let undated = try mail(
            { $0.replacing(" by Thursday at 17:00", with: "") }, "deliver email", as: "acknowledgement")
        #expect(undated.check("email.follow-up-by")?.message == "the next word has no day or time")
        let silent = try mail(
            { $0.replacing("What do the slow exports hold up most?", with: "") }, "deliver email", as: "acknowledgement"
        )
        #expect(silent.failing == ["email.clarifying-question"])
        #expect(try mail({ $0 }, "deliver email", as: "resolution").failing == ["email.opt-out"])
        let review =
            "Subject: One request\n\nHello Dana,\n\nif you want to, describe your experience on example.org/r. There is no pressure.\n\nMaya"
        #expect(try graded(review, by: "deliver email", as: "review-request").failing == [])
        let starry = try graded(
            review.replacing("describe", with: "if you enjoyed it, give us five stars and describe"),
            by: "deliver email", as: "review-request")
        #expect(starry.failing == ["email.review-ask"])
        #expect(throws: Grader.NoSuchDeliverable.self) { try mail({ $0 }, "deliver email", as: "poem") }
    }

    /// An exercise lists no deliverables; an answer to its task is judged by what the playbooks say of a mail.
    @Test func anAnswerToATask() throws {
        let exercise = "decision first \"What now?\" { option a \"Write\" }\ntask mail \"Write it.\" { grade email }"
        #expect(try graded(MailChecksTests.good, by: exercise, as: "email").failing == ["email.words"])
        #expect(throws: Grader.NoSuchDeliverable.self) {
            try graded(MailChecksTests.good, by: "decision first \"What now?\" { option a \"Write\" }", as: "email")
        }
    }

    @Test func whatIsNotAskedForIsAbsent() throws {
        let grade = try mail({ $0 }, "deliver email { drop check greeting; drop reading-grade }\ndrop phrases hollow")
        #expect(grade.status("email.greeting") == nil)
        #expect(grade.status("email.reading-grade") == nil)
        #expect(grade.status("email.hollow-phrases") == nil)
        #expect(grade.status("email.subject") == .pass)
    }

    @Test func talkAroundAMail() throws {
        let grade = try mail {
            "Here is the email you asked for:\n\n```\n**Subject:** Exports\n\n**Body:**\n\n"
                + $0.replacing("Subject: Your slow exports\n\n", with: "")
                + "\n```\n\nLet me know if you would like another tone!\n"
        }
        #expect(grade.failing == [])
        #expect(grade.check("email.words")?.measured == .count(60))
        #expect(grade.check("email.subject")?.message == "the subject is \"Exports\"")
    }
}
