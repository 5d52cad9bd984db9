import RecoverBase
import RecoverSyntax

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Benchmark {
    /// Text to syntax tree: time, and what the tree needs beside the text.
    static let tree = Benchmark(work: "source → tree") { options in
        let speed = Speed.measure(bytes: treeBytes, make: Texts.scenario) { Parser.parse($0).count }
        var rows = [Row.speed("source → tree, 50 MB", speed, atLeast: 150)]
        if let memory = treeMemory() {
            rows.append(
                Row(
                    work: "source → tree, memory", figure: "\(memory.rounded(to: 2)) bytes a byte", goal: "≤ 4",
                    isMet: memory <= 4))
        }
        if options.against, let jq = jqSpeed() { rows.append(Row(work: "jq empty, JSON of 50 MB", figure: jq)) }
        return rows
    }

    private static let treeBytes = 50_000_000

    /// The growth of memory by parsing, over the bytes of the text.
    private static func treeMemory() -> Double? {
        let source = Texts.scenario(bytes: treeBytes)
        return ResidentMemory.growth { _ = Parser.parse(source).count }.map { Double($0) / Double(source.bytes.count) }
    }

    private static func jqSpeed() -> String? {
        let record = #"{"kind":"email","words":"120..160","include":"Name the exact complaint."},"#
        var json = Array("[".utf8)
        while json.count < treeBytes { json += record.utf8 }
        json += "null]".utf8
        guard let file = TemporaryFile.write(json, suffix: ".json") else { return nil }
        defer { unlink(file) }
        return Peers.seconds(["/usr/bin/jq", "empty", file]).map {
            "\((Double(json.count) / 1e6 / $0).rounded(to: 1)) MB/s"
        }
    }
}
