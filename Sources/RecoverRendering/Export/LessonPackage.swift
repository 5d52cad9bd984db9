import RecoverBase
import RecoverEvaluation
import RecoverModel

/// An exercise as a package of SCORM 1.2: the page that plays it, and the manifest that says so. Zipped, with the manifest at
/// its top, it is what learning systems take.
public struct LessonPackage: Sendable {
    /// Names and texts.
    public let files: [(name: String, text: String)]

    public init(_ model: RecoveryModel, _ evaluation: ExerciseEvaluation) throws(ProgramData.Unplayable) {
        let page = try PlayPage(model, evaluation, host: .learningSystem)
        files = [("imsmanifest.xml", LessonPackage.manifest(model.title)), ("index.html", page.html)]
    }

    /// No mastery score is in it: a system would decide by that alone, and who ends in an ending that fails has not passed.
    private static func manifest(_ title: String) -> String {
        let shown = title.shown
        let long = shown.count > 200
        let name = Escapes.xml(long ? shown.prefix(199) + "…" : shown)
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest identifier="recoverscript-\(Fingerprint([title]).text)" version="1.0"
                xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
              <metadata>
                <schema>ADL SCORM</schema>
                <schemaversion>1.2</schemaversion>
              </metadata>
              <organizations default="exercise">
                <organization identifier="exercise">
                  <title>\(name)</title>
                  <item identifier="play" identifierref="page">
                    <title>\(name)</title>
                  </item>
                </organization>
              </organizations>
              <resources>
                <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">
                  <file href="index.html"/>
                </resource>
              </resources>
            </manifest>

            """
    }
}
