import RecoverBase

/// A character of a source as it is shown: its bytes, the text that stands for them, and the terminal columns it takes.
struct Cell {
    /// In the buffer that was read, invalid UTF-8 included.
    var bytes: Range<Int>
    var text: String
    /// The first column, from 0.
    var start: Int
    var width: Int

    var end: Int { start + width }

    /// Tabs reach to the next multiple of this.
    static let tabWidth = 4

    /// The cells of a part of a buffer. What is no UTF-8 is shown as replacement characters, a control character as
    /// its picture.
    static func cells(of range: Range<Int>, in buffer: [UInt8]) -> [Cell] {
        var scalars = String.UnicodeScalarView()
        var ends: [Int] = []
        var iterator = buffer[range].makeIterator()
        var parser = Unicode.UTF8.ForwardParser()
        var offset = range.lowerBound
        reading: while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let encoded):
                scalars.append(Unicode.UTF8.decode(encoded))
                offset += encoded.count
            case .error(let length):
                scalars.append("\u{FFFD}")
                offset += length
            case .emptyInput: break reading
            }
            ends.append(offset)
        }

        var cells: [Cell] = []
        var scalarIndex = 0
        var byte = range.lowerBound
        var column = 0
        for character in String(scalars) {
            scalarIndex += character.unicodeScalars.count
            let next = ends[scalarIndex - 1]
            let text: String
            let width: Int
            if character == "\t" {
                width = tabWidth - column % tabWidth
                text = String(repeating: " ", count: width)
            } else {
                text = VisibleText.visible(String(character), keepsLineFeeds: false)
                width = DisplayWidth.of(text)
            }
            cells.append(Cell(bytes: byte..<next, text: text, start: column, width: width))
            byte = next
            column += width
        }
        return cells
    }
}
