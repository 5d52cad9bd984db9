import RecoverBase
import RecoverDiagnostics
import Testing

@Suite struct DiagnosticJSONTests {
    @Test func hasTheKeysOfTheInterface() {
        let marked = Marked("\u{FEFF}tone 👍 ⟦warm⟧\r\ntone ⟦\"calm\n\"⟧")
        var json = DiagnosticJSON(sources: [marked.source])
        let diagnostic = marked.diagnostic(
            "no \"tone\"", note: "a fact", help: "write calm",
            fix: Diagnostic.FixIt(marked.spans[0], "calm", isCertain: false))
        #expect(
            json.document([diagnostic]).write() == """
                {
                  "diagnostics": [
                    {
                      "code": "unknown-keyword",
                      "column": 8,
                      "endColumn": 12,
                      "endLine": 1,
                      "file": "case.rs",
                      "fix": {
                        "certain": false,
                        "column": 8,
                        "edits": [
                          {
                            "column": 8,
                            "endColumn": 12,
                            "endLine": 1,
                            "line": 1,
                            "replacement": "calm"
                          }
                        ],
                        "endColumn": 12,
                        "endLine": 1,
                        "line": 1,
                        "replacement": "calm"
                      },
                      "help": "write calm",
                      "line": 1,
                      "message": "no \\"tone\\"",
                      "note": "a fact",
                      "related": [
                        {
                          "column": 6,
                          "endColumn": 2,
                          "endLine": 3,
                          "file": "case.rs",
                          "line": 2,
                          "message": "see 1"
                        }
                      ],
                      "severity": "error"
                    }
                  ]
                }

                """)
    }

    /// The keys of the whole fix-it span all its edits, and its replacement holds the text between them.
    @Test func aFixItOfSeveralEditsIsOneReplacementAndItsEdits() throws {
        let marked = Marked("owner Ops ⟦⟧\n  person \"Ruth\"⟦⟧")
        let edits = zip(marked.spans, ["{", "\n}"]).map(Diagnostic.FixIt.Edit.init)
        let diagnostic = Diagnostic(.unclosedBlock, "wrong", at: marked.place(), fix: Diagnostic.FixIt(edits))
        func fix(_ sources: [Source]) throws -> String {
            var json = DiagnosticJSON(sources: sources)
            return try #require(json.value(diagnostic)["fix"]).write(compact: true)
        }
        #expect(
            try fix([marked.source]) == """
                {"certain":true,"column":11,"edits":[\
                {"column":11,"endColumn":11,"endLine":1,"line":1,"replacement":"{"},\
                {"column":16,"endColumn":16,"endLine":2,"line":2,"replacement":"\\n}"}],\
                "endColumn":16,"endLine":2,"line":1,"replacement":"{\\n  person \\"Ruth\\"\\n}"}

                """)
        let unplaced = "\"column\":null,\"endColumn\":null,\"endLine\":null,\"line\":null,\"replacement\":"
        #expect(try fix([]).contains("{\(unplaced)\"{\"}"))
        #expect(try fix([]).hasSuffix("\"endColumn\":null,\"endLine\":null,\"line\":null,\"replacement\":null}\n"))
    }

    @Test func leavesOutWhatIsNotThere() {
        let place = Diagnostic.Place(file: "gone.rs", span: Span(start: 3, end: 4))
        var json = DiagnosticJSON(sources: [])
        #expect(
            json.document([Diagnostic(.setTwice, "wrong", at: place)]).write(compact: true) == """
                {"diagnostics":[{"code":"set-twice","column":null,"endColumn":null,"endLine":null,"file":"gone.rs",\
                "help":null,"line":null,"message":"wrong","related":[],"severity":"error"}]}

                """)
        #expect(json.document([]).write(compact: true) == "{\"diagnostics\":[]}\n")
    }

    /// Blocks of counted scalars give the same columns as counting from the line's beginning.
    @Test func positionsAreThoseOfTheLineTable() {
        var text = "\u{FEFF}"
        for index in 0..<3000 { text += index % 700 == 699 ? "\r\n" : ["a", "é", "田", "👍"][index % 4] }
        let source = Source(name: "case.rs", text: text)
        let table = LineTable(source)
        var json = DiagnosticJSON(sources: [source])
        for offset in stride(from: 0, through: source.bytes.count, by: 37) + [source.bytes.count] {
            let place = Diagnostic.Place(file: "case.rs", span: Span(start: offset, end: offset))
            let value = json.value(Diagnostic(.setTwice, "wrong", at: place))
            let position = table.position(at: offset)
            #expect(value["line"] == .int(position.line))
            #expect(value["column"] == .int(position.column))
        }
    }
}
