extension Syllables {
    private static func isConsonant(_ letter: UInt8) -> Bool { !isVowel(letter) }

    /// The syllables of lower-case letters without apostrophe and hyphen; 0 when there are none.
    static func part(_ w: UnsafeBufferPointer<UInt8>) -> Int {
        guard w.count > 0 else { return 0 }
        if w.count <= 2 { return 1 }
        // A contraction arrives as "didn": its n't adds the syllable.
        let end = spokenEnd(w)
        var count = 0
        var index = 0
        var wasVowel = false
        while index < end {
            let isVowel = spoken(w, index, end)
            if isVowel && !wasVowel { count += 1 }
            if isVowel && wasVowel && isApart(w, index, end) { count += 1 }
            if !isVowel && wasVowel && isSilentInside(w, index - 1, end) { count -= 1 }
            wasVowel = isVowel
            index += 1
        }
        if isSyllabicL(w, end) { count += 1 }
        if has(w, suffix: "sm") { count += 1 }
        if has(w, suffix: "ically") { count -= 1 }
        return max(1, count)
    }

    private static func spoken(_ w: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) -> Bool {
        let letter = w[i]
        guard isVowel(letter) else { return false }
        if letter == 0x79, i + 1 < end, isVowel(w[i + 1]), w[i + 1] != 0x69, i == 0 || isVowel(w[i - 1]) {
            return false
        }
        if letter == 0x75, i > 0, w[i - 1] == 0x71 { return false }
        return true
    }

    /// Where the spoken letters end: behind it stand a silent `e`, `es` or `ed`.
    private static func spokenEnd(_ w: UnsafeBufferPointer<UInt8>) -> Int {
        let n = w.count
        if has(w, suffix: "e"), isConsonant(w[n - 2]) || w[n - 2] == 0x75 && w[n - 3] == 0x71 { return n - 1 }
        guard n >= 4 else { return n }
        let before = w[n - 3]
        if has(w, suffix: "es") {
            if isVowel(before) { return n }
            let hisses =
                before == 0x73 || before == 0x78 || before == 0x7A || before == 0x63 || before == 0x67
                || before == 0x68 && (w[n - 4] == 0x63 || w[n - 4] == 0x73)
            return hisses ? n : n - 2
        }
        if has(w, suffix: "ed") {
            if isVowel(before) && before != 0x79 { return n }
            return before == 0x74 || before == 0x64 ? n : n - 2
        }
        return n
    }

    /// `ta-ble`, `han-dled`: an l between a consonant and a silent ending.
    private static func isSyllabicL(_ w: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        guard end < w.count, end >= 2, w[end - 1] == 0x6C else { return false }
        return isConsonant(w[end - 2]) && w[end - 2] != 0x6C && w[end - 2] != 0x72
    }

    /// A silent `e` before an ending: `state-ment`, `care-ful`, `late-ly`, `use-less`.
    private static func isSilentInside(_ w: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) -> Bool {
        guard w[i] == 0x65, i >= 2, isConsonant(w[i - 1]) else { return false }
        guard (0..<(i - 1)).contains(where: { isVowel(w[$0]) }) else { return false }
        if w[i - 1] == 0x6C, isConsonant(w[i - 2]) { return false }
        let rest = UnsafeBufferPointer(rebasing: w[(i + 1)..<w.count])
        return starts(rest, "ly") && rest.count == 2 || starts(rest, "ment") || starts(rest, "ful")
            || starts(rest, "less")
            || starts(rest, "ness")
    }

    /// Whether the vowel at `i` starts a syllable of its own although a vowel stands before it.
    private static func isApart(_ w: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) -> Bool {
        let a = w[i - 1]
        let b = w[i]
        let before: UInt8 = i >= 2 ? w[i - 2] : 0
        let after: UInt8 = i + 1 < end ? w[i + 1] : 0
        let isSoft = before == 0x74 || before == 0x63 || before == 0x73 || before == 0x67
        if b == 0x69, after == 0x6E, i + 2 < end, w[i + 2] == 0x67, i + 3 >= end - 1, a != 0x69 {
            return i >= 2 || a == 0x65
        }
        switch (a, b) {
        case (0x69, 0x61): return !isSoft || before == 0x73 && after != 0x6C && after != 0x6E || isIate(w, i)
        case (0x69, 0x6F): return !isSoft && before != 0x78 && before != 0x68
        case (0x69, 0x75): return !isSoft
        case (0x69, 0x65): return isApartIE(w, i, end, before, after)
        case (0x75, 0x61): return before != 0x67 && before != 0x71
        case (0x75, 0x6F): return true
        case (0x65, 0x6F): return after != 0x75
        case (0x65, 0x75): return after == 0x6D
        case (0x79, 0x61): return isConsonant(before)
        default: return false
        }
    }

    /// `appreciate`, `negotiate`, `associated`.
    private static func isIate(_ w: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
        guard i + 2 < w.count, w[i + 1] == 0x74 else { return false }
        return w[i + 2] == 0x65 || w[i + 2] == 0x69
    }

    private static func isApartIE(
        _ w: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int, _ before: UInt8, _ after: UInt8
    ) -> Bool {
        // con-ven-i-ent, cli-ent, sci-ence, but an-cient and pa-tient; qui-et; ear-li-er, ear-li-est.
        if after == 0x6E {
            guard i + 2 < w.count, w[i + 2] == 0x74 || w[i + 2] == 0x63 else { return false }
            return before != 0x63 && before != 0x74 || i <= 2
        }
        if after == 0x74 { return i + 2 >= end }
        if after == 0x72 { return i >= 4 && i + 2 >= end }
        if after == 0x73 { return i + 2 < w.count && w[i + 2] == 0x74 && i >= 3 }
        return false
    }

    private static func has(_ w: UnsafeBufferPointer<UInt8>, suffix: StaticString) -> Bool {
        let n = suffix.utf8CodeUnitCount
        guard w.count >= n else { return false }
        for k in 0..<n where w[w.count - n + k] != suffix.utf8Start[k] { return false }
        return true
    }

    private static func starts(_ w: UnsafeBufferPointer<UInt8>, _ prefix: StaticString) -> Bool {
        let n = prefix.utf8CodeUnitCount
        guard w.count >= n else { return false }
        for k in 0..<n where w[k] != prefix.utf8Start[k] { return false }
        return true
    }
}
