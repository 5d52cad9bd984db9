/// Codes that people read to each other, and keys that nobody guesses.
public enum RoomCodes {
    /// Without vowels, so that no code is a word, and without what looks like something else.
    private static let signs = Array("BCDFGHJKMNPQRTVWXYZ2346789")

    /// Of a room: short enough for a wall.
    public static func room(_ random: inout some RandomNumberGenerator) -> String { draw(5, &random) }

    /// Of a participant: 42 bits, and the server takes few guesses.
    public static func participant(_ random: inout some RandomNumberGenerator) -> String { draw(9, &random) }

    /// Of the host: 122 bits.
    public static func host(_ random: inout some RandomNumberGenerator) -> String { draw(26, &random) }

    private static func draw(_ length: Int, _ random: inout some RandomNumberGenerator) -> String {
        String((0..<length).map { _ in signs[Int.random(in: signs.indices, using: &random)] })
    }

    /// What was typed, as a code is written: capitals, without the gaps that people put between.
    public static func typed(_ text: String) -> String {
        String(
            decoding: text.utf8.prefix(100).compactMap { byte -> UInt8? in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 32
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
                default: nil
                }
            }, as: UTF8.self)
    }

    /// In threes, as it is read: `KQ7 M2F XAB`.
    public static func spaced(_ code: String) -> String {
        guard code.count > 5 else { return code }
        return stride(from: 0, to: code.count, by: 3).map { String(code.dropFirst($0).prefix(3)) }
            .joined(separator: " ")
    }

    /// Takes as long whatever is compared, so that a key cannot be found sign by sign.
    public static func isSame(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
