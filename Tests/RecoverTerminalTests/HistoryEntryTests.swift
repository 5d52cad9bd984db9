import Testing

@testable import RecoverTerminal

@Suite struct HistoryEntryTests {
    @Test(arguments: [
        "one line", "a {\n  b\n}", "#12\n#1 comment\n# text\n\\back\n\\", "#-1\n#+5", "blank\n\nline", "cr\r\nlf",
        "é日本\u{301}", "ends in a line feed\n", "\n\nbegins", "#", "tab\there",
    ])
    func comesBackAsItWas(text: String) {
        let entries = [("before", 1), (text, 1_772_443_200), ("after", 2)].map { HistoryEntry($0, time: $1) }
        #expect(HistoryEntry.decode(entries.map(\.encoded).joined()) == entries)
    }

    @Test func readsAFileWithoutTimes() {
        #expect(HistoryEntry.decode("one\ntwo\n").map(\.text) == ["one", "two"])
        #expect(HistoryEntry.decode("").isEmpty)
    }

    @Test func halfAnEntryCostsOnlyItself() {
        #expect(HistoryEntry.decode("#1\none\n#2\ntw\n#3\nthree\n#").map(\.text) == ["one", "tw", "three\n#"])
        #expect(HistoryEntry.decode("#1\none\n#2\n#3\nthree\n").map(\.text) == ["one", "three"])
    }

    @Test func theNewestAreKeptOnce() {
        let entries = ["a", "b", "a", "c"].enumerated().map { HistoryEntry($1, time: $0) }
        #expect(HistoryEntry.compacted(entries, limit: 10).map(\.text) == ["b", "a", "c"])
        #expect(HistoryEntry.compacted(entries, limit: 2).map(\.text) == ["a", "c"])
    }

    @Test func manyWritersAtOnceLoseNothing() async throws {
        let folder = try TemporaryFolder()
        let history = folder.history
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let file = HistoryFile(path: history)
                    for round in 0..<25 { file.append("\(writer)-\(round)", isKnown: round % 5 == 0) }
                }
            }
        }
        #expect(Set(HistoryFile(path: folder.history).load(compacting: true).map(\.text)).count == 100)
    }

    @Test func aFileThatOthersCanReadIsClosedToThem() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("old\nhalf", to: "history", mode: 0o644)
        let file = HistoryFile(path: path)
        file.append("new", isKnown: false)
        #expect(try folder.mode(of: path) == 0o600)
        #expect(file.load(compacting: true).map(\.text) == ["old", "half", "new"])
    }
}
