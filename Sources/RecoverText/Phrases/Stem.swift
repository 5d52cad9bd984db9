/// Folds common English endings, so that `refunds`, `refunded` and `refunding` are one word.
///
/// A light stemmer: plural and past endings, `-ing`, possessives, doubled consonants, `-ise`/`-ize`, `-our`/`-or`. It
/// does not reduce `refundable` or `lawful`; different words stay different (`note` is not `not`, `legal` not
/// `illegal`).
public enum Stem {
    /// The stem of one word, lower case.
    public static func of(_ word: String) -> String {
        var scratch: [UInt8] = []
        let bytes = Array(word.utf8)
        fold(bytes, in: 0..<bytes.count, into: &scratch)
        return scratch.text(0..<scratch.count)
    }

    /// Leaves the stem of the word that `range` covers in `scratch`.
    public static func fold(_ bytes: [UInt8], in range: Range<Int>, into scratch: inout [UInt8]) {
        lowercase(bytes, in: range, into: &scratch)
        guard mayEnd(scratch) else { return }
        if let kept = exceptions[scratch, 0..<scratch.count] {
            if kept > 0 { scratch.removeLast(scratch.count - Int(wide: kept)) }
            if kept == shortVerb { scratch.append(0x65) }
            return
        }
        dropPossessive(&scratch)
        guard scratch.count > 3 else { return }
        dropPlural(&scratch)
        let hasEnding = dropPastOrIng(&scratch)
        undouble(&scratch, hasEnding: hasEnding)
        if hasEnding {
            restoreE(&scratch)
        }
        if scratch.count >= 6, scratch.last == 0x65, scratch[scratch.count - 2] != 0x65 { scratch.removeLast() }
        spellAmerican(&scratch)
    }

    /// Whether a word ends in a letter that some ending ends in, or two alike: most do not, and are their own stem.
    private static func mayEnd(_ word: [UInt8]) -> Bool {
        switch word.last {
        case UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "g"), 0x27: true
        case UInt8(ascii: "e"), UInt8(ascii: "r"): word.count >= 6
        case UInt8(ascii: "n"): word.count >= 7
        case UInt8(ascii: "l"): word.count >= 4
        default: false
        }
    }

    /// Two letters stay and an `e` follows: `using`, `sued`.
    private static let shortVerb: UInt8 = 2

    /// How many letters stay; 0 keeps the word whole.
    private static let exceptions = ShortWordTable([
        (0, "this was has his yes its us as thus always news perhaps series species evening morning during nothing"),
        (0, "something anything everything ceiling wedding need indeed it's that's what's here's there's he's she's"),
        (0, "who's let's how's where's when's hundred is does lens bias address process access business less unless"),
        (shortVerb, "used using uses sued suing sues owed owing owes"),
        (6, "cancellation cancelation"),
    ])

    private static func lowercase(_ bytes: [UInt8], in range: Range<Int>, into scratch: inout [UInt8]) {
        scratch.removeAll(keepingCapacity: true)
        scratch.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte < 0x80 {
                scratch.append(Bytes.lower(byte))
                index += 1
                continue
            }
            let (value, length) = Bytes.scalar(in: bytes, at: index)
            index += length
            switch value {
            case 0x2018, 0x2019, 0x02BC: scratch.append(0x27)
            case 0xAD, 0x200C, 0x200D, 0x2060: break
            default:
                guard let scalar = Unicode.Scalar(value) else { continue }
                scratch.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            }
        }
    }

    private static func dropPossessive(_ word: inout [UInt8]) {
        if ends(word, "'s") { word.removeLast(2) }
        if word.last == 0x27 { word.removeLast() }
    }

    private static func dropPlural(_ word: inout [UInt8]) {
        guard word.last == 0x73 else { return }
        if ends(word, "ies"), word.count > 4 {
            word.removeLast(3)
            word.append(0x79)
        } else if ends(word, "sses") || ends(word, "shes") || ends(word, "ches") || ends(word, "xes") {
            word.removeLast(2)
        } else if !ends(word, "ss") && !ends(word, "us") && !ends(word, "is") && !ends(word, "'s") {
            word.removeLast()
        }
    }

    private static func dropPastOrIng(_ word: inout [UInt8]) -> Bool {
        if ends(word, "ied"), word.count > 4 {
            word.removeLast(3)
            word.append(0x79)
            return false
        }
        if ends(word, "greed") || ends(word, "nteed") || ends(word, "freed") {
            word.removeLast()
            return false
        }
        let cut = ends(word, "ing") ? 3 : ends(word, "ed") && !ends(word, "eed") ? 2 : 0
        guard cut > 0, word.count - cut >= 3, !ends(word, "thing") else { return false }
        guard word[0..<(word.count - cut)].contains(where: Syllables.isVowel) else { return false }
        word.removeLast(cut)
        return true
    }

    private static func undouble(_ word: inout [UInt8], hasEnding: Bool) {
        guard word.count >= 4, let last = word.last, word[word.count - 2] == last, !Syllables.isVowel(last) else {
            return
        }
        if last == 0x6C {
            if vowelGroups(word) > 1 { word.removeLast() }
        } else if hasEnding, last != 0x73, last != 0x7A, last != 0x66 {
            word.removeLast()
            // The doubled letter says that no silent e belongs here: "hopped" is "hop", "hoped" is "hope".
            word.append(0)
        }
    }

    /// Gives short stems back the silent `e` that `-ed` and `-ing` took. Stems of five letters and more lose it
    /// everywhere.
    private static func restoreE(_ word: inout [UInt8]) {
        if word.last == 0 {
            word.removeLast()
            return
        }
        guard word.count <= 4, let last = word.last else { return }
        let before = word[word.count - 2]
        switch last {
        case 0x63, 0x75, 0x76, 0x7A: word.append(0x65)
        case 0x73 where before != 0x73: word.append(0x65)
        case 0x67 where before == 0x72 || before == 0x64: word.append(0x65)
        case 0x77, 0x78, 0x79, 0x61, 0x65, 0x69, 0x6F: break
        case 0x74 where ends(word, "wast") || ends(word, "tast") || ends(word, "past"): word.append(0x65)
        default:
            let isAfterOneVowel = Syllables.isVowel(before) && vowels(word) == 1
            if isAfterOneVowel { word.append(0x65) }
        }
    }

    private static func spellAmerican(_ word: inout [UInt8]) {
        if word.count >= 6, ends(word, "is") || ends(word, "ys") {
            word[word.count - 1] = 0x7A
        } else if ends(word, "isation") {
            word[word.count - 6] = 0x7A
        } else if word.count >= 6, ends(word, "our") {
            word.removeLast(2)
            word.append(0x72)
        }
    }

    private static func vowels(_ word: [UInt8]) -> Int {
        var count = 0
        for (index, letter) in word.enumerated() where Syllables.isVowel(letter) {
            let isMute = letter == 0x75 && index > 0 && word[index - 1] == 0x71 || letter == 0x79 && index == 0
            if !isMute { count += 1 }
        }
        return count
    }

    private static func vowelGroups(_ word: [UInt8]) -> Int {
        var count = 0
        var wasVowel = false
        for letter in word {
            let isVowel = Syllables.isVowel(letter)
            if isVowel && !wasVowel { count += 1 }
            wasVowel = isVowel
        }
        return count
    }

    private static func ends(_ word: [UInt8], _ suffix: StaticString) -> Bool {
        let count = suffix.utf8CodeUnitCount
        guard word.count >= count else { return false }
        let from = word.count - count
        for index in 0..<count where word[from + index] != suffix.utf8Start[index] { return false }
        return true
    }
}
