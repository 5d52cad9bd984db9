import RecoverText
import Testing

/// Lines that are too wide go on below; no word is cut.
@Suite struct LineFoldTests {
    @Test(arguments: [
        ("one two three", 7, "one two\nthree"),
        ("one two three", 13, "one two three"),
        ("  - one two three", 11, "  - one two\n    three"),
        ("12. one two three", 11, "12. one two\n    three"),
        (":undo [N]   take back the last", 25, ":undo [N]   take back the\n            last"),
        ("incomprehensibilities", 5, "incomprehensibilities"),
        ("a incomprehensibilities b", 5, "a\nincomprehensibilities\nb"),
        ("日本 日本 日本", 9, "日本 日本\n日本"),
        ("one two\n\nthree four", 5, "one\ntwo\n\nthree\nfour"),
        ("", 5, ""), ("          one two", 12, "          one\n      two"),
        // A place in a line is still below it.
        ("  customer { tenure 5 }\n             ^^^^^^", 10, "  customer { tenure 5 }\n             ^^^^^^"),
    ])
    func folds(text: String, columns: Int, expected: String) {
        #expect(LineFold.folded(text, to: columns) == expected)
    }
}
