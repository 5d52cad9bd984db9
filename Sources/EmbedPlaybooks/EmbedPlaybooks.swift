import Foundation
import PackagePlugin

/// Writes the target's `Playbooks/*.rs` and `Starters/*.rs` into one generated Swift file, `EmbeddedPlaybooks.swift`.
@main
struct EmbedPlaybooks: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let target = target.sourceModule else { return [] }
        let playbooks = target.sourceFiles.map(\.url)
            .filter {
                let folder = $0.deletingLastPathComponent().lastPathComponent
                return $0.pathExtension == "rs" && (folder == "Playbooks" || folder == "Starters")
            }
            .sorted { $0.path < $1.path }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedPlaybooks.swift")
        return [
            .buildCommand(
                displayName: "Embedding \(playbooks.count) playbooks and starters",
                executable: try context.tool(named: "EmbedPlaybooksTool").url,
                arguments: [output.path] + playbooks.map(\.path),
                inputFiles: playbooks,
                outputFiles: [output]
            )
        ]
    }
}
