/// How untrusted text is put into other formats: the only way that each is written.
///
/// All go by scalars or bytes. A Swift `Character` takes a quotation mark and the accent behind it for one letter, which
/// then is no quotation mark; every other reader of the format sees one. Control characters are shown first, so that no
/// file hands on what a terminal would obey, and the gate in front of a terminal (`VisibleText.leaving`) finds nothing to
/// change: standard output gets the bytes that a file gets.
public enum Escapes {
    /// Puts each scalar that needs it in another form.
    @inline(__always)
    static func replacing(_ text: String, _ form: (Unicode.Scalar) -> String?) -> String {
        var out = ""
        out.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            if let other = form(scalar) { out += other } else { out.unicodeScalars.append(scalar) }
        }
        return out
    }

    /// The lines of a text, whichever way they end.
    static func lines(_ text: String) -> [String] {
        text.shownLines.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
