import RecoverBase
import RecoverRendering

/// The pages of a live room, which are the same for every room: what stands in them comes from the server, and becomes text,
/// never markup. Their scripts and the stylesheet lie in `Page/`.
public enum LivePages {
    /// What a browser may do with the pages: nothing but talk to the server they came from.
    public static let policy = """
        default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; \
        frame-ancestors 'none'
        """

    public static var style: String { PlayPage.style + EmbeddedPage.live }
    public static var script: String { PlayPage.pieces + EmbeddedPage.common }
    public static var joinScript: String { EmbeddedPage.join }
    public static var hostScript: String { EmbeddedPage.host }

    /// For a phone.
    public static let join = page(
        title: "Join the room", script: "join.js",
        body: """
            <header><h1 id="title" class="kicker">An exercise</h1></header>
            <main>
            <section id="stage" tabindex="-1" aria-label="The exercise">
            <noscript><p>This page works with a script, and scripts are turned off in this browser.</p></noscript>
            </section>
            <details id="reading" hidden><summary>The case</summary></details>
            </main>
            <footer>
            <p id="news" role="status"></p>
            <p id="mine" class="note"></p>
            </footer>
            """)

    /// For the wall.
    public static let host = page(
        title: "The room", script: "host.js", kind: "wall",
        body: """
            <header id="door"><h1 class="kicker">An exercise</h1></header>
            <main>
            <section id="standing" aria-label="Where things stand" hidden></section>
            <section id="stage" tabindex="-1" aria-label="The exercise">
            <noscript><p>This page works with a script, and scripts are turned off in this browser.</p></noscript>
            </section>
            <details id="reading" hidden><summary>The case</summary></details>
            </main>
            <footer>
            <div id="actions" class="actions"></div>
            <p id="news" role="status"></p>
            </footer>
            """)

    private static func page(title: String, script: String, kind: String = "phone", body: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(title)</title>
        <link rel="stylesheet" href="style.css">
        </head>
        <body class="\(kind)">
        <a class="skip" href="#stage">Skip to what is asked</a>
        \(body)
        <script src="common.js"></script>
        <script src="\(script)"></script>
        </body>
        </html>

        """
    }
}
