import Foundation
import PseudoTerminal
import Testing

/// What `.ci/install` puts in place works: completions in each shell that this machine has, and the manual page.
@Suite(.serialized) struct InstallTests {
    private static let hasZsh = find("zsh") != nil
    private static let hasFish = find("fish") != nil
    private static let hasMan = find("man") != nil

    private static func find(_ program: String) -> String? {
        ["/usr/local/bin", "/usr/bin", "/bin"].map { "\($0)/\(program)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// A prefix with the program that `swift test` has just built.
    private func installed() throws -> Workplace {
        let place = try Workplace()
        let program = try #require(Bundle.main.executableURL?.deletingLastPathComponent())
        let result = try run(
            "/bin/bash",
            [
                projectRoot.appending(path: ".ci/install").path, place.folder.path,
                program.appending(path: "recoverscript").path,
            ])
        #expect(result.status == 0 && result.errors == "", "\(result.errors)")
        // What no installation can do: the editors and the shell are told where.
        #expect(
            result.output.contains("vim: add to ~/.vimrc: set runtimepath^=\(place.folder.path)/share/vim/vimfiles\n"))
        #expect(result.output.contains("add \(place.folder.path)/bin to PATH"))
        return place
    }

    @Test func bashCompletes() throws {
        let place = try installed()
        let script = """
            set -eu
            source '\(place.path("share/bash-completion/completions/recoverscript"))'
            complete -p recoverscript
            COMP_WORDS=(recoverscript ch) COMP_CWORD=1 COMP_LINE='recoverscript ch' COMP_POINT=16
            _recoverscript recoverscript ch recoverscript
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        let result = try run("/bin/bash", ["--norc", "-c", script])
        #expect(result.errors == "")
        #expect(result.output == "complete -o filenames -F _recoverscript recoverscript\ncheck\n")
    }

    @Test(.enabled(if: hasZsh, "there is no zsh")) func zshCompletes() throws {
        let place = try installed()
        let rc = """
            fpath=('\(place.path("share/zsh/site-functions"))' $fpath)
            path=('\(place.path("bin"))' $path)
            autoload -Uz compinit && compinit -u -D
            PS1='zsh> '
            """
        _ = try place.file(".zshrc", rc)
        let terminal = try PseudoTerminal(
            try #require(Self.find("zsh")), ["-d", "-i"],
            environment: ["ZDOTDIR": place.folder.path, "HOME": place.folder.path, "TERM": "xterm"],
            columns: 100, rows: 24)
        try terminal.wait(forLine: "zsh>")
        try terminal.send("recoverscript ch\t")
        try terminal.wait(for: "zsh> recoverscript check")
        try terminal.send(Key.control("u") + "recoverscript expl\t--col\t")
        try terminal.wait(for: "--color  -- When to use colour")
        try terminal.send(Key.control("u") + "exit\r")
        #expect(try terminal.waitForExit() == 0)
    }

    /// fish finds the file by itself where the prefix is among its data folders.
    @Test(.enabled(if: hasFish, "there is no fish")) func fishCompletes() throws {
        let place = try installed()
        let environment = [
            "HOME": place.folder.path, "XDG_DATA_DIRS": place.path("share"), "TERM": "xterm",
            "PATH": "\(place.path("bin")):/usr/bin:/bin",
        ]
        let result = try run(
            try #require(Self.find("fish")),
            ["-c", "complete -C 'recoverscript ch'; complete -C 'recoverscript explain --col'"],
            environment: environment)
        #expect(
            result.output == """
                check\tSay what is wrong in scenarios and playbooks.
                --color\tWhen to use colour: auto, always or never.

                """)
    }

    @Test(.enabled(if: hasMan, "there is no man")) func theManualPageRendersWithoutWarnings() throws {
        let place = try installed()
        let result = try run(
            try #require(Self.find("man")), ["--warnings", "-l", place.path("share/man/man1/recoverscript.1")],
            environment: ["MANWIDTH": "100", "LC_ALL": "C.UTF-8", "MAN_KEEP_FORMATTING": "", "PATH": "/usr/bin:/bin"])
        #expect(result.errors == "")
        let page = result.output
        let headings = page.matches(of: #/(?m)^([A-Z][A-Z ]+)$/#).map { String($0.1) }
        #expect(
            headings == [
                "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "EXAMPLES", "EXIT STATUS", "FILES", "ENVIRONMENT",
                "SEE ALSO",
            ])
        // A part for each command, with its options and its examples.
        let commands = try run(place.path("bin/recoverscript"), ["help"]).output.matches(of: #/(?m)^  ([a-z]+) /#)
        for command in commands {
            #expect(page.contains(try Regex("(?m)^   \(command.1)( |$)")), "\(command.1)")
            #expect(page.contains("recoverscript \(command.1)"), "\(command.1)")
        }
        #expect(commands.count >= 18)
        for text in ["--all-variants", "--set path=value", "RECOVERSCRIPT_PLAYBOOKS", "130"] {
            #expect(page.contains(text), "\(text)")
        }
    }

    @Test func theProgramIsStrippedAndStillRuns() throws {
        let place = try installed()
        let installed = try FileManager.default.attributesOfItem(atPath: place.path("bin/recoverscript"))
        let built = try #require(Bundle.main.executableURL).deletingLastPathComponent().appending(path: "recoverscript")
        let whole = try FileManager.default.attributesOfItem(atPath: built.path)
        #expect(try #require(installed[.size] as? Int) < #require(whole[.size] as? Int))
        #expect(try run(place.path("bin/recoverscript"), ["--version"]).output.hasPrefix("0.1.0 ("))
        for file in ["recoverscript/vscode/package.json", "vim/vimfiles/syntax/recoverscript.vim"] {
            #expect(FileManager.default.fileExists(atPath: place.path("share/\(file)")))
        }
    }

    @Test func uninstallingTakesAwayWhatWasInstalledAndNothingElse() throws {
        let place = try installed()
        _ = try place.file("share/man/man1/other.1", "")
        let result = try run(
            "/bin/bash", [projectRoot.appending(path: ".ci/install").path, "--uninstall", place.folder.path])
        #expect(result.status == 0 && result.errors == "", "\(result.errors)")
        let left = FileManager.default.enumerator(atPath: place.folder.path)?.compactMap { $0 as? String }.sorted()
        #expect(left == ["share", "share/man", "share/man/man1", "share/man/man1/other.1"])
    }

    private static let canInstallPackages = find("dpkg-deb") != nil && find("dpkg") != nil && geteuid() == 0

    /// Into an empty system of its own.
    @Test(.enabled(if: canInstallPackages, "there is no dpkg, or this is not root")) func aDebianPackageInstalls()
        throws
    {
        let place = try Workplace()
        let program = try #require(Bundle.main.executableURL).deletingLastPathComponent().appending(
            path: "recoverscript")
        let built = try run(
            "/bin/bash", [projectRoot.appending(path: ".ci/deb").path, program.path, place.folder.path])
        #expect(built.status == 0, "\(built.errors)")
        let package = try #require(built.output.split(separator: "\n").last.map(String.init))
        #expect(package.hasPrefix(place.path("recoverscript_0.1.0_")))
        for file in ["status", "available"] { _ = try place.file("root/var/lib/dpkg/\(file)", "") }
        for folder in ["info", "updates"] {
            try FileManager.default.createDirectory(
                atPath: place.path("root/var/lib/dpkg/\(folder)"), withIntermediateDirectories: true)
        }
        func dpkg(_ arguments: String...) throws -> CommandResult {
            try run(try #require(Self.find("dpkg")), ["--root=\(place.path("root"))"] + arguments)
        }
        let result = try dpkg("--force-depends", "--install", package)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try dpkg("--status", "recoverscript").output.contains("Status: install ok installed"))
        let version = try run(place.path("root/usr/bin/recoverscript"), ["--version"])
        #expect(version.output.hasPrefix("0.1.0 ("))
        #expect(FileManager.default.fileExists(atPath: place.path("root/usr/share/man/man1/recoverscript.1.gz")))
        #expect(try dpkg("--remove", "recoverscript").status == 0)
        #expect(!FileManager.default.fileExists(atPath: place.path("root/usr/bin/recoverscript")))
    }
}
