/// A Swift string literal whose value is exactly `text`, whatever `text` holds.
///
/// It is a raw multi-line literal with one `#` more than the longest run of them in the text, so no quotes or
/// backslashes in it can end the literal or start an escape. The compiler turns CR LF into LF inside such a literal
/// and warns about NUL, so control characters other than tab and line feed are written as escapes.
func rawLiteral(_ text: String) -> String {
    let hashes = String(repeating: "#", count: longestRunOfHashes(in: text) + 1)
    var literal = hashes + "\"\"\"\n"
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x09, 0x0A, 0x20..<0x7F, 0xA0..<0xFEFF, 0xFF00...: literal.unicodeScalars.append(scalar)
        default: literal += "\\\(hashes)u{\(String(scalar.value, radix: 16))}"
        }
    }
    return literal + "\n\"\"\"" + hashes
}

private func longestRunOfHashes(in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
        run = byte == UInt8(ascii: "#") ? run + 1 : 0
        longest = max(longest, run)
    }
    return longest
}
