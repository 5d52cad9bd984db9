import Foundation
import Testing

@testable import RecoverLive

/// What was drawn, read by a decoder of others.
@Suite struct QRCodeTests {
    private static let hasDecoder = ["/usr/bin", "/usr/local/bin", "/bin"].contains {
        FileManager.default.isExecutableFile(atPath: "\($0)/zbarimg")
    }

    /// As a picture (PBM), four pixels a module, with the light border that a reader needs.
    private func picture(_ code: QRCode) -> String {
        let side = (code.size + 8) * 4
        var text = "P1\n\(side) \(side)\n"
        for row in 0..<side {
            let line = (0..<side).map { column -> String in
                let (y, x) = (row / 4 - 4, column / 4 - 4)
                let isInside = code.modules.indices.contains(y) && code.modules.indices.contains(x)
                return isInside && code.modules[y][x] ? "1" : "0"
            }
            text += line.joined(separator: " ") + "\n"
        }
        return text
    }

    private func decoded(_ picture: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "recoverscript-\(UUID().uuidString).pbm")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(picture.utf8).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    /// Each version at its fullest and its emptiest.
    @Test(.enabled(if: hasDecoder, "zbarimg is not installed: QR codes were not read again"))
    func anotherReaderReadsThem() throws {
        for length in [1, 14, 15, 26, 27, 42, 43, 62, 63, 84, 85, 106, 107, 122, 123, 152, 153, 180] {
            let text = String((0..<length).map { Character(UnicodeScalar(UInt8(33 + ($0 * 37 + length) % 90))) })
            let code = try #require(QRCode(text))
            #expect(try decoded(picture(code)) == text, "\(length)")
        }
        let link = "http://192.168.178.123:65535/#KQ7MX"
        #expect(try decoded(picture(try #require(QRCode(link)))) == link)
    }

    @Test func itIsAsLargeAsItHasToBe() throws {
        #expect(QRCode("")?.size == 21)
        #expect(QRCode(String(repeating: "x", count: 14))?.size == 21)
        #expect(QRCode(String(repeating: "x", count: 15))?.size == 25)
        #expect(QRCode(String(repeating: "x", count: 180))?.size == 53)
        #expect(QRCode(String(repeating: "x", count: 181)) == nil)
        // The finders, and the module that is always dark.
        let code = try #require(QRCode("http://127.0.0.1:8080/#KQ7MX"))
        #expect(code.rows[0].hasPrefix("11111110"))
        #expect(code.rows[0].hasSuffix("01111111"))
        #expect(code.modules[code.size - 8][8])
        #expect(Set(code.rows.map(\.count)) == [code.size])
    }
}
