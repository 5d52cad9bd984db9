import Foundation
import PackagePlugin

/// Writes the data that lie in a target's folders into one generated Swift file, `EmbeddedData.swift`.
///
/// What is embedded follows from what the target holds: `Codes/*.md`, `Playbooks/*.rs`, `Starters/*.rs`, `Page/*.css` and
/// `Page/*.js`.
@main
struct EmbedData: BuildToolPlugin {
    private static let extensions = ["Codes": ["md"], "Playbooks": ["rs"], "Starters": ["rs"], "Page": ["css", "js"]]

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let files = (target.sourceModule?.sourceFiles.map(\.url) ?? [])
            .filter { file in
                let folder = file.deletingLastPathComponent().lastPathComponent
                return EmbedData.extensions[folder]?.contains(file.pathExtension) ?? false
            }
            .sorted { $0.path < $1.path }
        guard !files.isEmpty else { return [] }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedData.swift")
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
}
