import RecoverBase

extension QueueReport {
    /// - Parameters:
    ///   - now: the moment it is about.
    ///   - zone: of times that name none.
    ///   - claim: what a source says of long silence.
    public func json(
        file: String, now: Instant, zone: ZoneRules, due: [DueItem] = [], claim: SilenceClaim? = nil
    ) -> JSON {
        [
            "file": .string(file), "tool": .string(layout.tool.title), "zone": .string(zone.name),
            "at": .string(now.text()), "counts": counts.json,
            "rejected": .array(
                rejects.map { ["row": .int($0.row), "reason": .string($0.reason.description)] }),
            "rows": .array(rows.map(\.json)), "notListed": .int(left),
            "notes": .array(layout.notes.map(JSON.string)), "unusedColumns": .array(layout.unused.map(JSON.string)),
            "unread": .array(
                unread.map {
                    ["row": .int($0.row), "cells": .array($0.cells.map(JSON.string))]
                }), "alike": .int(alike),
            "answeredAgain": .array(again.map { .string($0.description) }),
            "due": .array(due.map(\.json)), "silent": claim?.json(rows, at: now) ?? .null,
        ]
    }
}

extension QueueCounts {
    public var json: JSON {
        [
            "rows": .int(rows), "promoters": .int(promoters), "passives": .int(passives),
            "detractors": .int(detractors), "previews": .int(previews), "unfinished": .int(unfinished),
            "unanswered": .int(unanswered), "rejected": .int(rejected), "earlier": .int(earlier), "ahead": .int(ahead),
            "undated": .int(undated), "spam": .int(spam),
            "duplicates": .int(duplicates + repeated), "sharedIds": .int(shared),
        ]
    }

    /// What was read, in one line for standard error.
    public var summary: String {
        var parts = [
            counted(promoters, "promoter"), counted(passives, "passive"), counted(detractors, "detractor"),
        ]
        for (count, words) in [
            (previews, previews == 1 ? "preview" : "previews"), (unfinished, "unfinished"),
            (unanswered, "without a score"),
            (earlier, "earlier"), (ahead, "after now"), (rejected, "rejected"),
        ] where count > 0 { parts.append("\(count) \(words)") }
        var text = "\(counted(rows, "row")): \(parts.joined(separator: ", "))"
        if spam > 0 { text += "; \(spam) marked as spam, counted all the same" }
        if undated > 0 { text += "; \(undated) of the detractors undated" }
        if ambiguous > 0 { text += " (\(counted(ambiguous, "date")) could be two days: --dates mdy or --dates dmy)" }
        if duplicates > 0 { text += "; \(counted(duplicates, "detractor")) with the id of another" }
        if shared > 0 { text += "; \(counted(shared, "other answer")) with the id of another row, counted each" }
        return text
    }
}
