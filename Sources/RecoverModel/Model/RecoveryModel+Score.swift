extension RecoveryModel {
    /// `9/10 is a promoter's score`; nil where there is somebody to win back, or no score.
    public var scoreOfNoDetractor: String? {
        guard let feedback, let npsClass = feedback.npsClass, npsClass != .detractor else { return nil }
        return "\(feedback.scoreWords) is a \(npsClass.rawValue)'s score"
    }
}
