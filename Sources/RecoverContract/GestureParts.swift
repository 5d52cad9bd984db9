import RecoverModel

extension RecoveryModel {
    /// A part of a message that gives something (`phrases gesture-part`).
    public func isGesture(_ section: Email.Section) -> Bool { phrases("gesture-part").contains(section.id) }

    /// A part that gives something, and nothing that may be given. Nobody is asked to think of something: where the case wants
    /// the part it is a labelled blank, and where only a playbook does it is left out.
    public func lacksGesture(for section: Email.Section) -> Bool { offers.isEmpty && isGesture(section) }
}
