import RecoverLanguage

/// The table of mistakes. Of two rows that mend a statement with as few edits, the one above wins.
enum Rules {
    static let all: [Rule] = marks + keywords + units + numbers + dates + conditions + words + lists + texts + order
}
