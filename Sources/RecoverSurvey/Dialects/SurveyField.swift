/// What a column of an export can be.
public enum SurveyField: Int, Sendable, CaseIterable {
    case id, score, comment, received, touchpoint
    case name, firstName, lastName, email, role
    case company, account, industry, employees, tenure, contract, arr, value, product, seniority, relationship
    case renewal, goal, history, language, intensity, reviewPlatform
    case legalDispute, cancelled, optedOut, publicReview
    case csm, cause
    /// Of an export: a preview of the survey, an answer that was not finished.
    case status, finished
    // The table of cases.
    case owner, stage, contactSent, resolutionConfirmed, checkInSent, checkInAnswered, answer, reviewRequested
    case resurveyAt, resurveyScore, retained

    /// As `--map` and the `columns` statement name it.
    public var name: String { SurveyField.names[rawValue] }
    private static let names = allCases.map(\.spelled)

    private var spelled: String {
        switch self {
        case .firstName: "first_name"
        case .lastName: "last_name"
        case .reviewPlatform: "review_platform"
        case .legalDispute: "legal_dispute"
        case .optedOut: "opted_out"
        case .publicReview: "public_review"
        case .contactSent: "initial_contact_sent"
        case .resolutionConfirmed: "resolution_confirmed"
        case .checkInSent: "check_in_sent"
        case .checkInAnswered: "check_in_answered"
        case .reviewRequested: "review_requested"
        case .resurveyAt: "resurvey_at"
        case .resurveyScore: "resurvey_score"
        default: "\(self)"
        }
    }

    /// Headers of plain exports that mean it, besides its name.
    private var others: [String] {
        switch self {
        case .score: ["nps", "rating_0-10"]
        case .received: ["submitted_at", "at"]
        case .name: ["customer"]
        case .id: ["response_id"]
        case .cause: ["causes"]
        default: []
        }
    }

    /// By the keyword of the language.
    static let byKeyword = Dictionary(
        allCases.compactMap { field in field.keyword.map { ($0, field) } }, uniquingKeysWith: { first, _ in first })

    /// The keyword of the language that its value is a fact of; nil where it is none.
    var keyword: String? {
        switch self {
        case .name, .company, .industry, .employees, .tenure, .contract, .arr, .value, .product, .seniority,
            .relationship, .renewal, .goal, .history, .language, .cancelled:
            name
        case .reviewPlatform: "review-platform"
        case .legalDispute: "legal-dispute"
        case .optedOut: "opted-out"
        case .publicReview: "public-review"
        default: nil
        }
    }

    var isFlag: Bool {
        switch self {
        case .legalDispute, .cancelled, .optedOut, .publicReview: true
        default: false
        }
    }

    static let all = Set(allCases)

    /// The field that a plain header names: `Submitted at`, `rating 0-10`.
    public init?(header: String) {
        let wanted = SurveyField.plain(header)
        guard let found = SurveyField.allCases.first(where: { $0.name == wanted || $0.others.contains(wanted) }) else {
            return nil
        }
        self = found
    }

    /// Lower case, words joined by `_`.
    static func plain(_ header: String) -> String {
        header.split(whereSeparator: { $0.isWhitespace || $0 == "_" }).joined(separator: "_").lowercased()
    }
}
