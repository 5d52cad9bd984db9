import RecoverBase
import Testing

@testable import RecoverGrading

/// Sums in letters, parts, and names that no list holds.
@Suite struct FactWordsTests {
    private func status(_ text: String) throws -> Check.Status? {
        let model = try compiled(
            """
            sender "Guest Relations Manager" { person "Annika van der Meulen" }
            customer "Guest" { name "Inês Carvalho-Pinto"; tenure 11 months }
            feedback 3/10 "No hot water on two mornings." {
              issue water "No hot water on two mornings"
              context "Room 417, rate €190 a night, €570 in all, and €45.50 for parking. The night porter is Goran Ilić. 6 of 24 rooms had no water. Samuel Stone fitted the boiler."
            }
            owner Desk "Front desk"
            deliver email { words ..400 }
            """)
        let mail = "Subject: The water\n\n\(text)\n\nAnnika van der Meulen\n"
        return try Grader(model).grade(Source(name: "reply.md", text: mail), as: "email").status("contract.facts")
    }

    @Test(arguments: [
        "Dear Ms Carvalho-Pinto, I am sorry.", "You paid five hundred and seventy euros.",
        "You paid €570 for three nights.",
        "A hundred and ninety euros a night is a lot.", "One in four rooms had no hot water.",
        "A quarter of the rooms was cold.",
        "Parking was 45,50 €.", "Sam looked at the boiler.", "The Care Quality Commission was told.",
        "It took a quarter of an hour.", "My colleague will call you.", "Parking is 8% of it.",
    ]) func ofTheCase(text: String) throws { #expect(try status(text) == .pass, "\(text)") }

    @Test(arguments: [
        "I have spoken with my colleague Sigríður about it.", "Dear Ms Carvalho-Pinho, I am sorry.",
        "Quorra from Sales left the note.", "My deputy, Pauline, will help you.", "Warm regards, Annika van den Berg",
        "Twenty-three percent of our guests were cold.",
    ]) func invented(text: String) throws { #expect(try status(text) == .fail, "\(text)") }

    /// Other sums in that currency may be reckoned, and a part may be one of many things.
    @Test(arguments: [
        "We take three hundred and fourteen euros off.", "One in five of our guests complained.",
        "You paid €570.30 in all.",
    ]) func toLookAt(text: String) throws { #expect(try status(text) == .warn, "\(text)") }

    @Test(arguments: [
        ("three hundred and fourteen", 314.0, 4), ("two thousand seven hundred and ninety-three", 2793, 6),
        ("three and a half thousand", 3500, 5), ("seventeen hundred", 1700, 2), ("half a million", 500_000, 3),
        ("a hundred and fifty", -1, 0), ("hundred and fifty pounds", 150, 3), ("twenty five", 25, 2),
        ("two thousand and", 2000, 2), ("twenty twenty-six", 20, 1), ("thousand", 1000, 1), ("and", -1, 0),
    ]) func numbers(text: String, value: Double, words: Int) {
        let all = text.split(separator: " ").map(String.init)
        let read = Numerals.cardinal(digits: nil) { $0 < all.count ? all[$0] : "" }
        #expect(read?.value ?? -1 == value && read?.words ?? 0 == words, "\(text): \(read.map { "\($0)" } ?? "none")")
    }
}
