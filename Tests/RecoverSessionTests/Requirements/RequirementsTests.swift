import Foundation
import RecoverPlaybooks
import SnapshotTesting
import Synchronization
import Testing

/// Each requirement is carried by something that runs, or says which issue will carry it.
@Suite struct RequirementsTests {
    @Test func everyRowIsThereOnceAndHasSomething() throws {
        let rows = try RequirementsTable.rows()
        let wanted = RequirementsTable.sizes.flatMap { size in (1...size.count).map { "\(size.group)\($0)" } }
        #expect(rows.map(\.id) == wanted)
        for row in rows {
            #expect(row.unread == [], "\(row.id)")
            #expect(!row.carriers.isEmpty || !row.missing.isEmpty, "\(row.id)")
        }
    }

    /// The sum in the head of the table is the sum of the table.
    @Test func theHeadCountsTheRows() throws {
        let rows = try RequirementsTable.rows()
        let whole = rows.count { $0.missing.isEmpty }
        let parts = rows.count { !$0.missing.isEmpty && !$0.carriers.isEmpty }
        let none = rows.count - whole - parts
        let sum = "Of \(rows.count) rows \(whole) are carried, \(parts) in part, and \(none) by nothing yet."
        #expect(try RequirementsTable.text().contains(sum), "\(sum)")
    }

    /// What a case says as it is; many rows ask for the same.
    private static func written(_ shipped: ShippedCase, _ output: CaseOutput) throws -> [String] {
        let key = "\(output) \(shipped.name)"
        if let known = outputs.withLock({ $0[key] }) { return known }
        let says = try shipped.says(output)
        outputs.withLock { $0[key] = says }
        return says
    }

    private static let outputs = Mutex<[String: [String]]>([:])

    /// Without the statement, or with another value in it, the output is another.
    @Test(arguments: try RequirementsTable.rows())
    func whatCarriesARowChangesAnOutput(row: RequirementsTable.Row) throws {
        for case .mutation(let mutation) in row.carriers {
            let said = "\(row.id): \(mutation)"
            let (before, after) = try #require(try mutation.cases(), "there is nothing to change: \(said)")
            do {
                let written = try RequirementsTests.written(before, mutation.output)
                #expect(try written != after.says(mutation.output), "nothing changes: \(said)")
            } catch is ShippedCase.Refused {
                Issue.record("the changed case does not compile: \(said)")
            }
        }
    }

    @Test func everyTestThatIsNamedExists() throws {
        let tests = try RequirementsTests.tests()
        for row in try RequirementsTable.rows() {
            for case .test(let suite, let name) in row.carriers {
                #expect(tests.contains("\(suite).\(name)"), "\(row.id): there is no test \(suite).\(name)")
            }
        }
    }

    /// The ids in the comments of playbooks and scenarios lead back to rows.
    @Test(arguments: ShippedFiles.all) func everyIdInACommentIsARow(file: ShippedFiles.File) throws {
        let known = Set(try RequirementsTable.rows().map(\.id))
        let text = String(decoding: try file.bytes(), as: UTF8.self)
        for line in text.split(separator: "\n") {
            guard let comment = line.firstMatch(of: /(?:^|  )# (.*)$/)?.1 else { continue }
            for id in comment.matches(of: /\b[A-P]\d{1,2}\b/) {
                #expect(known.contains(String(id.0)), "\(file.name): \(line)")
            }
        }
    }

    /// What the sources teach (C to J, L, M) and where they disagree (P) is in playbooks, and says so in a comment.
    @Test func doctrineIsInPlaybooks() throws {
        let comments = try ShippedFiles.playbooks.flatMap { file in
            String(decoding: try file.bytes(), as: UTF8.self).split(separator: "\n").compactMap {
                $0.firstMatch(of: /(?:^|  )# (.*)$/)?.1
            }
        }
        let ids = Set(comments.flatMap { $0.matches(of: /\b[A-P]\d{1,2}\b/).map { String($0.0) } })
        let taught = try RequirementsTable.rows().map(\.id).filter { "CDEFGHIJLMP".contains($0.prefix(1)) }
        #expect(taught.filter { !ids.contains($0) } == [])
    }

    /// `SUITE.test` of all test files.
    private static func tests() throws -> Set<String> {
        let folder = SnapshotFolder.package.appending(path: "Tests")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap {
            $0 as? URL
        }
        var names: Set<String> = []
        for file in files ?? [] where file.pathExtension == "swift" {
            var suite = ""
            var isTest = false
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                if let found = line.firstMatch(of: /(?:struct|class) (\w+Tests)\b/) { suite = String(found.1) }
                if line.contains("@Test") { isTest = true }
                if isTest, let found = line.firstMatch(of: /func (\w+)\(/) {
                    names.insert("\(suite).\(found.1)")
                    isTest = false
                }
            }
        }
        return names
    }
}
