import RecoverBase
import Testing

@Suite struct MixedTextTests {
    private let meter = "الثقة"

    @Test func whatIsReadFromRightToLeftStandsApart() {
        let fall: MixedText = "\(meter) 4 → 1, \("Backlog") <3"
        #expect(fall.plain == "الثقة 4 → 1, Backlog <3")
        #expect(fall.html == "<bdi>الثقة</bdi> 4 → 1, Backlog &lt;3")
        #expect(fall.isolated == "\u{2068}الثقة\u{2069} 4 → 1, Backlog <3")
    }

    @Test func aLineOfTheirsAloneKeepsItsDirection() {
        #expect(!MixedText(meter).hasApart)
        #expect(MixedText(meter).html == meter)
        let plain: MixedText = "\("Trust"): \(4) of 10"
        #expect(plain.html == "Trust: 4 of 10")
        #expect(plain.isolated == plain.plain)
    }

    @Test func partsAreJoined() {
        let parts: [MixedText] = ["\(meter) 1", "Trust 2", "\("ا")"]
        #expect(parts.joined(" · ").plain == "الثقة 1 · Trust 2 · ا")
        #expect(parts.listed("or").html == "<bdi>الثقة</bdi> 1, Trust 2 or <bdi>ا</bdi>")
        #expect([MixedText]().listed().isEmpty)
    }

    /// Nobody ends the isolation from within.
    @Test func signsOfOthersAreShown() {
        let hostile: MixedText = "\("\u{2069}\u{202E}ا<b>") 4"
        #expect(hostile.html == "<bdi>\\u{2069}\\u{202E}ا&lt;b&gt;</bdi> 4")
        #expect(hostile.isolated == "\u{2068}\\u{2069}\\u{202E}ا<b>\u{2069} 4")
    }
}
