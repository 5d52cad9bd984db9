import SnapshotTesting
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// The words that libFuzzer puts into its inputs.
@Suite struct FuzzDictionaryTests {
    /// What the language has besides words.
    private let marks = [
        "{", "}", #"\""#, #"\"\"\""#, "..", "/10", "%", "$", "#", "; ", ", ", "(", ")", "<=", ">=", "? ", #"\\u{"#,
        #"\\{"#,
        #"\xE2\x80\x9C"#, #"\xEF\xBB\xBF"#, "120..160", "3/10", "$84k", "2026-03-02T09:10Z", "48 hours", "9 months",
        "4,000",
    ]

    @Test func holdsTheWholeVocabulary() throws {
        let words = Set(Vocabulary.standard.keywords.map(\.name.rawValue)).union(Vocabulary.reserved)
        let text = (words.sorted() + marks).map { "\"\($0)\"\n" }.joined()
        let file = SnapshotFolder.package.appending(path: "Tests/Fuzz/recoverscript.dict")
        let difference = try SnapshotFolder.difference(Array(text.utf8), file: file)
        #expect(difference == nil)
    }
}
