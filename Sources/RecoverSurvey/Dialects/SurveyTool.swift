/// The tools whose exports are recognised by their header.
public enum SurveyTool: String, Sendable, CaseIterable {
    case qualtrics, qualtricsLegacy, surveyMonkey, typeform, formbricks, googleForms, caseTable, plain

    public var title: String {
        switch self {
        case .qualtrics: "Qualtrics"
        case .qualtricsLegacy: "Qualtrics, old form"
        case .surveyMonkey: "SurveyMonkey"
        case .typeform: "Typeform"
        case .formbricks: "Formbricks"
        case .googleForms: "Google Forms"
        case .caseTable: "table of cases"
        case .plain: "plain CSV"
        }
    }

    /// The headers that only this tool's exports have together.
    var signature: [String] {
        switch self {
        case .qualtrics: ["StartDate", "EndDate", "Status", "RecordedDate", "ResponseId"]
        case .qualtricsLegacy: ["ResponseID", "ResponseSet", "StartDate", "EndDate", "Finished"]
        case .surveyMonkey: ["Respondent ID", "Collector ID"]
        case .typeform: ["#", "Start Date (UTC)", "Submit Date (UTC)", "Network ID"]
        case .formbricks: ["No.", "Response ID", "Timestamp", "Finished", "Survey ID"]
        case .googleForms: ["Timestamp"]
        case .caseTable: ["id", "score", "account", "initial_contact_sent"]
        case .plain: []
        }
    }

    /// What the tool itself writes into columns of these names.
    var own: [String: SurveyField] {
        switch self {
        case .qualtrics, .qualtricsLegacy:
            [
                "ResponseId": .id, "ResponseID": .id, "RecordedDate": .received, "EndDate": .received,
                "Status": .status,
                "Finished": .finished, "RecipientLastName": .lastName, "RecipientFirstName": .firstName,
                "RecipientEmail": .email, "ExternalReference": .account, "ExternalDataReference": .account,
            ]
        case .surveyMonkey:
            [
                "Respondent ID": .id, "RespondentID": .id, "End Date": .received, "EndDate": .received,
                "Email Address": .email, "First Name": .firstName, "Last Name": .lastName, "LastName": .lastName,
            ]
        case .typeform: ["#": .id, "Submit Date (UTC)": .received]
        case .formbricks: ["Response ID": .id, "Timestamp": .received, "Finished": .finished]
        case .googleForms: ["Timestamp": .received, "Email Address": .email]
        case .caseTable, .plain: [:]
        }
    }

    /// The first of its columns behind which questions may stand: what is before them is the tool's own.
    var ignored: [String] {
        switch self {
        case .qualtrics, .qualtricsLegacy:
            [
                "StartDate", "IPAddress", "Progress", "Duration (in seconds)", "LocationLatitude", "LocationLongitude",
                "DistributionChannel", "UserLanguage", "ResponseSet", "Name",
            ]
        case .surveyMonkey: ["Collector ID", "CollectorID", "Start Date", "StartDate", "IP Address"]
        case .typeform: ["Start Date (UTC)", "Network ID"]
        case .formbricks: ["No.", "Survey ID", "Formbricks ID (internal)", "Quotas", "Notes", "Tags", "User ID"]
        case .googleForms, .caseTable, .plain: []
        }
    }
}
