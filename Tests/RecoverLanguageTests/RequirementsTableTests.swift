import Foundation
import RecoverBase
import RecoverDiagnostics
import RecoverPlaybooks
import RecoverSyntax
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// `Grammar/requirements.md` says for each requirement what carries it; all that it names exists.
@Suite struct RequirementsTableTests {
    struct Row {
        var id: String
        var references: [String]
    }

    /// How many rows each group of the requirements has.
    static let sizes: [(group: String, count: Int)] = [
        ("A", 38), ("B", 21), ("C", 36), ("D", 17), ("E", 28), ("F", 22), ("G", 18), ("H", 27), ("I", 15), ("J", 15),
        ("K", 11), ("L", 18), ("M", 9), ("N", 11), ("P", 29),
    ]

    static func text(_ path: String) throws -> String {
        try String(contentsOf: ScenarioTests.root.appending(path: path), encoding: .utf8)
    }

    static func rows() throws -> [Row] {
        try text("Grammar/requirements.md").split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard cells.count == 5, cells[1].last?.isNumber == true else { return nil }
            return Row(id: cells[1], references: cells[3].components(separatedBy: "; ").filter { !$0.isEmpty })
        }
    }

    @Test func everyRowHasSomethingThatCarriesIt() throws {
        let rows = try RequirementsTableTests.rows()
        let wanted = RequirementsTableTests.sizes.flatMap { size in (1...size.count).map { "\(size.group)\($0)" } }
        #expect(rows.map(\.id) == wanted)
        for row in rows { #expect(!row.references.isEmpty, "\(row.id)") }
    }

    @Test func everythingNamedExists() throws {
        let statements = try RequirementsTableTests.Statements()
        let commands = try RequirementsTableTests.commands()
        let checks = RequirementsTableTests.checks()
        for row in try RequirementsTableTests.rows() {
            for reference in row.references {
                let words = reference.split(separator: " ", maxSplits: 1).map(String.init)
                let kind = words[0]
                let rest = words.count > 1 ? words[1] : ""
                let isThere: Bool
                switch kind {
                case "playbook", "scenario": isThere = try !statements.matching(rest, kind).isEmpty
                case "diagnostic": isThere = Code(rawValue: rest) != nil
                case "command": isThere = commands.contains(rest)
                case "check": isThere = checks.contains(rest)
                case "pending:": isThere = !rest.isEmpty
                default: isThere = false
                }
                #expect(isThere, "\(row.id): there is no \(reference)")
            }
        }
    }

    /// What the sources teach (C to J, L, M) and where they disagree (P) is a statement of a playbook with a reason.
    @Test func doctrineIsInPlaybooksWithReasons() throws {
        let statements = try RequirementsTableTests.Statements()
        for row in try RequirementsTableTests.rows() where "CDEFGHIJLMP".contains(row.id.prefix(1)) {
            let references = row.references.filter { $0.hasPrefix("playbook ") }
            #expect(!references.isEmpty, "\(row.id) is in no playbook")
            for reference in references {
                let found = try statements.matching(String(reference.dropFirst("playbook ".count)), "playbook")
                #expect(found.contains { $0.reason != nil }, "\(row.id): \(reference) has no reason")
            }
        }
    }

    /// The codes in the reasons lead back to the table.
    @Test(arguments: Library.shipped.names)
    func everyCodeInAReasonIsARow(name: String) throws {
        let known = Set(try RequirementsTableTests.rows().map(\.id))
        for statement in try ReasonTests.statements(of: name) {
            guard let bracket = statement.reason?.split(separator: "(").last else { continue }
            for word in bracket.split(whereSeparator: { ", ).".contains($0) }) {
                guard let first = word.first, ("A"..."P").contains(first), Int(word.dropFirst()) != nil else {
                    continue
                }
                #expect(known.contains(String(word)), "\(name):\(statement.line): \(word)")
            }
        }
    }

    // MARK: What there is

    /// The statements of the files that the table names, each read once.
    final class Statements {
        private var files: [String: [ReasonTests.Statement]] = [:]

        init() throws {}

        /// `FILE: words`: the statements of the file that hold the words in this order.
        func matching(_ reference: String, _ kind: String) throws -> [ReasonTests.Statement] {
            let parts = reference.components(separatedBy: ": ")
            guard parts.count >= 2 else { return [] }
            let wanted = Statements.words(parts.dropFirst().joined(separator: " "))
            return try statements(parts[0], kind).filter { statement in
                var rest = wanted[...]
                for word in Statements.words(statement.words) where word == rest.first { rest = rest.dropFirst() }
                return rest.isEmpty && !wanted.isEmpty
            }
        }

        private func statements(_ file: String, _ kind: String) throws -> [ReasonTests.Statement] {
            if let known = files[file] { return known }
            let read =
                kind == "playbook"
                ? try ReasonTests.statements(of: file)
                : ReasonTests.statements(
                    in: Source(name: file, text: try RequirementsTableTests.text("Scenarios/\(file)")))
            files[file] = read
            return read
        }

        private static func words(_ text: String) -> [Substring] {
            text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { $0 }
        }
    }

    /// The names of the subcommands, from their sources: these tests cannot import an executable.
    static func commands() throws -> Set<String> {
        var names: Set<String> = []
        let folder = ScenarioTests.root.appending(path: "Sources/recoverscript/Commands").path
        for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let source = try text("Sources/recoverscript/Commands/\(file)")
            for match in source.matches(of: /commandName: "([a-z]+)"/) { names.insert(String(match.1)) }
        }
        return names
    }

    /// The ids of the checks of replies, from where they will be; none while there is no grading.
    static func checks() -> Set<String> {
        let folder = ScenarioTests.root.appending(path: "Sources/RecoverGrading")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap {
            $0 as? URL
        }
        var ids: Set<String> = []
        for file in files ?? [] where file.pathExtension == "swift" {
            guard let source = try? String(contentsOf: file, encoding: .utf8) else { continue }
            for match in source.matches(of: /"([a-z]+\.[a-z-]+)"/) { ids.insert(String(match.1)) }
        }
        return ids
    }
}
