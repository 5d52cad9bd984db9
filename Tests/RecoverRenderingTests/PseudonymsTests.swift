import RecoverModel
import Testing

@testable import RecoverRendering

@Suite struct PseudonymsTests {
    @Test func givesEachNameAStandIn() {
        let pseudonyms = Pseudonyms(for: SampleCase.model())
        #expect(
            pseudonyms.json.write() == """
                {
                  "Company A": "Harborline Freight",
                  "Contact A": "maya.ortiz@brightdock.example",
                  "Contact B": "ines.roy@brightdock.example",
                  "Customer A": "Dana Whitfield",
                  "Person A": "Maya Ortiz",
                  "Person B": "Jon Bell",
                  "Person C": "Ines Roy"
                }

                """)
    }

    @Test func swapsWholeWordsTheLongestFirst() {
        let pseudonyms = Pseudonyms(map: [
            "Customer A": "Dana Whitfield", "Person A": "Dr. Ana van Dyke", "Company A": "Dana Freight",
        ])
        #expect(pseudonyms.apply(to: "DANA  WHITFIELD's mail") == "Customer A's mail")
        #expect(pseudonyms.apply(to: "dana, Mr Whitfield, Danae") == "Customer A, Mr Customer A, Danae")
        #expect(pseudonyms.apply(to: "Dana Freight and Dana\nWhitfield") == "Company A and Customer A")
        #expect(
            pseudonyms.apply(to: "Ana van Dyke drove a van, dr. Who") == "Person A drove a van, dr. Who")
        #expect(pseudonyms.apply(to: "Banana, Ana's, Dana2") == "Banana, Person A's, Dana2")
    }

    @Test(arguments: [
        ("Harborline is slow, Harborline's exports too.", "Company A is slow, Company A's exports too."),
        ("See exports.harborlinefreight.example today.", "See exports.Company A.example today."),
        ("Zoë O’Brien wrote, zoe o'brien waited.", "Customer A wrote, Customer A waited."),
        ("Danas Konto", "Person As Konto"), ("陳大文先生說", "Person B先生說"),
        ("Danae and Harbor stay.", "Danae and Harbor stay."),
        ("See www.harborline-freight.example.", "See www.Company A.example."),
        ("Šimek's desk and O’Neill wrote.", "Person C's desk and Person C wrote."),
        ("Ask Lena, or Anna-Lena.", "Ask Person D, or Person D."),
    ])
    func hearsWhatPeopleWriteForAName(text: String, swapped: String) {
        let pseudonyms = Pseudonyms(map: [
            "Company A": "Harborline Freight Ltd.", "Customer A": "Zoë O'Brien", "Person A": "Dana", "Person B": "陳大文",
            "Person C": "José O'Neill-Šimek", "Person D": "Anna-Lena",
        ])
        #expect(pseudonyms.apply(to: text) == swapped)
    }

    @Test(arguments: [
        ("Da\u{AD}na Whit\u{200B}field wrote", "Customer A wrote"),
        ("\u{2060}Dana \u{202D}Whitfield\u{202C}.", "\u{2060}Customer A\u{202C}."),
        ("D\u{200C}ana, Wh\u{FE0F}itfield", "Customer A, Customer A"),
        ("Danae\u{200B} 👩\u{200D}💻 stays", "Danae\u{200B} 👩\u{200D}💻 stays"),
    ])
    func looksThroughWhatIsInvisible(text: String, swapped: String) {
        for name in ["Dana Whitfield", "Da\u{200B}na Whitfield\u{AD}"] {
            let pseudonyms = Pseudonyms(map: ["Customer A": name])
            #expect(Array(pseudonyms.apply(to: text).unicodeScalars) == Array(swapped.unicodeScalars))
            #expect(pseudonyms.restore("Cus\u{AD}tomer A") == name)
        }
    }

    @Test func bringsTheNamesBack() {
        let pseudonyms = Pseudonyms(map: [
            "Customer A": "Dana Whitfield", "Customer AB": "Kim Lo", "Company A": "Customer AB",
        ])
        #expect(
            pseudonyms.restore("Dear Customer A, (Customer AB's note) customer A, Company A")
                == "Dear Dana Whitfield, (Kim Lo's note) customer A, Customer AB")
    }

    @Test func keepsTheStandInsOfAMap() {
        var model = SampleCase.model()
        let first = Pseudonyms(for: model)
        model.owners.insert(Owner(id: "Sales"), at: 0)
        model.owners[0].person = .known("Lee Park")
        let second = Pseudonyms(for: model, map: first.map)
        #expect(second.map.count == first.map.count + 1)
        for (standIn, name) in first.map { #expect(second.map[standIn] == name) }
        #expect(second.map["Person D"] == "Lee Park")
        #expect(Pseudonyms(map: first.map) == first)
    }

    @Test func skipsAStandInThatTheCaseHoldsByChance() {
        var model = SampleCase.model()
        model.feedback?.comment = .known("We are the company A that you forgot.")
        #expect(Pseudonyms(for: model).map["Company B"] == "Harborline Freight")
        #expect(Pseudonyms(for: model).map["Company A"] == nil)
    }

    @Test func namesTheSendersCompanyOnlyWhereItIsAName() {
        var model = SampleCase.model()
        model.sender?.organisation = .known("Brightdock")
        #expect(Pseudonyms(for: model).map["Company B"] == "Brightdock")
        model.sender?.organisation = .known("the makers of docks")
        #expect(Pseudonyms(for: model).map["Company B"] == nil)
    }

    @Test func leavesNoNameInAPrompt() throws {
        var model = SampleCase.model()
        model.sender?.organisation = .known("Brightdock")
        model.feedback?.comment = .known("dana here from HARBORLINE FREIGHT. Jon never wrote, brightdock is slow.")
        model.customer?.facts.append(.init(name: .note, value: .text("x"), words: "Knows Ines"))
        let pseudonyms = Pseudonyms(for: model)
        for options in [
            Prompt.Options(pseudonyms: pseudonyms), .init(includesPersonalData: true, pseudonyms: pseudonyms),
        ] {
            let prompt = try Prompt(model, options: options)
            let text = prompt.text() + prompt.manifest.json.write() + prompt.manifest.text
            let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
            let names = [
                "dana", "whitfield", "harborline", "maya", "ortiz", "jon", "bell", "ines", "roy", "brightdock",
            ]
            #expect(words.isDisjoint(with: names))
            #expect(
                try prompt.written("comment").contains(
                    "\nCustomer A here from Company A. Person B never wrote, Company B is slow.\n"))
        }
    }

    @Test func changesNoInstruction() throws {
        var model = SampleCase.model()
        model.customer?.facts[0].words = "Mark Under"
        model.customer?.facts[0].value = .text("Mark Under")
        let text = try Prompt(model, options: .init(pseudonyms: Pseudonyms(for: model))).text()
        #expect(text.contains("to win back Customer A, who scored"))
        #expect(text.contains("Use only these facts and headings"))
    }

    /// What people write for a name is never cut in half, and never left as it is.
    @Test(arguments: [
        ("Marrow & Finch Ltd", "Marrow and Finch is angry.", "Company A is angry."),
        ("Marrow & Finch Ltd", "Marrow & Finch's board, Marrow's people", "Company A's board, Company A's people"),
        ("Marrow & Finch Ltd", "M&F, see www.marrow-finch.example", "Company A, see www.Company A.example"),
        ("Harborline Freight International Ltd.", "Harborline Freight's exports", "Company A's exports"),
        ("Harborline Freight International Ltd.", "see harborline-freight.example", "see Company A.example"),
        ("Stadtwerke Neustadt GmbH & Co. KG", "Stadtwerke Neustadt is angry", "Company A is angry"),
        ("Café Übermut AG", "cafe-uebermut.example and Uebermut", "Company A.example and Company A"),
        ("海港物流有限公司", "海港物流的系统", "Company A的系统"),
        ("株式会社サクラ", "サクラは怒っています", "Company Aは怒っています"),
        ("한빛물류 주식회사", "한빛물류는", "Company A는"),
    ])
    func companies(name: String, text: String, swapped: String) {
        #expect(Pseudonyms(map: ["Company A": name]).apply(to: text) == swapped)
    }

    @Test(arguments: [
        ("Anneliese Ó Briain", "your Ó Briain", "your Person A"),
        ("François D'Angelo-Müller", "DANGELO out", "Person A out"),
        ("Zoë O’Hara", "OHara's team", "Person A's team"), ("Jörg Müller", "Herr Mueller", "Herr Person A"),
        ("李小龙", "小龙说", "Person A说"), ("김민수", "민수는", "Person A는"), ("سارة محمد", "لسارة ومحمد", "لPerson A وPerson A"),
    ])
    func people(name: String, text: String, swapped: String) {
        #expect(Pseudonyms(map: ["Person A": name]).apply(to: text) == swapped)
    }
}
