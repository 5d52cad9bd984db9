import RecoverBase
import Testing

@Suite struct CSVTableTests {
    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
        ("a\tb\n1\t2\n", [["a", "b"], ["1", "2"]]),
        ("\"a,b\",c\n", [["a,b", "c"]]),
        ("\"say \"\"hi\"\"\",c\n", [["say \"hi\"", "c"]]),
        ("\"two\nlines\",c\n", [["two\nlines", "c"]]),
        ("a,,c\n", [["a", "", "c"]]),
        ("\n \n,\na\n", [["a"]]),
        ("a,\"never closed\nb", [["a", "never closed\nb"]]),
        ("\u{FEFF}a,b\n", [["a", "b"]]),
        ("", []),
    ]) func rows(text: String, rows: [[String]]) {
        #expect(CSVTable(text: text).rows == rows)
    }

    /// A mark inside quotes is no delimiter, and the first line decides.
    @Test func theDelimiterIsTheOneOfTheFirstLine() {
        #expect(CSVTable(text: "\"a;b;c\",d\n").delimiter == UInt8(ascii: ","))
        #expect(CSVTable(text: "a;b\n1,2,3,4\n").delimiter == UInt8(ascii: ";"))
    }
}
