import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverPlaybooks

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A folder of playbooks: `acme.rs` in it is what `use acme` means.
package struct PlaybookFolder: Sendable {
    /// Nil where none is named.
    package let path: String?
    /// The shipped playbooks, and those of the folder.
    package let library: Library

    private static let variable = "RECOVERSCRIPT_PLAYBOOKS"

    /// The folder that the command line names, else the environment. Nothing in it is read yet.
    package init(_ given: String?) throws {
        let named = getenv(Self.variable).map { String(cString: $0) }
        guard let folder = given ?? named, given != nil || !folder.isEmpty else {
            path = nil
            library = .shipped
            return
        }
        let origin = given == nil ? Self.variable : "--playbooks"
        guard Files.isFolder(folder) else {
            let what = Files.exists(folder) ? "it is no folder" : "there is no such folder"
            throw UsageFailure("\(origin): \(folder): \(what)")
        }
        let scripts: [String]
        do {
            scripts = try Files.scripts(in: folder)
        } catch {
            throw UsageFailure("\(origin): \(folder): \(error.message)")
        }
        let names = scripts.map { String($0.dropLast(".rs".count)) }.filter(\.isName)
        if let taken = names.first(where: Library.shipped.names.contains) {
            throw UsageFailure(
                "\(origin): \(folder)/\(taken).rs: a shipped playbook is called `\(taken)`; give the file another name, "
                    + "and begin it with `use \(taken)` to build on that one")
        }
        path = folder
        library = Library(
            Library.shipped.playbooks, own: OwnPlaybooks(names: names) { Self.read("\(folder)/\($0).rs") })
    }

    package func compiler(for mainFile: String) -> Compiler {
        Compiler(surroundings: Machine(mainFile: mainFile, playbooks: path), playbooks: library)
    }

    private static func read(_ path: String) -> Result<Source, LoadFailure> {
        do {
            return .success(Source(name: path, bytes: try Files.read(path)))
        } catch {
            return .failure(LoadFailure(error.message))
        }
    }

    /// What can stand behind `show`, for shells, where nobody would see that a folder cannot be read.
    package static func completions(_ arguments: [String]) -> [String] {
        let given = arguments.firstIndex(of: "--playbooks").flatMap { index in
            index + 1 < arguments.count ? arguments[index + 1] : nil
        }
        return ((try? PlaybookFolder(given).library) ?? .shipped).names
    }
}

extension String {
    /// Whether it can stand as a name in the language.
    package var isName: Bool {
        guard let first = utf8.first, first | 32 >= 97 && first | 32 <= 122 else { return false }
        return utf8.allSatisfy { byte in
            byte | 32 >= 97 && byte | 32 <= 122 || byte >= 48 && byte <= 57 || byte == 45 || byte == 95
        }
    }
}
