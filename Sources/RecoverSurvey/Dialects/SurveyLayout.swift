/// What an export was recognised as: its tool, and which column is what.
public struct SurveyLayout: Sendable {
    public var tool: SurveyTool
    /// Rows in front of the answers.
    public var headerRows: Int
    /// Cells of a row.
    public var width: Int
    /// For each field, its column, or -1.
    private var columns = [Int](repeating: -1, count: SurveyField.allCases.count)
    /// The headers, for messages and for columns that are only carried along.
    public var headers: [String]
    /// The zone that the export itself names.
    public var zone: String?
    /// What a person should know about the recognition, a sentence each.
    public var notes: [String] = []

    public init(tool: SurveyTool, headerRows: Int, headers: [String]) {
        self.tool = tool
        self.headerRows = headerRows
        self.headers = headers
        width = headers.count
    }

    public subscript(field: SurveyField) -> Int {
        get { columns[field.rawValue] }
        set { columns[field.rawValue] = newValue }
    }

    public func has(_ field: SurveyField) -> Bool { self[field] >= 0 }

    /// The fields that have a column.
    public var fields: [SurveyField] { SurveyField.allCases.filter(has) }

    /// Columns that nothing is taken from, those apart that the tool itself adds to every export.
    public var unused: [String] {
        let used = Set(columns)
        let own = Set(tool.ignored).union(tool.own.keys)
        return headers.indices.filter {
            !used.contains($0) && !headers[$0].isEmpty && !own.contains(headers[$0])
                && !headers[$0].hasSuffix("_NPS_GROUP")
        }.map { headers[$0] }
    }
}

/// Why an export cannot be read, and what would help, as a message.
public struct SurveyRefusal: Error, Sendable, Hashable {
    public var message: String

    public init(_ message: String) {
        self.message = message
    }
}
