import RecoverContract
import RecoverModel
import Testing

@Suite struct PhrasingTests {
    @Test func listsAsPeopleDo() {
        let words: [Phrasing] = ["an email", "a call guide", "a plan"]
        #expect(words.listed().text == "an email, a call guide and a plan")
        #expect(Array(words.prefix(2)).listed("or").text == "an email or a call guide")
        #expect(Array(words.prefix(1)).listed().text == "an email")
    }

    @Test func shortNames() {
        #expect("Noor Castellan".shortName == "Noor")
        #expect("Dr. Ana van Dyke".shortName == "Dr. Ana van Dyke")
        #expect("Bo Li".shortName == "Bo Li")
        #expect("陳大文".shortName == "陳大文")
        #expect("Frau Ilse Krämer".shortName == "Frau Ilse Krämer")
        #expect("Krämer, Ilse".shortName == "Krämer, Ilse")
    }

    @Test func lengthsAsAdjectives() {
        #expect(Figures.adjective("20 minutes") == "20-minute")
        #expect(Figures.adjective("3 years") == "3-year")
        #expect(Figures.adjective("2 years 3 months") == nil)
    }
}
