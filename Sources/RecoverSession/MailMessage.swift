import RecoverBase
import RecoverModel
import RecoverText

/// A message as a draft that mail programs open: RFC 5322, UTF-8.
public struct MailMessage: Sendable {
    private let headers: [(name: String, value: String)]
    private let body: String

    public init(_ template: Template, of model: RecoveryModel) {
        let sender = MailMessage.mailbox(model.sender?.person.known, model.sender?.contact.known)
        let customer = MailMessage.mailbox(model.customer?.name.known, model.customer?.contact.known)
        headers = [
            sender.map { ("From", $0) }, customer.map { ("To", $0) },
            ("Subject", MailMessage.encoded(VisibleText.visible(template.subject, keepsLineFeeds: false))),
            // A draft: whoever opens it reads it before it goes out.
            ("X-Unsent", "1"), ("MIME-Version", "1.0"), ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ].compactMap { $0 }
        body = VisibleText.visible(template.body)
    }

    public var text: String {
        let lines =
            headers.map { "\($0.name): \($0.value)" } + [""]
            + body.split(
                separator: "\n", omittingEmptySubsequences: false
            ).map(String.init)
        return lines.map { $0 + "\r\n" }.joined()
    }

    /// `"Maya Ortiz" <maya@brightdock.example>`; nil where there is no address for mail.
    private static func mailbox(_ name: String?, _ contact: Contact?) -> String? {
        guard let contact else { return nil }
        let address = contact.address
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), address.utf8.allSatisfy({ isAtom($0) }) else {
            return nil
        }
        guard let name, !name.isEmpty else { return address }
        let shown = VisibleText.visible(name, keepsLineFeeds: false)
        let quoted = shown.reduce(into: "") { $0 += "\"\\".contains($1) ? "\\\($1)" : String($1) }
        return "\(shown.utf8.allSatisfy { $0 < 0x80 } ? "\"\(quoted)\"" : encoded(shown)) <\(address)>"
    }

    private static func isAtom(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !"<>()[],;:\\\"".utf8.contains(byte)
    }

    /// Encoded words of RFC 2047 where it is not plain ASCII.
    private static func encoded(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        var chunks: [[UInt8]] = [[]]
        for character in text {
            let bytes = Array(character.utf8)
            // An encoded word has at most 75 characters.
            if chunks[chunks.count - 1].count + bytes.count > 42 { chunks.append([]) }
            chunks[chunks.count - 1] += bytes
        }
        return chunks.filter { !$0.isEmpty }.map { "=?utf-8?B?\(base64($0))?=" }.joined(separator: "\r\n ")
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = (0..<3).reduce(0) { sum, index in
                sum << 8 | Int(wide: start + index < group.endIndex ? bytes[start + index] : 0)
            }
            for sign in 0...3 {
                result.append(sign <= group.count ? signs[bits >> (18 - 6 * sign) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
