import RecoverBase
import RecoverModel

/// Who may lead: whoever is given the case, and whoever makes the first contact.
extension GateKeeper {
    func leadGates(_ event: CaseEvent, _ add: Add) {
        let isAssigned = event.known == .assigned
        let name = isAssigned ? event.subject ?? event.actor : event.actor ?? walk.lead
        let actor = name.flatMap { model.owner($0) }
        let statements = [model.statement(ofPolicy: .outreachOwner), model.statement(ofPolicy: .outreachOwnerBreach)]
        let reason = model.reason(ofPolicy: .outreachOwner)
        switch walk.word(.outreachOwner) {
        case "not-account-csm" where actor?.isAccountCSM == true:
            add(
                .wrongOwner, "\(name ?? "") is the account's own CSM", .deed("somebody else with authority"), reason,
                statements)
        case "not-account-csm":
            let least = walk.word(.outreachAuthority)
            guard let actor, let level = actor.authority, let rank = model.rank(ofAuthority: level),
                let needed = model.rank(ofAuthority: least), rank < needed
            else { return }
            add(
                .wrongOwner, "\(actor.id) has too little authority to lead: \(level), where \(least) is needed",
                .deed("somebody with more authority"), model.reason(ofPolicy: .outreachAuthority),
                [model.statement(ofPolicy: .outreachAuthority), model.statement(ofPolicy: .outreachOwnerBreach)])
        case "account-csm":
            guard let csm = model.owners.first(where: \.isAccountCSM), let actor, actor.id != csm.id else { return }
            add(
                .wrongOwner, "\(actor.id) \(isAssigned ? "leads" : "wrote"), and the account's own CSM is \(csm.id)",
                .deed(isAssigned ? "`assigned \(csm.id)`" : "`by \(csm.id)`"), reason, statements)
        case "any-named" where name == nil:
            add(
                .nobodyNamed, "nobody is named who did it", .deed("`by OWNER`, or `assigned OWNER`"), reason, statements
            )
        default: break
        }
    }
}
