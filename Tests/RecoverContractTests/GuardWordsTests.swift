import Foundation
import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import Testing

/// Guards hear what people write, and nothing else.
@Suite struct GuardWordsTests {
    private func fired(_ comment: String) -> [String] {
        Cases.compile(
            "scenario \"x\"\ncustomer \"Director\" { name \"Dana\" }\nfeedback 2/10 \"\(comment)\"\ndeliver email"
        )
        .model?.firedGuards.map(\.id) ?? []
    }

    @Test(arguments: [
        ("We will sue you for this.", "legal"), ("Our legal team is looking into it.", "legal"),
        ("Expect a letter from our general counsel.", "legal"), ("See you in court.", "legal"),
        ("You broke the contract twice.", "legal"), ("This is a breach of our agreement.", "legal"),
        ("We are considering legal proceedings.", "legal"), ("You are in breach of what we agreed.", "legal"),
        ("I have asked a barrister.", "legal"), ("We are taking you to court.", "legal"),
        ("We want to cancel our subscription.", "cancellation"), ("Please cancel everything.", "cancellation"),
        ("Take this as our notice of termination.", "cancellation"), ("Close our account.", "cancellation"),
        ("Leave me alone.", "opted-out"), ("Stop emailing me about this.", "opted-out"),
        ("Do not contact us again.", "opted-out"), ("Take me off your list.", "opted-out"),
        ("I left a review on Google about it.", "public-review"), ("It is on Trustpilot now.", "public-review"),
        ("Our attorneys will be writing to you.", "legal"),
        ("I have instructed my solicitors.", "legal"),
        ("You will hear from our lawyers.", "legal"),
        ("We reserve the right to take this further through the courts.", "legal"),
        ("I am going to file suit.", "legal"),
        ("We intend to pursue our legal rights.", "legal"),
        ("This is a material breach and we will claim damages.", "legal"),
        ("You have not honoured the contract.", "legal"),
        ("You didn't keep to the contract, and our in-house counsel has the file.", "legal"),
        ("I've handed this to our law firm.", "legal"),
        ("My husband is a judge and says you owe us compensation under the agreement; expect a writ.", "legal"),
        ("You violated the terms we both signed.", "legal"),
        ("We'll see each other in court then.", "legal"),
        ("I will take legal advice on Monday.", "legal"),
        ("I'm seriously thinking about suing.", "legal"),
        ("Next stop: small claims court.", "legal"),
        ("We will hold you liable for our losses.", "legal"),
        ("We are withholding payment under clause 9 for breach of contract.", "legal"),
        ("Do not make me get a lawyer involved.", "legal"),
        ("We are escalating this to arbitration.", "legal"),
        ("You failed to meet your contractual obligations.", "legal"),
        ("I will report you to the ombudsman and the regulator.", "legal"),
        ("I want out of this contract.", "cancellation"),
        ("We've decided to leave and have given notice.", "cancellation"),
        ("Please terminate our subscription at the end of the month.", "cancellation"),
        ("I have already cancelled.", "cancellation"),
        ("We are not renewing, please close everything.", "cancellation"),
        ("We will be terminating the agreement.", "cancellation"),
        ("I'm cancelling today.", "cancellation"),
        ("Please don't write to me any more.", "opted-out"),
        ("I don't want to hear from you again.", "opted-out"),
        ("Remove me from your mailing list.", "opted-out"),
        ("No more surveys, please, and no more messages.", "opted-out"),
        ("Stop sending me these mails.", "opted-out"),
        ("Please do not reach out to me.", "opted-out"),
        ("I'd like to be left in peace.", "opted-out"),
        ("Lose my number.", "opted-out"),
        ("Do not reply to this.", "opted-out"),
        ("Delete my address and never get in touch again.", "opted-out"),
        ("I've put a one star on Google.", "public-review"),
        ("My review on G2 says it all.", "public-review"),
        ("I wrote about it on LinkedIn.", "public-review"),
        ("You can read the rest on Trustpilot.", "public-review"),
        ("I posted the whole story on Reddit.", "public-review"),
        ("I gave you one star on Capterra yesterday.", "public-review"),
        ("I've already warned others in an online review.", "public-review"),
        ("See my public review.", "public-review"),
        ("Left you 1 star in the app store.", "public-review"),
        ("I tweeted about it.", "public-review"),
        ("My lawyer says this is a clear case.", "legal"),
        ("If this is not fixed by Friday, we go to court.", "legal"),
        ("You're in violation of the agreement.", "legal"),
        ("We have engaged counsel and you will get a letter.", "legal"),
        ("I intend to sue.", "legal"),
        ("I'm talking to a lawyer tomorrow.", "legal"),
        ("We are going to take this to a tribunal.", "legal"),
        ("You broke your contract with us.", "legal"),
        ("I cancelled my subscription last night.", "cancellation"),
        ("We'd like to terminate our contract with immediate effect.", "cancellation"),
        ("Close my account today.", "cancellation"),
        ("Please treat this as notice to terminate.", "cancellation"),
        ("Leave us in peace.", "opted-out"),
        ("Do not contact me again.", "opted-out"),
        ("Take me off this list.", "opted-out"),
        ("Please stop emailing.", "opted-out"),
        ("Don't call me again.", "opted-out"),
        ("I just left a one-star review.", "public-review"),
        ("Read my review on Trustpilot.", "public-review"),
        ("It's all in my Google review.", "public-review"),
        ("We posted about it on Twitter.", "public-review"),
    ])
    func hears(comment: String, id: String) { #expect(fired(comment).contains(id), "\(comment): \(fired(comment))") }

    @Test(arguments: [
        "Closed on a legal holiday without a word.", "Sue from support was rude.", "I asked Sue for help twice.",
        "My order was cancelled by your system.", "The courtesy call never came.", "Your tennis court booking fails.",
        "We review every export by hand.", "I was left alone with the setup.", "The contract upload is broken.",
        "You never contacted me back.", "The code review tool crashes.",
        "Nobody could tell me when the cancelled order would be refunded.",
        "The review page takes ages.",
        "I signed the contract last year and regret it.",
        "The terms of the invoice are confusing.",
        "Your team never contacted me.",
        "We sue the export function every day, sorry, use.",
        "Please stop closing my tickets.",
        "The list is missing; take off the filter and it crashes.",
        "Cancelling an order takes nine clicks.",
        "We could not cancel the booking in the app.",
        "I spoke to Sue about Sue.",
        "When will Sue call me?",
        "I tried to call, and nobody called me back.",
        "Contract renewals are in the wrong currency.",
        "Our legal entity name is wrong on the invoice.",
        "Our court reporter needs the transcript export.",
        "I need a refund for the double charge.",
        "The Facebook integration does not sync.",
        "The reviews you show on Google are not ours.",
        "Do not let this happen again.",
        "I asked not to be transferred again.",
        "We asked for a demand forecast and got nothing.",
        "Your courier left me a note and went.",
        "There was a breach in the dam, kidding, but the ticket flood was bad.",
        "Please answer me again.",
        "The agreement screen freezes.",
        "We end our day with a manual export.",
        "I take my hat off to support, but the app is slow.",
        "The legal holiday calendar is missing.",
        "Sue handled our ticket badly.",
        "We use your product for legal documents and it crashes.",
        "Our courts are booked through your app and it double books.",
        "The contract module loses data.",
        "The cancel button does not work.",
        "My appointment was cancelled twice without notice.",
        "Your driver left the parcel alone outside.",
        "Please contact me as soon as possible.",
        "We review our invoices every week and they are wrong.",
        "Please do not close my ticket again.",
        "The courtroom display software hangs.",
        "I had to cancel my meeting because of the outage.",
        "Stop the exports from crashing.",
        "Your reviews feature is slow.",
        "I could not unsubscribe from the report emails.",
        "Nobody contacted me again.",
        "Our law firm needs faster exports.",
        "We are a law firm of 40 people and the search is slow.",
        "The court filing deadline was missed because of your outage.",
        "Google login fails.",
        "The five star rating widget is broken.",
        "My account was closed by mistake.",
        "You should be ashamed of the breach of trust.",
        "Do not call it a minor issue.",
        "The data breach page is hard to find.",
        "The Google calendar sync fails.",
        "I want to end the trial of the beta feature.",
        "The contract ended up in the wrong folder.",
        "We issue notices of termination for tenants with it, and it fails.",
    ])
    func doesNotHear(comment: String) {
        let heard = Set(fired(comment)).intersection(["legal", "cancellation", "opted-out", "public-review"])
        #expect(heard == [], "\(comment)")
    }

    /// The examples of the shipped guards themselves.
    @Test func examplesOfTheGuards() throws {
        let source = try #require(Library.shipped.source(named: "standard"))
        let guards = Reader.read(Library.shipped.tree(of: source)).items.filter { $0.name == .guard }
        var count = 0
        for item in guards {
            for example in item.children where [.like, .unlike].contains(example.name) {
                for text in (example.arguments.first?.value.list ?? []).compactMap(\.string) {
                    count += 1
                    #expect(fired(text).contains(item.key) == (example.name == .like), "\(item.key): \(text)")
                }
            }
        }
        #expect(count >= 40)
    }

    /// `x-aside.txt` was written with the others, before the words of the guards, and only counted when these were done.
    @Test(arguments: ["legal", "cancellation", "opted-out", "public-review"], ["", "-aside"])
    func sentences(id: String, half: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Corpora/guards")
        let text = try String(contentsOf: folder.appending(path: "\(id)\(half).txt"), encoding: .utf8)
        var wrong: [Character: [String]] = [:]
        var all: [Character: Int] = [:]
        for line in text.split(separator: "\n") {
            guard let mark = line.first else { continue }
            all[mark, default: 0] += 1
            if fired(String(line.dropFirst(2))).contains(id) != (mark == "+") {
                wrong[mark, default: []].append(String(line.dropFirst(2)))
            }
        }
        for (mark, most) in [("+", 15), ("-", 5)] as [(Character, Int)] {
            let (missed, count) = (wrong[mark] ?? [], all[mark] ?? 0)
            #expect(count >= 20 && missed.count * 100 <= count * most, "\(missed)")
        }
    }
}
