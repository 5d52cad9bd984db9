import RecoverSyntax

/// A time zone as people write it behind a time: `UTC`, `CET`, `PDT`.
struct ZoneWord {
    let name: String
    /// As it stands behind a time: `Z`, `+01:00`.
    let offset: String
    /// Nobody means another one by the name.
    var isCertain: Bool { offset == "Z" }

    /// The one at the cursor.
    init?(_ cursor: TokenCursor) {
        guard cursor.kind() == .word, !cursor.token.flags.contains(.continuesLine) else { return nil }
        name = cursor.text
        switch name.uppercased() {
        case "UTC", "GMT", "ZULU", "Z": offset = "Z"
        case "CET", "MEZ", "BST", "WEST": offset = "+01:00"
        case "CEST", "MESZ", "EET": offset = "+02:00"
        case "EEST", "MSK": offset = "+03:00"
        case "JST", "KST": offset = "+09:00"
        case "EDT": offset = "-04:00"
        case "EST", "CDT": offset = "-05:00"
        case "CST", "MDT": offset = "-06:00"
        case "MST", "PDT": offset = "-07:00"
        case "PST": offset = "-08:00"
        default: return nil
        }
    }

    /// What to write, the time with its offset being known.
    func help(_ mended: String) -> String {
        isCertain ? "write `\(mended)`" : "write `\(mended)`, if that is the \(name) you mean"
    }
}
