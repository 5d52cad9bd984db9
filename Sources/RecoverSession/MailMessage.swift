import RecoverBase
import RecoverModel

/// A message as a draft that mail programs open: RFC 5322 with MIME, all of it ASCII.
public struct MailMessage: Sendable {
    public let text: String

    public init(_ template: Template, of model: RecoveryModel, at moment: Instant) {
        self.init(subject: template.subject, body: template.body, of: model, at: moment)
    }

    /// From the sender of the case to its customer, as far as their addresses are known.
    /// - Parameter moment: when it is written.
    public init(subject: String, body: String, of model: RecoveryModel, at moment: Instant) {
        func mailbox(_ name: String, _ person: String?, _ contact: Contact?) -> String {
            guard let contact, Escapes.isMailAddress(contact.address) else { return "" }
            return "\(name): \(Escapes.mailbox(person, contact.address, behind: name.utf8.count + 2))\r\n"
        }
        let id = Fingerprint([model.title, subject, body, moment.text()]).text
        text =
            mailbox("From", model.sender?.person.known, model.sender?.contact.known)
            + mailbox("To", model.customer?.name.known, model.customer?.contact.known)
            + Escapes.mailField("Subject", subject) + "Date: \(MailMessage.date(moment))\r\n"
            + "Message-ID: <\(id)@recoverscript.invalid>\r\n"
            // A draft: whoever opens it reads it before it goes out.
            + "X-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + Escapes.mailBody(body.trimmed)
    }

    /// `Mon, 2 Mar 2026 09:10:00 +0000`
    private static func date(_ moment: Instant) -> String {
        let date = moment.date(in: .utc)
        let time = WallClock.time(moment.timeOfDay(in: .utc))
        return "\(WallClock.shortWeekday(date)), \(WallClock.day(date)) \(zeroPadded(date.year, 4)) "
            + (time.utf8.count == 5 ? time + ":00" : time) + " +0000"
    }
}
