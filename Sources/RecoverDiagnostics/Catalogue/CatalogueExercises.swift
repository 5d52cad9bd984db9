/// Exercises: meters, chances, circles, answers.
extension Catalogue {
    static let exercises: [CatalogueEntry] = [
        .init(
            .chanceSum,
            #"""
            The chances of an option are all that can happen, so they add up to 100%. One of them may say \#
            `otherwise` in place of its share and takes what the others leave.
            """#,
            wrong: #"""
                decision call "What do you do?" {
                  option ring "Call at once" { chance 70% "They pick up."; chance 20% "They do not." }
                }
                """#,
            mended: #"""
                decision call "What do you do?" {
                  option ring "Call at once" { chance 70% "They pick up."; chance otherwise "They do not." }
                }
                """#),
        .init(
            .cycleWithoutAgain,
            #"""
            A `then` that leads back could lead in a circle for ever. The decision that it leads back to \#
            says how often it may be asked again: after `again max 2` it is asked at most three times, and \#
            then the path goes on as if the `then` were not there.
            """#,
            wrong: #"""
                decision call "They do not pick up." { option wait "Try again" { then call }; option stop "Stop" }
                """#,
            mended: #"""
                decision call "They do not pick up." {
                  again max 2
                  option wait "Try again" { then call }
                  option stop "Stop"
                }
                """#),
        .init(
            .effectBeyondRange,
            #"""
            A meter ends where its range ends. This effect is larger than the whole meter, so a part of it \#
            is always lost, and what participants see is less than what is written.
            """#,
            wrong: #"""
                meter trust "Trust" 0..10 = 4
                decision call "What do you do?" { option ring "Call at once" { effect trust +40 }; option wait "Wait" }
                """#,
            mended: #"""
                meter trust "Trust" 0..10 = 4
                decision call "What do you do?" { option ring "Call at once" { effect trust +4 }; option wait "Wait" }
                """#),
        .init(
            .meterRange,
            #"""
            A meter runs between two ends and starts at one of them or in between. Participants see it as a \#
            bar, which has no room for anything else.
            """#,
            wrong: #"""
                meter trust "Trust" 0..10 = 40
                """#,
            mended: #"""
                meter trust "Trust" 0..10 = 4
                """#),
        .init(
            .noCorrectAnswer,
            #"""
            No answer of this quiz is right, so nobody can score in it. Write `correct` behind the right one; \#
            where several are right, `all-that-apply` belongs behind the question.
            """#,
            wrong: #"""
                quiz owner "Who should own it?" { answer csm "The account's CSM"; answer manager "A manager" }
                """#,
            mended: #"""
                quiz owner "Who should own it?" { answer csm "The account's CSM"; answer manager "A manager" correct }
                """#),
        .init(
            .noLastEnding,
            #"""
            The first ending whose condition holds closes a path. Here all of them have one, and a path on \#
            which none holds would just stop. Let the last one say `otherwise`.
            """#,
            wrong: #"""
                meter trust "Trust" 0..10 = 4
                decision call "What do you do?" { option ring "Call at once"; option wait "Wait" }
                ending renewed "Renewed" when trust >= 7
                """#,
            mended: #"""
                meter trust "Trust" 0..10 = 4
                decision call "What do you do?" { option ring "Call at once"; option wait "Wait" }
                ending renewed "Renewed" when trust >= 7
                ending lost "Not renewed" otherwise
                """#),
        .init(
            .noOptions,
            #"""
            A decision needs options, and a quiz needs answers. Without them nothing can be chosen, and a \#
            path passes it by.
            """#,
            wrong: #"""
                decision call "What do you do?"
                """#,
            mended: #"""
                decision call "What do you do?" { option ring "Call at once"; option wait "Wait" }
                """#),
        .init(
            .quizKinds,
            #"""
            In a quiz the participants choose one answer, or all that apply, or they put the answers in \#
            order. The last two ask for different things, so a quiz says one of them.
            """#,
            wrong: #"""
                quiz steps "What comes first?" {
                  all-that-apply
                  in-order
                  answer listen "Listen"
                  answer mend   "Mend it"
                }
                """#,
            mended: #"""
                quiz steps "What comes first?" {
                  in-order
                  answer listen "Listen"
                  answer mend   "Mend it"
                }
                """#),
        .init(
            .stageCycle,
            #"""
            A stage begins when the one that it comes `after` is done. These stages wait for each other, so \#
            none of them ever begins.
            """#,
            wrong: #"""
                stage sent "Sent" { after read }
                stage read "Read" { after sent }
                """#,
            mended: #"""
                stage sent "Sent" { within 24 hours of received }
                stage read "Read" { after sent }
                """#),
        .init(
            .severalCorrect,
            #"""
            Several answers are marked as the right one. In a decision mark the one that you would defend; \#
            the rules still score the others. A quiz with several right answers says `all-that-apply`.
            """#,
            wrong: #"""
                quiz owner "Who can own it?" { answer manager "A manager" correct; answer vp "A VP" correct }
                """#,
            mended: #"""
                quiz owner "Who can own it?" all-that-apply {
                  answer manager "A manager" correct
                  answer vp "A VP" correct
                }
                """#),
    ]
}
