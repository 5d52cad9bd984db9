/// Texts, characters and comments.
extension Catalogue {
    static let texts: [CatalogueEntry] = [
        .init(
            .quoteInsideText,
            #"""
            A text ends at its second quotation mark, so a word in quotes would cut it in two. Write a \#
            quotation mark inside a text as `\"`, or use the curly ones, “ and ”, which end nothing.
            """#,
            wrong: #"""
                feedback 3/10 "The "booking page" freezes"
                """#,
            mended: #"""
                feedback 3/10 "The \"booking page\" freezes"
                """#),
        .init(
            .badPlaceholder,
            #"""
            Inside a text, `{` starts a path that is filled in when the text is shown, such as \#
            `{customer.name}`. Here something else stands between the braces, or they are not closed. \#
            Write a path and nothing else, or `\{` if you want the character itself. The customer's own \#
            words, in `feedback` and `issue`, are never filled in, so braces are harmless there.
            """#,
            wrong: #"""
                situation "Dear {the customer}, we have read your answer."
                """#,
            mended: #"""
                situation "Dear {customer.name}, we have read your answer."
                customer { name "Dana Whitfield" }
                """#),
        .init(
            .commentMark,
            #"""
            A comment starts with `#` and ends with its line. `//` and `/* … */` are comments in other \#
            languages. They are skipped here as well, so nothing else goes wrong, but write `#` so that \#
            every reader and every tool sees a comment. `check --fix` does.
            """#,
            wrong: #"""
                // The case of the spring survey.
                scenario "Late exports"
                """#,
            mended: #"""
                # The case of the spring survey.
                scenario "Late exports"
                """#),
        .init(
            .fillCycle,
            #"""
            A path in braces is filled in with what stands at its end, and that text may hold paths of its \#
            own. Here the row of them leads back to the text that it started from, so filling in would \#
            never end. The note shows the whole way round. Write the words themselves in one of the texts.
            """#,
            wrong: #"""
                customer {
                  company "{customer.product} at Harborline"
                  product "{customer.company} Business plan"
                }
                """#,
            mended: #"""
                customer {
                  company "Harborline"
                  product "{customer.company} Business plan"
                }
                """#),
        .init(
            .fillLimit,
            #"""
            Texts that are filled in with texts that are filled in can grow without measure. At most 8 may \#
            stand inside each other, at most 100,000 bytes may be filled into one, and at most 1,000,000 into \#
            all texts of a case. Write the words themselves, or fill in fewer and shorter texts.
            """#,
            wrong: #"""
                owner A { person "Maya" }
                owner B { person "{owner.A.person}" }
                owner C { person "{owner.B.person}" }
                owner D { person "{owner.C.person}" }
                owner E { person "{owner.D.person}" }
                owner F { person "{owner.E.person}" }
                owner G { person "{owner.F.person}" }
                owner H { person "{owner.G.person}" }
                owner I { person "{owner.H.person}" }
                owner J { person "{owner.I.person}" }
                """#,
            mended: #"""
                owner A { person "Maya" }
                owner J { person "{owner.A.person}" }
                """#),
        .init(
            .invalidUTF8,
            #"""
            The file holds bytes that are no UTF-8 text. It was probably saved in an older encoding such \#
            as Latin-1, where an `é` or a curly quote is a single byte. Nothing of the file is read, \#
            because any guess could change a name. Open it in your editor and save it as UTF-8.
            """#,
            wrong: #"""
                scenario "Caf<E9>"
                """#,
            mended: #"""
                scenario "Café"
                """#),
        .init(
            .missingQuotes,
            #"""
            A text stands in double quotes, so that it is clear where it ends and that none of its words \#
            is a keyword. Names with spaces are texts too. Put the quotes around the whole text. `check \#
            --fix` does so where the end of the text is sure.
            """#,
            wrong: #"""
                customer { name Dana Whitfield }
                """#,
            mended: #"""
                customer { name "Dana Whitfield" }
                """#),
        .init(
            .needlessQuotes,
            #"""
            Quotes are for texts. Numbers, lengths of time, dates, sums of money and fixed words stand \#
            without them. `check --fix` takes them away.
            """#,
            wrong: #"""
                customer { tenure "9 months" }
                """#,
            mended: #"""
                customer { tenure 9 months }
                """#),
        .init(
            .unknownCharacter,
            #"""
            Between words the language uses only letters, digits and a few signs. This character means \#
            nothing there. It may be a leftover of copying from a web page or a chat. Take it away, or \#
            put the text that it belongs to in quotes.
            """#,
            wrong: #"""
                deliver email { tone calm ✓ }
                """#,
            mended: #"""
                deliver email { tone calm }
                """#),
        .init(
            .unknownEscape,
            #"""
            A backslash in a text starts an escape: `\"` is a quote, `\\` a backslash, `\n` a new line, \#
            `\t` a tab, `\{` a brace and `\u{1F4C8}` any character by its number. Another letter behind \#
            the backslash, or a number that names no character, has no meaning. Write `\\` where you \#
            want a backslash.
            """#,
            wrong: #"""
                situation "The export is in C:\exports."
                """#,
            mended: #"""
                situation "The export is in C:\\exports."
                """#),
        .init(
            .unterminatedText,
            #"""
            The text has no closing quote, so it is not clear where it ends. A text in `"` ends on the \#
            line on which it starts. Write the closing quote. A text of several lines stands between \#
            `"""` and `"""`.
            """#,
            wrong: #"""
                situation "The score came in an hour ago.
                """#,
            mended: #"""
                situation "The score came in an hour ago."
                """#),
        .init(
            .wrongQuotes,
            #"""
            Texts stand in straight double quotes. Word processors and chats turn them into curly ones, \#
            and other languages use single ones; here both mean nothing. `check --fix` replaces them. An \#
            apostrophe inside a text is fine.
            """#,
            wrong: #"""
                situation “The score came in an hour ago.”
                """#,
            mended: #"""
                situation "The score came in an hour ago."
                """#),
    ]
}
