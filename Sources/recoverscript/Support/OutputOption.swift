import ArgumentParser
import RecoverRendering
import RecoverTerminal

/// `--output FILE`: where a result goes, written whole or not at all. One option is no group of options: each group costs
/// a start as much as five options.
struct OutputOption: ExpressibleByArgument {
    static let help = ArgumentHelp("Write to this file.", valueName: "file")

    fileprivate let file: String

    init(argument: String) { file = argument }
}

extension OutputOption? {
    var path: String? { self?.file }

    private var isFile: Bool { path != nil && path != "-" }

    /// Colour is for the eye, not for files.
    func style(_ color: ColorChoice) -> ReportStyle { !isFile && color.isOn(for: 1) ? .ansi : .plain }

    /// Of the terminal, in columns; nil where lines need not be broken.
    var width: Int? { !isFile && Terminal.output.isTerminal ? Terminal.output.width : nil }

    func print(_ text: String) throws {
        guard let path, isFile else { return Output.print(text) }
        try Output.write(Output.line(text), to: path)
    }
}
