/// Numbers, money, times and dates.
extension Catalogue {
    static let numbers: [CatalogueEntry] = [
        .init(
            .currencyBehind,
            #"""
            A sum of money starts with the sign of its currency: `$84k`, `€1.2m`, `£300`. Behind the \#
            number, or as a word such as `USD`, it would read like a unit. The amount is clear all the \#
            same, and `check --fix` puts the sign in front.
            """#,
            wrong: #"""
                customer { arr 84k USD }
                """#,
            mended: #"""
                customer { arr $84k }
                """#),
        .init(
            .dateFormat,
            #"""
            A date is written year-month-day, such as `2026-03-02`, and a time stands behind it as \#
            `2026-03-02 09:10` or `2026-03-02T09:10Z`. Other orders mean different days to different \#
            readers: `3/2/2026` is in March for some and in February for others. Where only one day can \#
            be meant, `check --fix` writes it; otherwise choose.
            """#,
            wrong: #"""
                customer { peak 27.11.2026 }
                """#,
            mended: #"""
                customer { peak 2026-11-27 }
                """#),
        .init(
            .decimalComma,
            #"""
            The decimals of a number stand behind a point: `2.5`. A comma separates the items of a list. \#
            `check --fix` replaces it.
            """#,
            wrong: #"""
                customer { tenure 2,5 years }
                """#,
            mended: #"""
                customer { tenure 2.5 years }
                """#),
        .init(
            .missingUnit,
            #"""
            The number needs its unit here, because without it nobody can say what it counts: `9 \#
            months`, `$84k`, `70%` or `3/10`. The units of time are minutes, hours, days, weeks, months \#
            and years. Nothing is guessed, since nine days and nine months lead to different plans.
            """#,
            wrong: #"""
                customer { tenure 9 }
                """#,
            mended: #"""
                customer { tenure 9 months }
                """#),
        .init(
            .noSuchDate,
            #"""
            The calendar has no such day, or the clock no such time: a month goes from 01 to 12, an hour \#
            from 00 to 23. Deadlines are counted from dates, so a day that does not exist cannot be \#
            moved to the next one silently. Write the day that is meant.
            """#,
            wrong: #"""
                customer { peak 2026-02-30 }
                """#,
            mended: #"""
                customer { peak 2026-02-28 }
                """#),
        .init(
            .numberTooLarge,
            #"""
            Numbers go up to 999999999999999. Nothing in a case is larger, so a digit too many has \#
            probably slipped in. Take it out.
            """#,
            wrong: #"""
                customer { employees 99999999999999999999 }
                """#,
            mended: #"""
                customer { employees 600 }
                """#),
        .init(
            .outOfRange,
            #"""
            The figure is outside of what it can be: a score runs from 0 to 100, days are whole, a weight is \#
            above 0, and lengths of time, sums and counts are never below 0. Read by itself, the figure \#
            would be cut off or taken for nothing; write the one that is meant.
            """#,
            wrong: #"""
                decision call "What do you do?" { option ring "Call at once"; option wait "Wait" }
                ending done "Done" otherwise
                pass at 170
                """#,
            mended: #"""
                decision call "What do you do?" { option ring "Call at once"; option wait "Wait" }
                ending done "Done" otherwise
                pass at 70
                """#),
        .init(
            .percentInFront,
            #"""
            The `%` stands behind its number, as in `30%`. `check --fix` moves it.
            """#,
            wrong: #"""
                benchmark outreach %95
                """#,
            mended: #"""
                benchmark outreach 95%
                """#),
        .init(
            .quantityInWords,
            #"""
            Numbers, lengths of time, sums and dates stand alone and in figures. A limit is a range with \#
            one open end: `..100` is at most 100, `80..` at least 80. Where the exact value is not known, \#
            write a range or the nearest value. `check --fix` mends what is certain.
            """#,
            wrong: #"""
                deliver email { words max 100 }
                """#,
            mended: #"""
                deliver email { words ..100 }
                """#),
        .init(
            .rangeDash,
            #"""
            A range is written with two dots: `120..160`, and `..99` or `5..` where one end is open. A \#
            dash between two numbers could be read as minus. `check --fix` replaces it.
            """#,
            wrong: #"""
                deliver email { words 120-160 }
                """#,
            mended: #"""
                deliver email { words 120..160 }
                """#),
        .init(
            .reversedRange,
            #"""
            The range starts above its end, so nothing lies in it. Write the smaller end first.
            """#,
            wrong: #"""
                deliver email { words 160..120 }
                """#,
            mended: #"""
                deliver email { words 120..160 }
                """#),
        .init(
            .scoreRange,
            #"""
            The score is the answer to the question how likely somebody is to recommend you, a whole \#
            number from 0 to 10, and is written with what it is out of: `3/10`. Scores of other scales \#
            would be judged wrongly, since 0 to 6 are detractors. Convert them first, or leave the score \#
            open with `?`.
            """#,
            wrong: #"""
                feedback 3/5 "Exports crawl"
                """#,
            mended: #"""
                feedback 6/10 "Exports crawl"
                """#),
        .init(
            .thousandsComma,
            #"""
            A comma separates the items of a list, so `4,000` would be two numbers. Write `4000`, or \#
            `4_000` if you like to see the thousands. `check --fix` takes the comma out.
            """#,
            wrong: #"""
                customer { employees 4,000 }
                """#,
            mended: #"""
                customer { employees 4000 }
                """#),
        .init(
            .twelveHourClock,
            #"""
            Times count from 0:00 to 23:59, without AM and PM, so that 12:30 has one meaning. `check \#
            --fix` converts them.
            """#,
            wrong: #"""
                hours mon..fri 9:00..5pm
                """#,
            mended: #"""
                hours mon..fri 9:00..17:00
                """#),
        .init(
            .wrongUnit,
            #"""
            There is no such unit here. The units of time are minutes (`min`), hours (`h`), days (`d`), \#
            weeks, months and years; `k` and `m` stand only in sums of money. A day is always 24 hours, \#
            because customers wait through weekends too. `check --fix` writes out what is abbreviated.
            """#,
            wrong: #"""
                customer { tenure 9 mos }
                """#,
            mended: #"""
                customer { tenure 9 months }
                """#),
    ]
}
