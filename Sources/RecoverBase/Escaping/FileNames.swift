extension Escapes {
    /// Names that some system keeps for itself, whatever stands behind the dot.
    private static let reserved: Set<String> =
        Set(["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
    private static let longestName = 120

    /// A name for a file, without what follows the dot: the letters and digits of a text in small, with hyphens between.
    /// It is no path, nothing hidden and no option of a command; `fallback` where no letter is left.
    public static func fileName(_ text: String, or fallback: String) -> String {
        var name = ""
        var hasGap = false
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber: break
            default:
                hasGap = true
                continue
            }
            let letter = scalar.properties.lowercaseMapping
            guard name.utf8.count + letter.utf8.count < longestName else { break }
            if hasGap, !name.isEmpty { name += "-" }
            hasGap = false
            name += letter
        }
        return name.isEmpty || reserved.contains(name) ? fallback + (name.isEmpty ? "" : "-\(name)") : name
    }
}
