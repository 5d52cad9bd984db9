import RecoverModel

extension RecoveryModel {
    /// A part of a message that gives something (`phrases gesture-part`). Read from the tree: whoever asks only for messages
    /// has no lists.
    public func isGesture(_ section: Email.Section) -> Bool {
        tree.child(of: ModelTree.root, .phrases, "gesture-part").map {
            tree.value("texts", of: $0).strings.contains(section.id)
        } ?? false
    }

    /// A part that gives something, and nothing that may be given. Nobody is asked to think of something: where the case wants
    /// the part it is a labelled blank, and where only a playbook does it is left out.
    public func lacksGesture(for section: Email.Section) -> Bool { offers.isEmpty && isGesture(section) }
}
