/// Marks around untrusted text that the text itself cannot contain, so nothing in it can end the fence.
///
/// Finding one takes a single pass: the text is searched once for what it holds, and the first free mark is taken.
public struct Fence: Hashable, Sendable {
    /// The line in front of the text.
    public let open: String
    /// The line behind the text; proven absent from it.
    public let close: String

    /// `<<<LABEL` and `LABEL>>>`, or `<<<LABEL2` and `LABEL2>>>` …: the lowest number whose name the text does not
    /// hold, in any case. The bare label counts as number 1.
    ///
    /// - Parameter label: ASCII letters; others are dropped, and an empty label becomes `TEXT`.
    public static func labelled(_ label: String, absentFrom text: String) -> Fence {
        let letters = label.utf8.filter(Bytes.isLetter).map { Bytes.isLower($0) ? $0 - 0x20 : $0 }
        let name = letters.isEmpty ? Array("TEXT".utf8) : letters
        let taken = numbers(behind: name, in: Array(text.utf8))
        var number = 1
        while taken.contains(number) { number += 1 }
        let mark = name.text(0..<name.count) + (number == 1 ? "" : "\(number)")
        return Fence(open: "<<<\(mark)", close: "\(mark)>>>")
    }

    /// The text between its marks, each on a line of its own; ends with a line feed.
    public func around(_ text: String) -> String {
        let needsBreak = !text.utf8.isEmpty && text.utf8.last != 0x0A
        return open + "\n" + text + (needsBreak ? "\n" : "") + close + "\n"
    }

    /// The numbers that are taken: 1 when the name occurs at all, and every number that begins what follows it, for
    /// "LABEL12" holds "LABEL1" too.
    private static func numbers(behind name: [UInt8], in text: [UInt8]) -> Set<Int> {
        var taken: Set<Int> = []
        var matched = 0
        let failure = failures(of: name)
        for (index, raw) in text.enumerated() {
            let byte = Bytes.isLower(raw) ? raw - 0x20 : raw
            while matched > 0, matched == name.count || name[matched] != byte { matched = failure[matched - 1] }
            if name[matched] == byte { matched += 1 }
            guard matched == name.count else { continue }
            taken.insert(1)
            var value = 0
            var next = index + 1
            // The lowest free number is at most the number of names in the text: twelve digits outlast any memory.
            while next < text.count, next <= index + 12, Bytes.isDigit(text[next]) {
                value = value * 10 + Int(wide: text[next] - 0x30)
                if value == 0 { break }
                taken.insert(value)
                next += 1
            }
        }
        return taken
    }

    /// Knuth-Morris-Pratt: the length of the longest border of each prefix.
    private static func failures(of name: [UInt8]) -> [Int] {
        var failure = Array(repeating: 0, count: name.count)
        var length = 0
        for index in name.indices.dropFirst() {
            while length > 0, name[index] != name[length] { length = failure[length - 1] }
            if name[index] == name[length] { length += 1 }
            failure[index] = length
        }
        return failure
    }
}
