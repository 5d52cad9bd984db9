import RecoverModel
import Testing

/// Statements at the top of a model are found by their keyword, in the order in which a walk along all of them comes by.
@Suite struct TopStatementsTests {
    private var tree: ModelTree {
        var tree = ModelTree()
        for number in 0..<12 {
            _ = tree.makeChild(
                of: ModelTree.root, number % 3 == 0 ? .owner : .policy, "n\(number)", statement: number % 3)
        }
        return tree
    }

    private func walked(_ tree: ModelTree, _ keyword: KeywordName) -> [ModelTree.NodeID] {
        tree.children(of: ModelTree.root).filter { tree[$0].keyword == keyword }
    }

    private func agrees(_ tree: ModelTree) -> Bool {
        [KeywordName.owner, .policy, .note].allSatisfy { tree.children(of: ModelTree.root, $0) == walked(tree, $0) }
    }

    @Test func theyComeInOrder() {
        #expect(agrees(tree))
        #expect(tree.children(of: ModelTree.root, .owner).map { tree[$0].key } == ["n0", "n3", "n6", "n9"])
    }

    @Test func whatIsDroppedIsNotThereAndWhatIsWrittenAgainStandsAtTheEnd() throws {
        var tree = tree
        let id = try #require(tree.child(of: ModelTree.root, .owner, "n3"))
        tree.drop(id, by: Setting(layer: 0, span: .init(start: 0, end: 1)))
        #expect(agrees(tree) && !tree.children(of: ModelTree.root, .owner).contains(id))
        #expect(tree.makeChild(of: ModelTree.root, .owner, "n3", statement: 0) == id)
        #expect(agrees(tree) && tree.children(of: ModelTree.root, .owner).last == id)
    }

    @Test func aKeywordWithoutAStatementOfTheVocabularyIsFoundAsWell() {
        var tree = tree
        _ = tree.makeChild(of: ModelTree.root, .note, "", statement: -1)
        #expect(agrees(tree) && tree.children(of: ModelTree.root, .note).count == 1)
    }
}
