import ArgumentParser

/// A command below the root. ArgumentParser reads it with the root or, which takes a third of the time, by itself.
protocol Subcommand: ParsableCommand {
    /// Its name and what the help says of it.
    static var about: CommandConfiguration { get }
}

extension Subcommand {
    static var name: String { about.commandName ?? "" }

    static var configuration: CommandConfiguration {
        var configuration = about
        configuration._superCommandName = RecoverScript.name
        // To look for `--help-hidden`, ArgumentParser prints an enum, for which the whole program is searched four times.
        if isReadByItself { configuration.helpNames = [] }
        return configuration
    }

    /// Reads its arguments without the root; nil where they are a mistake or ask for help, which are the root's to answer.
    static func read(_ arguments: [String]) -> Self? {
        isReadByItself = true
        defer { isReadByItself = false }
        return try? parseAsRoot(arguments) as? Self
    }
}

nonisolated(unsafe) private var isReadByItself = false
