import RecoverModel
import Testing

@Suite struct BoundsTests {
    @Test(
        arguments: [
            (0, 100, "at most 100"), (nil, 100, "at most 100"), (80, nil, "at least 80"), (120, 160, "120 to 160"),
            (6, 6, "6"), (0, 0, "0"),
        ] as [(Int?, Int?, String)])
    func boundsInWords(lower: Int?, upper: Int?, words: String) {
        #expect(Bounds(lower: lower, upper: upper).phrase == words)
    }
}
