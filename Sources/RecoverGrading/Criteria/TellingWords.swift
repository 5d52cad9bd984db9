import RecoverModel
import RecoverText

/// The words of a text that tell it from another: "your feedback about our service" has none.
enum TellingWords {
    /// Each once, in order, as written. What is left open has none yet.
    static func of(_ text: String) -> [String] {
        guard need(of: text) == nil else { return [] }
        let bytes = Array(text.utf8)
        var scanner = WordScanner(bytes, in: 0..<bytes.count)
        var words: [String] = []
        var seen: Set<String> = []
        while let token = scanner.next() {
            guard token.range.count > 2, !token.isAddress, !common.contains(bytes, token.range) else { continue }
            let word = bytes.text(token.range)
            if seen.insert(Stem.of(word)).inserted { words.append(word) }
        }
        return words
    }

    /// Words of grammar, and those that any complaint to any company could have.
    private static let common = ShortWordTable([
        (
            1,
            "the and for are was were but not you your yours our ours his her hers its they them their she him who whom"
        ),
        (1, "this that these those with from into onto over under about after before since until while because when"),
        (1, "where what which why how than then there here have has had having does did doing done will would can"),
        (1, "could shall should may might must been being get gets got getting goes going went come comes came make"),
        (
            1,
            "makes made take takes took taken give gives gave given keep keeps kept let put say says said tell told see"
        ),
        (1, "seen look looks looking want wants need needs needed use uses used using know known think thing things"),
        (
            1,
            "very much many more most some any all each every few less least own same such too also just only even ever"
        ),
        (
            1,
            "never always again still yet now once twice out off back down away one two three four five six first last"
        ),
        (1, "next new old good bad better best worse worst well right wrong long short high low big small great nice"),
        (1, "really quite rather almost already nobody nothing someone something everyone everything anyone anything"),
        (1, "it's don't doesn't didn't can't cannot won't i'm i've i'd we're we've you're that's there's isn't wasn't"),
        (1, "customer customers company team teams product products service services support help helps issue issues"),
        (1, "problem problems feedback survey score experience time times day days week weeks month months year years"),
        (1, "hour hours minute minutes today tomorrow yesterday people person work works working way ways part around"),
        (
            1,
            "without through between both either neither nor per via able become feel feels felt made seem seems us me"
        ),
    ])
}
