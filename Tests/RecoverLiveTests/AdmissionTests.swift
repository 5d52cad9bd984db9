import Testing

@testable import RecoverLive

@Suite struct AdmissionTests {
    @Test func aBucketFillsAgain() {
        var bucket = TokenBucket(capacity: 2, perSecond: 1, now: 10)
        let first = [bucket.take(now: 10), bucket.take(now: 10), bucket.take(now: 10)]
        #expect(first == [true, true, false])
        var isTaken = bucket.take(now: 10.5)
        #expect(!isTaken)
        isTaken = bucket.take(now: 11.1)
        #expect(isTaken)
        isTaken = bucket.take(now: 11.2)
        #expect(!isTaken)
        // A clock that goes back gives nothing.
        isTaken = bucket.take(now: 1)
        #expect(!isTaken)
        let later = [bucket.take(now: 1000), bucket.take(now: 1000), bucket.take(now: 1000)]
        #expect(later == [true, true, false])
    }

    @Test func guessesEnd() {
        var admission = Admission(now: 0)
        for _ in 0..<30 {
            #expect(admission.mayGuess("a", now: 0))
            admission.wrong("a", now: 0)
        }
        #expect(!admission.mayGuess("a", now: 0))
        #expect(admission.mayGuess("b", now: 0))
        #expect(admission.mayGuess("a", now: 10))
        // Many addresses cost no memory without end.
        for number in 0..<10_000 { admission.wrong("\(number)", now: 0) }
    }

    @Test func votesAreFewEnough() {
        var admission = Admission(now: 0)
        var taken = 0
        for _ in 0..<25 where admission.mayAnswer(1, now: 0) { taken += 1 }
        #expect(taken == 20)
        let isTaken2 = admission.mayAnswer(2, now: 0)
        #expect(isTaken2)
        let isTaken1 = admission.mayAnswer(1, now: 2)
        #expect(isTaken1)
    }

    @Test(
        arguments: [
            ("127.0.0.1:8080", nil, true), ("192.168.1.20:8080", "http://192.168.1.20:8080", true),
            ("localhost", nil, true),
            ("[::1]:8080", "http://[::1]:8080", true), ("trainer.local:8080", nil, true), ("TRAINER.local", nil, true),
            ("evil.example:8080", nil, false), ("127.0.0.1.evil.example", nil, false),
            ("127.0.0.1:8080@evil", nil, false),
            ("127.0.0.256", nil, false), ("", nil, false), (nil, nil, false), ("[::1", nil, false),
            ("[evil]", nil, false),
            ("127.0.0.1:8080", "http://evil.example", false), ("127.0.0.1:8080", "null", false),
            ("127.0.0.1:8080", "https://127.0.0.1:8080", false), ("127.0.0.1:80:80", nil, false),
            ("localhost:8080", "http://localhost:9090", false),
        ] as [(String?, String?, Bool)])
    func hosts(host: String?, origin: String?, isAllowed: Bool) {
        #expect(AllowedHosts(names: ["trainer.local"]).allow(host: host, origin: origin) == isAllowed)
    }

    @Test func codes() {
        var random = SystemRandomNumberGenerator()
        let codes = (0..<100).map { _ in RoomCodes.participant(&random) }
        #expect(Set(codes).count == 100)
        #expect(codes.allSatisfy { $0.count == 9 && RoomCodes.typed(RoomCodes.spaced($0).lowercased()) == $0 })
        #expect(RoomCodes.room(&random).count == 5)
        #expect(RoomCodes.host(&random).count == 26)
        #expect(RoomCodes.spaced("KQ7M2FXAB") == "KQ7 M2F XAB")
        #expect(RoomCodes.isSame("abc", "abc") && !RoomCodes.isSame("abc", "abd") && !RoomCodes.isSame("abc", "ab"))
        #expect(RoomCodes.typed("k q-7\u{202E}ü") == "KQ7")
    }
}
