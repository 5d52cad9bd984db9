/// A QR code (ISO/IEC 18004) of a short text: bytes, error correction M (15 % of it may be lost), versions 1 to 9.
public struct QRCode: Sendable, Hashable {
    /// The modules, row by row; true is dark. Around it four rows and columns have to stay light.
    public private(set) var modules: [[Bool]]
    /// Where no data stands: finders, timing, alignment, format and version.
    private var isFunction: [[Bool]]
    public var size: Int { modules.count }

    /// How the code words of a version are laid out.
    private struct Layout {
        var version: Int
        var data: Int
        var correction: Int
        var blocks: Int
        var alignment: [Int]
    }

    /// Tables 7, 9 and E.1 of the standard.
    private static let layouts = [
        Layout(version: 1, data: 16, correction: 10, blocks: 1, alignment: []),
        Layout(version: 2, data: 28, correction: 16, blocks: 1, alignment: [6, 18]),
        Layout(version: 3, data: 44, correction: 26, blocks: 1, alignment: [6, 22]),
        Layout(version: 4, data: 64, correction: 18, blocks: 2, alignment: [6, 26]),
        Layout(version: 5, data: 86, correction: 24, blocks: 2, alignment: [6, 30]),
        Layout(version: 6, data: 108, correction: 16, blocks: 4, alignment: [6, 34]),
        Layout(version: 7, data: 124, correction: 18, blocks: 4, alignment: [6, 22, 38]),
        Layout(version: 8, data: 154, correction: 22, blocks: 4, alignment: [6, 24, 42]),
        Layout(version: 9, data: 182, correction: 22, blocks: 5, alignment: [6, 26, 46]),
    ]

    /// Nil where the text is longer than 180 bytes.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let layout = QRCode.layouts.first(where: { bytes.count + 2 <= $0.data }) else { return nil }
        let side = 17 + 4 * layout.version
        modules = Array(repeating: Array(repeating: false, count: side), count: side)
        isFunction = modules
        drawPatterns(layout)
        drawData(QRCode.interleaved(QRCode.codeWords(bytes, layout), layout))
        var best: (penalty: Int, code: QRCode)?
        for mask in 0..<8 {
            var code = self
            code.apply(mask)
            code.drawFormat(mask)
            let penalty = code.penalty
            if penalty < best?.penalty ?? .max { best = (penalty, code) }
        }
        if let best { self = best.code }
    }

    // MARK: Code words

    /// Mode and length before the bytes, then padding.
    private static func codeWords(_ bytes: [UInt8], _ layout: Layout) -> [UInt8] {
        var nibbles: [UInt8] = [0b0100, UInt8(clamping: bytes.count >> 4), UInt8(clamping: bytes.count & 15)]
        for byte in bytes { nibbles += [byte >> 4, byte & 15] }
        nibbles.append(0)
        var words = stride(from: 0, to: nibbles.count, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
        for index in 0..<max(0, layout.data - words.count) { words.append(index % 2 == 0 ? 0xEC : 0x11) }
        return words
    }

    /// The words of all blocks in turn, the shorter blocks first, then their corrections in turn.
    private static func interleaved(_ words: [UInt8], _ layout: Layout) -> [UInt8] {
        let short = layout.data / layout.blocks
        let longBlocks = layout.data % layout.blocks
        var blocks: [ArraySlice<UInt8>] = []
        var start = 0
        for index in 0..<layout.blocks {
            let length = short + (index < layout.blocks - longBlocks ? 0 : 1)
            blocks.append(words[start..<start + length])
            start += length
        }
        let divisor = generator(layout.correction)
        let corrections = blocks.map { remainder($0, divisor) }
        var out: [UInt8] = []
        for place in 0...short {
            for block in blocks where place < block.count { out.append(block[block.startIndex + place]) }
        }
        for place in 0..<layout.correction { for correction in corrections { out.append(correction[place]) } }
        return out
    }

    // MARK: Reed and Solomon, over the field of 256 with x⁸ + x⁴ + x³ + x² + 1

    private static func product(_ one: UInt8, _ other: UInt8) -> UInt8 {
        var result = 0
        for bit in (0..<8).reversed() {
            result = (result << 1) ^ ((result >> 7) * 0x11D)
            if other >> bit & 1 == 1 { result ^= Int(wide: one) }
        }
        return UInt8(truncatingIfNeeded: result)
    }

    private static func generator(_ degree: Int) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: degree)
        result[degree - 1] = 1
        var root: UInt8 = 1
        for _ in 0..<degree {
            for place in 0..<degree {
                result[place] = product(result[place], root) ^ (place + 1 < degree ? result[place + 1] : 0)
            }
            root = product(root, 2)
        }
        return result
    }

    private static func remainder(_ data: ArraySlice<UInt8>, _ divisor: [UInt8]) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: divisor.count)
        for byte in data {
            let factor = byte ^ result.removeFirst()
            result.append(0)
            for place in result.indices { result[place] ^= product(divisor[place], factor) }
        }
        return result
    }

    // MARK: Modules

    private mutating func set(_ row: Int, _ column: Int, _ isDark: Bool) {
        guard modules.indices.contains(row), modules.indices.contains(column) else { return }
        modules[row][column] = isDark
        isFunction[row][column] = true
    }

    private mutating func drawPatterns(_ layout: Layout) {
        for place in 0..<size {
            set(6, place, place % 2 == 0)
            set(place, 6, place % 2 == 0)
        }
        for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] {
            for down in -4...4 {
                for right in -4...4 {
                    let distance = max(abs(down), abs(right))
                    set(row + down, column + right, distance != 2 && distance != 4)
                }
            }
        }
        let last = layout.alignment.last ?? 0
        for row in layout.alignment {
            for column in layout.alignment
            where !(row == 6 && column == 6 || row == 6 && column == last || row == last && column == 6) {
                for down in -2...2 {
                    for right in -2...2 { set(row + down, column + right, max(abs(down), abs(right)) != 1) }
                }
            }
        }
        drawFormat(0)
        guard layout.version >= 7 else { return }
        var rest = layout.version
        for _ in 0..<12 { rest = (rest << 1) ^ ((rest >> 11) * 0x1F25) }
        let bits = layout.version << 12 | rest
        for bit in 0..<18 {
            let isDark = bits >> bit & 1 == 1
            set(bit / 3, size - 11 + bit % 3, isDark)
            set(size - 11 + bit % 3, bit / 3, isDark)
        }
    }

    /// Twice, for either half may be lost. Correction M is 00.
    private mutating func drawFormat(_ mask: Int) {
        var rest = mask
        for _ in 0..<10 { rest = (rest << 1) ^ ((rest >> 9) * 0x537) }
        let bits = (mask << 10 | rest) ^ 0x5412
        func isDark(_ bit: Int) -> Bool { bits >> bit & 1 == 1 }
        for bit in 0..<6 { set(bit, 8, isDark(bit)) }
        set(7, 8, isDark(6))
        set(8, 8, isDark(7))
        set(8, 7, isDark(8))
        for bit in 9..<15 { set(8, 14 - bit, isDark(bit)) }
        for bit in 0..<8 { set(8, size - 1 - bit, isDark(bit)) }
        for bit in 8..<15 { set(size - 15 + bit, 8, isDark(bit)) }
        set(size - 8, 8, true)
    }

    /// In columns of two from the right, up and down in turn; the column of the timing pattern is passed by.
    private mutating func drawData(_ words: [UInt8]) {
        var bit = 0
        var right = size - 1
        while right >= 1 {
            if right == 6 { right = 5 }
            for step in 0..<size {
                let isUpward = (right + 1) & 2 == 0
                let row = isUpward ? size - 1 - step : step
                for column in [right, right - 1] where !isFunction[row][column] && bit < words.count * 8 {
                    modules[row][column] = words[bit >> 3] >> (7 - bit & 7) & 1 == 1
                    bit += 1
                }
            }
            right -= 2
        }
    }

    private mutating func apply(_ mask: Int) {
        for row in 0..<size {
            for column in 0..<size where !isFunction[row][column] {
                let isInverted =
                    switch mask {
                    case 0: (row + column) % 2 == 0
                    case 1: row % 2 == 0
                    case 2: column % 3 == 0
                    case 3: (row + column) % 3 == 0
                    case 4: (row / 2 + column / 3) % 2 == 0
                    case 5: row * column % 2 + row * column % 3 == 0
                    case 6: (row * column % 2 + row * column % 3) % 2 == 0
                    default: ((row + column) % 2 + row * column % 3) % 2 == 0
                    }
                if isInverted { modules[row][column].toggle() }
            }
        }
    }

    /// What makes a code hard to read: long runs, blocks, what looks like a finder, and an uneven share of dark.
    private var penalty: Int {
        var result = 0
        let columns = (0..<size).map { column in modules.map { $0[column] } }
        let finder = [true, false, true, true, true, false, true]
        let light = [false, false, false, false]
        for line in modules + columns {
            var length = 1
            for place in 1...size {
                if place < size, line[place] == line[place - 1] {
                    length += 1
                } else {
                    if length >= 5 { result += length - 2 }
                    length = 1
                }
            }
            for start in 0...(size - 11) {
                let part = Array(line[start..<start + 11])
                if part == finder + light || part == light + finder { result += 40 }
            }
        }
        for row in 1..<size {
            for column in 1..<size {
                let isDark = modules[row][column]
                if modules[row - 1][column] == isDark, modules[row][column - 1] == isDark,
                    modules[row - 1][column - 1] == isDark
                {
                    result += 3
                }
            }
        }
        let dark = modules.reduce(0) { $0 + $1.count { $0 } }
        return result + abs(dark * 20 - size * size * 10) / (size * size) * 10
    }

    /// Each row as `0` and `1`, for a page to draw.
    public var rows: [String] { modules.map { row in row.map { $0 ? "1" : "0" }.joined() } }
}
