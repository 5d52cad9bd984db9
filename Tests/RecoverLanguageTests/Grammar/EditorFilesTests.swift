import Foundation
import SnapshotTesting
import Testing

@testable import RecoverLanguage

/// The folders for editors install as they are: what they name is there, and what is JSON is read as such.
@Suite struct EditorFilesTests {
    private static let folder = SnapshotFolder.package.appending(path: "Grammar/vscode")

    private static func object(_ path: String) throws -> [String: Any] {
        let data = try Data(contentsOf: folder.appending(path: path))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    private static func contributed(_ what: String) throws -> [[String: Any]] {
        let contributes = try #require(try object("package.json")["contributes"] as? [String: Any])
        return try #require(contributes[what] as? [[String: Any]])
    }

    @Test func theExtensionNamesWhatIsThere() throws {
        let package = try Self.object("package.json")
        for key in ["name", "publisher", "version", "engines"] { #expect(package[key] != nil, "\(key)") }
        var paths = try Self.contributed("languages").compactMap { $0["configuration"] as? String }
        for what in ["grammars", "snippets"] {
            paths += try Self.contributed(what).compactMap { $0["path"] as? String }
        }
        #expect(paths.count == 3)
        for path in paths { #expect(try !Self.object(path).isEmpty, "\(path)") }
        let grammar = try Self.object("syntaxes/recoverscript.tmLanguage.json")
        #expect(try Self.contributed("grammars")[0]["scopeName"] as? String == grammar["scopeName"] as? String)
    }

    @Test func theEndingOfRustIsLeftToRust() throws {
        let language = try Self.contributed("languages")[0]
        #expect(language["extensions"] == nil && language["filenamePatterns"] == nil)
        #expect(try Self.object("syntaxes/recoverscript.tmLanguage.json")["fileTypes"] as? [String] == [])
        let settings = SnapshotFolder.package.appending(path: ".vscode/settings.json")
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: settings)) as? [String: Any]
        let associations = try #require(json?["files.associations"] as? [String: String])
        #expect(associations.values.allSatisfy { $0 == "recoverscript" } && !associations.isEmpty)
        #expect(associations.keys.allSatisfy { $0.contains("/") }, "a folder's files, not all")
    }

    @Test(arguments: [
        ("#!/usr/bin/env -S recoverscript run", true), ("scenario \"Late exports\"", true),
        ("playbook acme \"A\"", true),
        ("use std::io;", false), ("#![allow(dead_code)]", false), ("fn main() {", false), ("scenarios();", false),
    ])
    func theFirstLineTells(line: String, isOurs: Bool) throws {
        let texts = [
            try Self.contributed("languages")[0]["firstLine"] as? String,
            try Self.object("syntaxes/recoverscript.tmLanguage.json")["firstLineMatch"] as? String,
        ]
        for text in texts {
            let expression = try NSRegularExpression(pattern: try #require(text))
            let range = NSRange(line.startIndex..., in: line)
            #expect((expression.firstMatch(in: line, range: range) != nil) == isOurs)
        }
    }

    /// Filled in as they stand, the places give back the example.
    @Test func everySnippetIsItsExample() throws {
        let bodies = try Self.object("snippets/recoverscript.json").values.compactMap { snippet -> String? in
            let lines = (snippet as? [String: Any])?["body"] as? [String]
            return lines?.joined(separator: "\n").replacing(/\$\{\d+:((?:[^\\}]|\\.)*)\}/, with: { $0.1 })
                .replacing(/\\([\\$}])/, with: { $0.1 })
        }
        #expect(Set(bodies) == Set(Vocabulary.standard.keywords.map(\.example)))
        #expect(EditorSnippets.body(of: "feedback 3/10 \"Slow\"") == "feedback ${1:3}/10 \"${2:Slow}\"")
        #expect(EditorSnippets.body(of: "arr $84k") == "arr \\$${1:84k}")
    }
}
