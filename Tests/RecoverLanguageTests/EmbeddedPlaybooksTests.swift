import Foundation
import Testing

@testable import RecoverLanguage

@Suite struct EmbeddedPlaybooksTests {
    @Test func holdsEveryPlaybookByteForByteSortedByName() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/RecoverLanguage/Playbooks").standardized
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
}
