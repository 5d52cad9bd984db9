import Foundation
import RecoverBase
import RecoverSyntax
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage
@testable import RecoverPlaybooks

@Suite struct EmbeddedPlaybooksTests {
    @Test func holdsEveryPlaybookByteForByteSortedByName() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/RecoverPlaybooks/Playbooks").standardized
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "rs" }
        let names = files.map { $0.deletingPathExtension().lastPathComponent }.sorted()
        #expect(EmbeddedPlaybooks.all.map(\.name) == names)
        for playbook in EmbeddedPlaybooks.all {
            let file = try Data(contentsOf: folder.appending(path: playbook.name + ".rs"))
            let isSame = Array(playbook.text.utf8) == Array(file)
            #expect(isSame, "\(playbook.name).rs")
        }
    }

    /// The tokens that come with a playbook are those that the lexer would find.
    @Test(arguments: EmbeddedPlaybooks.all.map(\.name))
    func comesWithItsTokens(_ name: String) throws {
        let source = try #require(Library.shipped.source(named: name))
        let code = try #require(EmbeddedPlaybooks.all.first { $0.name == name }).tokens
        #expect(TokenCode.decode(code) == Lexer.tokens(of: source))
        #expect(Parser.parse(source).foreignComments.isEmpty)
    }

    @Test func tellsWhatIsNoCodeOfTokens() {
        #expect(TokenCode.decode("") == [])
        #expect(TokenCode.decode("0") == nil, "a token that ends too early")
        #expect(TokenCode.decode("0000\u{7}") == nil, "a digit that is none")
        #expect(TokenCode.decode("o000") == nil, "a number that ends too early")
        #expect(TokenCode.decode("W000") == nil, "a kind that does not exist")
    }

    /// A block that waits until it is in force says the same as one that is read at once.
    @Test(arguments: EmbeddedPlaybooks.all.map(\.name))
    func readsWaitingBlocksAsOthers(_ name: String) throws {
        let tree = Parser.parse(try #require(Library.shipped.source(named: name)))
        let whole = Reader.read(tree).items
        let waiting = Reader.read(tree, .waiting).items
        #expect(whole.map(\.span) == waiting.map(\.span))
        for (item, other) in zip(whole, waiting) where item.name == .when {
            let unread = try #require(other.unread)
            let items = Reader.items(of: unread, in: tree)
            #expect(items.map(\.span) == item.children.map(\.span))
            #expect(items.map(\.key) == item.children.map(\.key))
            #expect(items.map(\.arguments) == item.children.map(\.arguments))
            for child in item.children { #expect(unread.stages.isSuperset(of: StageSet.touched[child.keyword])) }
        }
    }
}
