import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// What one line lets a team give and another forbids.
@Suite struct OfferTests {
    private func warnings(_ lines: String) -> [String] {
        compile("scenario \"x\"\nowner Care\n\(lines)\n").diagnostics
            .filter { $0.code == .forbiddenOffer }.map(\.message)
    }

    @Test(arguments: [
        ("offer refund; constraint no refunds", "refund", "refunds"),
        ("offer gesture \"Ten percent off your next invoice\"; constraint no discounts", "gesture", "discounts"),
        ("offer roadmap; constraint no roadmap", "roadmap", "roadmap"),
        (
            "offer tour \"A tailored onboarding\"; constraint no setup matching \"tailored onboarding\"; topic setup \"Setup\"",
            "tour", "setup"
        ),
    ])
    func isToldAtTheOffer(lines: String, offer: String, topic: String) {
        #expect(
            warnings(lines.replacing("; ", with: "\n"))
                == ["`\(offer)` may be offered here, and `constraint no \(topic)` forbids it"])
    }

    @Test(arguments: [
        "offer call \"A call with our director\"\nconstraint no refunds",
        "offer refund\nconstraint no refunds in writing",
        "offer refund { needs approval from Care }\nconstraint no refunds",
        "offer refund\nconstraint avoid \"refunds\"",
    ])
    func whatCanBeKeptIsNoContradiction(lines: String) {
        #expect(warnings(lines).isEmpty)
    }
}
