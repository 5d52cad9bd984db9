import RecoverBase

/// What one check found in a reply: what was measured, what the scenario asks for, and how to mend it.
public struct Check: Sendable, Hashable {
    public enum Status: String, Sendable, Hashable, CaseIterable {
        case pass, fail
        /// Worth a look; the reply does not fail by it.
        case warn
        /// No machine can judge it.
        case manual
    }

    /// A figure as it goes into reports.
    public enum Figure: Sendable, Hashable {
        case count(Int)
        /// Rounded to one decimal place.
        case decimal(Double)
        case text(String)

        public var text: String {
            switch self {
            case .count(let count): String(count)
            case .decimal(let value): "\((value * 10).rounded() / 10)"
            case .text(let text): text
            }
        }

        public var json: JSON {
            switch self {
            case .count(let count): .int(count)
            case .decimal(let value): .number((value * 10).rounded() / 10)
            case .text(let text): .string(text)
            }
        }
    }

    /// `email.words`; the first word is the kind of deliverable.
    public var id: String
    /// The path of the deliverable, `email.check-in`, or a template's id; nil where it is about the whole reply.
    public var deliverable: String?
    public var status: Status
    /// What was found.
    public var message: String
    public var measured: Figure?
    public var expected: Figure?
    /// Where in the reply, from 1; columns count Unicode scalars.
    public var place: LineTable.Position?
    /// The words of the reply that it is about.
    public var evidence: String?
    /// How to mend it.
    public var help: String?
    /// The statement that asks for it.
    public var source: Origin?

    public init(
        id: String, deliverable: String?, status: Status, message: String, measured: Figure? = nil,
        expected: Figure? = nil, place: LineTable.Position? = nil, evidence: String? = nil, help: String? = nil,
        source: Origin? = nil
    ) {
        self.id = id
        self.deliverable = deliverable
        self.status = status
        self.message = message
        self.measured = measured
        self.expected = expected
        self.place = place
        self.evidence = evidence
        self.help = help
        self.source = source
    }

    /// `{"id","deliverable","status","message","measured","expected","line","column","evidence","help","source"}`, and
    /// `because` where the statement gives its reason.
    public var json: JSON {
        [
            "id": .string(id), "deliverable": JSON(deliverable), "status": .string(status.rawValue),
            "message": .string(message), "measured": measured?.json ?? .null, "expected": expected?.json ?? .null,
            "line": JSON(place?.line), "column": JSON(place?.column), "evidence": JSON(evidence),
            "help": JSON(help), "source": JSON(source.map { "\($0.file):\($0.line)" }),
            "because": JSON(source?.reason),
        ]
    }
}
