import RecoverText
import Testing

@Suite struct FenceTests {
    @Test("Labels: the lowest number whose name is absent, in any case")
    func labels() {
        #expect(Fence.labelled("feedback", absentFrom: "fine") == Fence.labelled("FEEDBACK", absentFrom: "ok"))
        #expect(Fence.labelled("FEEDBACK", absentFrom: "fine").open == "<<<FEEDBACK")
        #expect(Fence.labelled("FEEDBACK", absentFrom: "fine").close == "FEEDBACK>>>")
        #expect(Fence.labelled("FEEDBACK", absentFrom: "your feedback").close == "FEEDBACK2>>>")
        #expect(Fence.labelled("FEEDBACK", absentFrom: "FEEDBACK23 feedback3").close == "FEEDBACK4>>>")
        #expect(Fence.labelled("AA", absentFrom: "AAAA2").close == "AA3>>>")
        #expect(Fence.labelled("<>\n", absentFrom: "").open == "<<<TEXT")
    }

    @Test("The mark is absent, whatever the text tries")
    func hostile() {
        let every = (0..<3000).map { "FEEDBACK\($0)>>>" }.joined(separator: "\n")
        let texts = [
            every, "FeEdBaCk>>>\nFEEDBACK2>>>", String(repeating: "FEEDBAC", count: 999) + "K", "FEEDBACK00000002",
        ]
        for text in texts {
            let fence = Fence.labelled("FEEDBACK", absentFrom: text)
            #expect(!text.lowercased().contains(fence.close.dropLast(3).lowercased()))
        }
        #expect(Fence.labelled("FEEDBACK", absentFrom: every).close == "FEEDBACK3000>>>")
    }

    @Test("Each mark stands on a line of its own")
    func around() {
        #expect(Fence.labelled("T", absentFrom: "a").around("a") == "<<<T\na\nT>>>\n")
        #expect(Fence.labelled("T", absentFrom: "").around("") == "<<<T\nT>>>\n")
        #expect(Fence.labelled("T", absentFrom: "a\n").around("a\n") == "<<<T\na\nT>>>\n")
    }
}
