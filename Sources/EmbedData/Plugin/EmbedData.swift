import Foundation
import PackagePlugin

/// Writes the data that lie in a target's folders into one generated Swift file, `EmbeddedData.swift`.
///
/// What is embedded follows from what the target holds: `Codes/*.md`, `Playbooks/*.rs`, `Starters/*.rs`, `Leanings/*.txt`,
/// `Page/*.css` and `Page/*.js`; in the program itself, which commit it was built from.
@main
struct EmbedData: BuildToolPlugin {
    private static let extensions = [
        "Codes": ["md"], "Playbooks": ["rs"], "Starters": ["rs"], "Leanings": ["txt"], "Page": ["css", "js"],
    ]

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedData.swift")
        if target.name == "recoverscript" { return [try commit(of: context, into: output)] }
        let files = (target.sourceModule?.sourceFiles.map(\.url) ?? [])
            .filter { file in
                let folder = file.deletingLastPathComponent().lastPathComponent
                return EmbedData.extensions[folder]?.contains(file.pathExtension) ?? false
            }
            .sorted { $0.path < $1.path }
        guard !files.isEmpty else { return [] }
        return [
            .buildCommand(
                displayName: "Embedding \(files.count) files of \(target.name)",
                executable: try context.tool(named: "EmbedDataTool").url,
                arguments: [output.path] + files.map(\.path),
                inputFiles: files,
                outputFiles: [output]
            )
        ]
    }

    /// The log of HEAD grows with every commit; what is unpacked from an archive has none. Only one small file of the
    /// program is made of it.
    private func commit(of context: PluginContext, into output: URL) throws -> Command {
        let log = context.package.directoryURL.appending(path: ".git/logs/HEAD")
        let files = FileManager.default.fileExists(atPath: log.path) ? [log] : []
        return .buildCommand(
            displayName: "Embedding the commit", executable: try context.tool(named: "EmbedDataTool").url,
            arguments: [output.path, "--commit"] + files.map(\.path), inputFiles: files, outputFiles: [output])
    }
}
