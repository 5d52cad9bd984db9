import RecoverBase

/// The last cells of a column and what came of them: columns repeat themselves.
struct CellMemory: Sendable {
    /// Longer cells are read anew each time.
    private static let width = 48
    private static let slots = 256

    private var keys = [UInt8](repeating: 0, count: slots * width)
    /// The length of each key; -1 where there is none.
    private var lengths = [Int8](repeating: -1, count: slots)
    private var values = [RowSignature](repeating: RowSignature(), count: slots)

    private func slot(_ cell: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in cell { hash = (hash ^ UInt32(wide: byte)) &* 16_777_619 }
        return Int(wide: (hash ^ hash >> 15) & 255)
    }

    subscript(cell: UnsafeBufferPointer<UInt8>) -> RowSignature? {
        guard cell.count <= CellMemory.width else { return nil }
        let slot = slot(cell)
        guard Int(wide: lengths[slot]) == cell.count else { return nil }
        let isSame = keys.withUnsafeBufferPointer { keys in
            let start = slot * CellMemory.width
            for index in 0..<cell.count where keys[start + index] != cell[index] { return false }
            return true
        }
        return isSame ? values[slot] : nil
    }

    mutating func keep(_ value: RowSignature, for cell: UnsafeBufferPointer<UInt8>) {
        guard cell.count <= CellMemory.width else { return }
        let slot = slot(cell)
        for index in 0..<cell.count { keys[slot * CellMemory.width + index] = cell[index] }
        lengths[slot] = Int8(truncatingIfNeeded: cell.count)
        values[slot] = value
    }
}
