/// Conditions: what they may say and what they see.
extension Catalogue {
    static let conditions: [CatalogueEntry] = [
        .init(
            .divisionByZero,
            #"""
            Nothing can be divided by 0, so this condition could never be told. Write another divisor, \#
            or leave the division out.
            """#,
            wrong: #"""
                expect customer.employees / 0 > 5
                customer { employees 600 }
                """#,
            mended: #"""
                expect customer.employees / 10 > 5
                customer { employees 600 }
                """#),
        .init(
            .expectedOperand,
            #"""
            The condition stops where something must follow: a value to compare with, or the other side \#
            of `and`, `or` or a sign. Write it, or take the connecting word away.
            """#,
            wrong: #"""
                when customer.employees < { segment smb }
                """#,
            mended: #"""
                when customer.employees < 50 { segment smb }
                """#),
        .init(
            .isOr,
            #"""
            `is` compares with one value, so `is smb or enterprise` would ask whether `enterprise` alone \#
            is true. Whether something is one of several values is asked with `in` and a list: `in smb, \#
            enterprise`. `check --fix` writes it so.
            """#,
            wrong: #"""
                when segment is smb or enterprise { constraint no credits }
                """#,
            mended: #"""
                when segment in smb, enterprise { constraint no credits }
                """#),
        .init(
            .kindMismatch,
            #"""
            The two sides are of different kinds, and no rule says how to compare, add or subtract them: \#
            money with a length of time, dollars with euros, a text with a number. A unit may be missing \#
            or wrong. Write both sides in one kind.
            """#,
            wrong: #"""
                when customer.tenure > 3 { segment smb }
                """#,
            mended: #"""
                when customer.tenure > 3 years { segment smb }
                """#),
        .init(
            .neverApplies,
            #"""
            What stands under this condition can never count: no value is both of what `and` joins, the \#
            condition around it says the opposite, or a policy is compared with a value it cannot have. A \#
            guard without a condition never stops anything either, one that no layer declares never fires, \#
            and a rule that expects nothing is never met. Write `or`, or mend one of the two.
            """#,
            wrong: #"""
                when customer.employees < 10 and customer.employees > 20 { constraint no credits }
                """#,
            mended: #"""
                when customer.employees < 10 or customer.employees > 20 { constraint no credits }
                """#),
        .init(
            .noCondition,
            #"""
            A condition is something that is true or not. A number, a sum or a length of time alone is \#
            neither: say what it is to be compared with. A flag such as `customer.cancelled` stands \#
            alone.
            """#,
            wrong: #"""
                when customer.employees { segment smb }
                """#,
            mended: #"""
                when customer.employees < 50 { segment smb }
                """#),
        .init(
            .comparisonInWords,
            #"""
            Values are compared with `<`, `<=`, `>` and `>=`, with `is`, `in`, `has` and `mentions`. What people say \#
            for them, such as `more than`, `at least` or `have`, is understood and replaced by `check --fix`.
            """#,
            wrong: #"""
                when customer.tenure is at least 2 years { segment enterprise }
                """#,
            mended: #"""
                when customer.tenure >= 2 years { segment enterprise }
                """#),
        .init(
            .symbolForIs,
            #"""
            Values are compared with words: `is` and `is not`. The signs `==`, `=` and `!=` come from \#
            programming languages. `check --fix` replaces them.
            """#,
            wrong: #"""
                when customer.industry == logistics { segment smb }
                """#,
            mended: #"""
                when customer.industry is logistics { segment smb }
                """#),
        .init(
            .unclosedParenthesis,
            #"""
            The condition has more `(` than `)`. Inside parentheses a statement goes on over line ends, \#
            so a missing `)` may draw the next lines in. Write it where the part ends.
            """#,
            wrong: #"""
                expect (customer.employees > 50 and customer.cancelled
                """#,
            mended: #"""
                expect (customer.employees > 50 and customer.cancelled)
                """#),
        .init(
            .unknownPath,
            #"""
            The path leads nowhere: the block has no such field, or the condition does not see that name \#
            where it stands. A condition at the top sees `customer`, `feedback`, `sender`, `segment` and \#
            `policy`; a rule also sees the option, an ending also meters and decisions. The same holds \#
            for `--set`, whose path must lead to something that can be set.
            """#,
            wrong: #"""
                when customer.employes < 50 { segment smb }
                """#,
            mended: #"""
                when customer.employees < 50 { segment smb }
                """#),
        .init(
            .whenLooksAhead,
            #"""
            A model comes about in stages: facts, then the segment, then policies, then the rest. A \#
            condition looks only at stages before what it sets, so that what it sees never depends on \#
            the order of lines. Let it ask for a fact instead.
            """#,
            wrong: #"""
                when policy.apology is banned { segment smb }
                """#,
            mended: #"""
                when customer.employees < 50 { segment smb }
                """#),
        .init(
            .whenSetsFact,
            #"""
            `sender`, `customer` and `feedback` are facts: they are so or not so, and no rule makes them \#
            so. Conditions draw conclusions from facts. Write the fact outside of the condition, or in a \#
            `variant` if you want to see what would be different.
            """#,
            wrong: #"""
                when customer.cancelled {
                  customer { value high }
                }
                """#,
            mended: #"""
                variant valued "The same, with a valued account" {
                  customer { value high }
                }
                """#),
    ]
}
