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

    /// What `Escapes.csvCell` writes is read again as it was, apostrophes that somebody wrote included.
    @Test(arguments: ["-NxT1a", "=1+1", "+49 30", "@ann", "'-x", "''=1", "'", "it's", "\t=1", "\u{FF1D}1", "a \"b\""])
    func cellsComeBack(cell: String) {
        #expect(CSVTable(text: Escapes.csvLine(["id", "x"]) + Escapes.csvLine([cell, "y"])).rows.last == [cell, "y"])
    }

    @Test(arguments: [
        ("a,b\n\"1\",\"two \"\"x\"\"\"\n", nil), ("a\n1\n\"never closed\nb\n", 3), ("a\n\"1,", 2),
        ("a,b\n\"called, left word\nx,\"y\"\n", 2), ("a\n5\" pipe\n", nil), ("a\n\"1\"\r\n", nil), ("a\n\"1\"", nil),
    ]) func quotesThatLeaveOpenWhereRecordsEnd(text: String, row: Int?) {
        #expect(CSVTable(text: text).broken == row)
    }

    /// As spreadsheets save it: Windows-1252, and UTF-16 with its mark.
    @Test func otherEncodingsAreRead() {
        #expect(CSVTable([0x61, 0x0A, 0x4A, 0x6F, 0x73, 0xE9, 0x20, 0x80]).rows == [["a"], ["José €"]])
        let wide: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x09, 0, 0x62, 0, 0x0A, 0, 0xE9, 0, 0x09, 0, 0x31, 0]
        #expect(CSVTable(wide).rows == [["a", "b"], ["é", "1"]])
    }

    /// A mark inside quotes is no delimiter, and the first line decides.
    @Test func theDelimiterIsTheOneOfTheFirstLine() {
        #expect(CSVTable(text: "\"a;b;c\",d\n").delimiter == UInt8(ascii: ","))
        #expect(CSVTable(text: "a;b\n1,2,3,4\n").delimiter == UInt8(ascii: ";"))
    }
}
