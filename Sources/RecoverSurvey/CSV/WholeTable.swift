import RecoverBase

extension CSVTable {
    /// A small file, read at once, in which each record can be told from the next.
    /// - Throws: where it cannot. What is read of such a file is never written back.
    static func whole(_ bytes: [UInt8]) throws(SurveyRefusal) -> CSVTable {
        let table = CSVTable(bytes)
        if let row = table.broken {
            throw SurveyRefusal(
                "in its row \(row) a quote is not doubled or never closed: nothing behind it can be read")
        }
        return table
    }
}
