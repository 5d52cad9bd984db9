extension String {
    /// Whether a word stands in it, by bytes. `contains` makes a searcher over characters first, which costs more than most
    /// searches.
    public func holds(_ word: StaticString) -> Bool { offset(of: word) != nil }

    /// What stands in front of a mark and behind it; the whole where there is no such mark.
    public func halves(at mark: StaticString) -> [String] {
        guard let offset = offset(of: mark) else { return [self] }
        let start = utf8.index(utf8.startIndex, offsetBy: offset)
        let end = utf8.index(start, offsetBy: mark.utf8CodeUnitCount)
        return [String(self[..<start]), String(self[end...])]
    }

    private func offset(of word: StaticString) -> Int? {
        var text = self
        return text.withUTF8 { bytes in
            word.withUTF8Buffer { word in
                guard word.count <= bytes.count else { return nil }
                return (0...bytes.count - word.count).first { start in
                    word.indices.allSatisfy { bytes[start + $0] == word[$0] }
                }
            }
        }
    }
}
