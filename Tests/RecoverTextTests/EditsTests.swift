import RecoverText
import Testing

@Suite struct EditsTests {
    @Test(
        "Distance: insertions, deletions, substitutions, swaps",
        arguments: [
            ("", "", 0), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "xbc", 1),
            ("kitten", "sitting", 3),
            ("refnud", "refund", 1), ("", "abc", 3), ("ca", "abc", 3), ("option", "otpino", 2),
        ])
    func distance(_ a: String, _ b: String, _ expected: Int) {
        #expect(Edits.distance(a, b, atMost: 10) == expected)
        #expect(Edits.distance(b, a, atMost: 10) == expected)
        #expect(Edits.distance(a, b, atMost: expected) == expected)
        #expect(Edits.distance(a, b, atMost: expected - 1) == nil)
    }

    @Test("The cutoff band gives the same answers as the full table")
    func band() {
        var state: UInt64 = 3
        func word() -> [UInt8] {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let count = Int(state >> 40) % 9
            return (0..<count).map { 0x61 + UInt8((state >> (8 + 3 * $0)) % 3) }
        }
        for _ in 0..<2000 {
            let (a, b) = (word(), word())
            let full = Edits.distance(a, b, atMost: 100)
            for limit in 0...4 {
                #expect(Edits.distance(a, b, atMost: limit) == full.flatMap { $0 <= limit ? $0 : nil })
            }
        }
    }

    @Test("A look at the letters first gives the same best match as every distance")
    func letters() {
        var state: UInt64 = 11
        func word() -> String {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let count = 3 + Int(state >> 40) % 8
            return String(decoding: (0..<count).map { 0x61 + UInt8((state >> (4 * $0)) % 3) }, as: UTF8.self)
        }
        var found = 0
        for _ in 0..<100 {
            let (name, candidates) = (word(), (0..<20).map { _ in word() })
            var best: (word: String, distance: Int)?
            for candidate in candidates {
                guard let distance = Edits.distance(name, candidate, atMost: max(1, name.utf8.count / 3)) else {
                    continue
                }
                if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
            }
            #expect(Edits.bestMatch(for: name, in: candidates) == best?.word)
            found += best == nil ? 0 : 1
        }
        #expect(found > 20)
    }

    @Test("Best match: case first, then a third of the length, first of equals")
    func best() {
        #expect(Edits.bestMatch(for: "Refund", in: ["refunds", "REFUND"]) == "REFUND")
        #expect(Edits.bestMatch(for: "refnud", in: ["rebate", "refund"]) == "refund")
        #expect(Edits.bestMatch(for: "cat", in: ["car", "can"]) == "car")
        #expect(Edits.bestMatch(for: "cat", in: ["dog", "cow"]) == nil)
        #expect(Edits.bestMatch(for: "ab", in: ["ac"]) == nil)
        #expect(Edits.bestMatch(for: "ab", in: ["AB"]) == "AB")
        #expect(Edits.bestMatch(for: "decison", in: ["deciding", "decision"]) == "decision")
        #expect(Edits.bestMatch(for: "x", in: []) == nil)
    }
}
