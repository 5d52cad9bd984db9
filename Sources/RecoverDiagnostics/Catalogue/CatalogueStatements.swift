/// The form of statements: keywords, arguments, blocks.
extension Catalogue {
    static let statements: [CatalogueEntry] = [
        .init(
            .cannotBeOpen,
            #"""
            With `?` a scenario leaves open what is not known yet, and every output shows what is needed in its \#
            place. That works for what a prompt, a plan or a page for people says. A name that other \#
            statements use, a yes or no, and the figures that an exercise or a rule counts with are needed at once.
            """#,
            wrong: #"""
                decision start "What do you do?" {
                  option call "Call" { takes ? "how long it takes" }
                  option write "Write"
                }
                """#,
            mended: #"""
                decision start "What do you do?" {
                  option call "Call" { takes 1 day }
                  option write "Write"
                }
                """#),
        .init(
            .blockWithoutStatement,
            #"""
            A block in braces belongs to the statement whose line it ends. In front of this one there is \#
            none. Write the keyword in front of `{`, or take the braces away.
            """#,
            wrong: #"""
                { employees 600 }
                """#,
            mended: #"""
                customer { employees 600 }
                """#),
        .init(
            .braceOnOwnLine,
            #"""
            The opening brace stands at the end of its statement's line. A line end finishes a \#
            statement, so a `{` on the next line would have nothing to belong to. It is read as meant, \#
            and `check --fix` moves it.
            """#,
            wrong: #"""
                customer
                {
                  employees 600
                }
                """#,
            mended: #"""
                customer {
                  employees 600
                }
                """#),
        .init(
            .bracketForBrace,
            #"""
            The block of a statement stands in braces. Parentheses group parts of a condition and draw lines together, \#
            so a block in them could not be told from the statement. It is read as meant, and `check --fix` puts the \#
            braces in.
            """#,
            wrong: #"""
                owner Support ( person "Jon Bell" )
                """#,
            mended: #"""
                owner Support { person "Jon Bell" }
                """#),
        .init(
            .extraArgument,
            #"""
            Behind the statement stands something that it does not take. One statement ends at a line \#
            end or a `;`, so perhaps two have slipped into one line. `recoverscript help KEYWORD` shows \#
            what a statement takes.
            """#,
            wrong: #"""
                customer { company "Harborline" "Freight" }
                """#,
            mended: #"""
                customer { company "Harborline Freight" }
                """#),
        .init(
            .keywordMark,
            #"""
            Between a keyword and its value stands a space and nothing else. A `:` or `=`, as other \#
            notations have it, is left out. Only a `meter` has a `=`, for its start. `check --fix` takes \#
            the mark away.
            """#,
            wrong: #"""
                deliver email { words: 120..160 }
                """#,
            mended: #"""
                deliver email { words 120..160 }
                """#),
        .init(
            .misplacedKeyword,
            #"""
            The keyword exists, but not in this block. Each block has its own statements: what is known \#
            of the customer stands in `customer`, what is asked of a message in its `deliver`. The help \#
            line says where it belongs; `recoverscript help KEYWORD` says more.
            """#,
            wrong: #"""
                scenario "Late exports"
                employees 600
                """#,
            mended: #"""
                scenario "Late exports"
                customer { employees 600 }
                """#),
        .init(
            .missingArgument,
            #"""
            The statement stops before it has said what it must. The help line shows its form: what is \#
            in capitals or quotes you write yourself, what is in brackets may be left out. A value that \#
            you do not know yet is written `? "what is needed"`, where a text could stand.
            """#,
            wrong: #"""
                customer { tenure }
                """#,
            mended: #"""
                customer { tenure 9 months }
                """#),
        .init(
            .missingComma,
            #"""
            The items of a list are separated by commas. Without one it is not clear whether two words \#
            are two items or one name; a name with spaces stands in quotes.
            """#,
            wrong: #"""
                deliver email { tone calm accountable }
                """#,
            mended: #"""
                deliver email { tone calm, accountable }
                """#),
        .init(
            .missingKeyword,
            #"""
            Every statement starts with a keyword that says what it is about. This line starts with a \#
            value or a sign. Write the keyword in front of it, or join the line to the one before: a \#
            list goes on behind a comma.
            """#,
            wrong: #"""
                "Exports crawl and support needs days."
                """#,
            mended: #"""
                feedback 3/10 "Exports crawl and support needs days."
                """#),
        .init(
            .nestedTooDeep,
            #"""
            Blocks may stand 64 deep and parentheses 100 deep, and one condition may have 250 operators. \#
            No case needs a tenth of that, so braces have probably been copied by accident. Close blocks \#
            earlier; compare with many values in a list: `customer.industry in retail, ecommerce`.
            """#,
            wrong: #"""
                when (((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((customer.cancelled))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))) { segment smb }
                """#,
            mended: #"""
                when customer.cancelled { segment smb }
                """#),
        .init(
            .strayBrace,
            #"""
            This `}` closes nothing: there are more closing than opening braces. Either it is one too \#
            many, or the `{` of its block is missing above. The indentation of the lines before often \#
            shows which.
            """#,
            wrong: #"""
                customer { employees 600 }
                }
                """#,
            mended: #"""
                customer { employees 600 }
                """#),
        .init(
            .trailingComma,
            #"""
            A statement goes on in the next line after a comma, so this comma makes the next statement a \#
            part of the list. It is read as two statements all the same. `check --fix` takes the comma \#
            away.
            """#,
            wrong: #"""
                deliver email {
                  tone calm,
                  words 120..160
                }
                """#,
            mended: #"""
                deliver email {
                  tone calm
                  words 120..160
                }
                """#),
        .init(
            .trueForYes,
            #"""
            A flag is set by its name alone, or with `yes`; `no` takes back what a lower layer has set. \#
            `true`, `on` and `1` belong to other notations. `check --fix` replaces them.
            """#,
            wrong: #"""
                customer { legal-dispute true }
                """#,
            mended: #"""
                customer { legal-dispute yes }
                """#),
        .init(
            .unclosedBlock,
            #"""
            The block has no closing brace. By the indentation it is taken to end before the next line \#
            that stands no deeper, so the rest of the file is still read and this is one mistake only. \#
            Write `}` where the block ends.
            """#,
            wrong: #"""
                customer {
                  employees 600

                owner CS
                """#,
            mended: #"""
                customer {
                  employees 600
                }

                owner CS
                """#),
        .init(
            .unexpectedBlock,
            #"""
            This statement says all it has to say on its line and takes no block. Perhaps the `{` \#
            belongs to another line, or the statements in it belong one level up.
            """#,
            wrong: #"""
                customer {
                  employees 600 { industry logistics }
                }
                """#,
            mended: #"""
                customer {
                  employees 600
                  industry logistics
                }
                """#),
        .init(
            .unknownKeyword,
            #"""
            There is no such statement in this block. Most often a letter is wrong, and the help line \#
            says which keyword is near. What stands in a block is listed by `recoverscript help`, and \#
            nothing else is read: a misspelt line that was skipped silently would be a wish that nobody \#
            hears.
            """#,
            wrong: #"""
                customer { employes 600 }
                """#,
            mended: #"""
                customer { employees 600 }
                """#),
        .init(
            .wrongArgument,
            #"""
            In this place the statement needs something else than what stands here. The message names \#
            both, and the help line shows the whole form with an example. Perhaps two parts stand in the \#
            wrong order.
            """#,
            wrong: #"""
                customer { value enormous }
                """#,
            mended: #"""
                customer { value high }
                """#),
    ]
}
