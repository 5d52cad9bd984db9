#!/usr/bin/env python3
"""Random exercises and what they come to, reckoned by going every way: an independent reading of language.md, "Scoring".

Prints a line of JSON for each exercise: its text, and the scores, guessing, endings and best way that are expected of it.
"""
import itertools
import json
import random
import sys

FLAGS = ["prepared", "asks", "templated", "blames"]
WORDS = {"correct": 100, "good": 67, "weak": 33, "harmful": 0}


def make(rng):
    rules = []
    for flag in FLAGS:
        if rng.random() < 0.7:
            wants = flag in ("prepared", "asks")
            rules.append({"flag": flag, "wants": wants, "weight": rng.choice([5, 10, 25, 40, 60]),
                          "fails": rng.random() < 0.15})
    decisions = []
    count = rng.randint(2, 4)
    for d in range(count):
        options = []
        hasWords = rng.random() < 0.6
        correct = rng.randrange(3) if hasWords and rng.random() < 0.8 else None
        for o in range(rng.randint(2, 3)):
            option = {"id": "o%d" % o, "text": "x" * rng.randint(1, 9) + " y", "flags": [f for f in FLAGS if rng.random() < 0.35],
                      "word": None, "score": None, "fails": rng.random() < 0.06, "when": None, "thens": [], "chances": [],
                      "effect": rng.randint(-4, 4)}
            if hasWords:
                if o == correct:
                    option["word"] = "correct"
                elif rng.random() < 0.5:
                    if rng.random() < 0.2:
                        option["score"] = rng.randint(0, 99)
                    else:
                        option["word"] = rng.choice(["good", "weak", "harmful"])
            if o > 0 and rng.random() < 0.2:
                option["when"] = rng.randint(2, 7)
            if rng.random() < 0.3:
                target = rng.choice(["end"] + ["d%d" % n for n in range(d + 1, count)])
                option["thens"].append((target, rng.choice([None, rng.randint(2, 8)])))
            if rng.random() < 0.35:
                share = rng.randint(1, 99)
                for part in (share, 100 - share):
                    chance = {"share": part, "effect": rng.randint(-3, 3), "thens": []}
                    if rng.random() < 0.3:
                        chance["thens"].append((rng.choice(["end"] + ["d%d" % n for n in range(d + 1, count)]), None))
                    option["chances"].append(chance)
            options.append(option)
        decisions.append({"id": "d%d" % d, "weight": rng.choice([1, 1, 1, 2, 3]), "options": options})
    quizzes = []
    for q in range(rng.randint(0, 3)):
        kind = rng.choice(["one", "one", "all", "order"])
        answers = [{"id": "a%d" % a, "text": "z" * rng.randint(1, 9), "right": False} for a in range(rng.randint(2, 4))]
        right = [rng.randrange(len(answers))] if kind == "one" else [a for a in range(len(answers)) if rng.random() < 0.5] or [0]
        for a in right:
            answers[a]["right"] = True
        quizzes.append({"id": "q%d" % q, "kind": kind, "answers": answers, "weight": rng.choice([1, 1, 2])})
    endings = [{"id": "high", "least": rng.randint(5, 9), "fails": False}, {"id": "mid", "least": rng.randint(2, 5), "fails": False},
               {"id": "low", "least": None, "fails": rng.random() < 0.5}]
    return {"rules": rules, "decisions": decisions, "quizzes": quizzes, "endings": endings,
            "pass": rng.choice([None, 30, 50, 60, 70])}


def text(e):
    out = ["meter m 0..10 = 5"]
    for r in e["rules"]:
        out.append('rule r-%s "%s" { expects %soption.%s; weight %d%s }'
                   % (r["flag"], r["flag"], "" if r["wants"] else "not ", r["flag"], r["weight"], "; fails" if r["fails"] else ""))
    for d in e["decisions"]:
        out.append('decision %s "?" {' % d["id"])
        if d["weight"] != 1:
            out.append("  weight %d" % d["weight"])
        for o in d["options"]:
            line = '  option %s "%s"%s%s { %s' % (o["id"], o["text"], " " + o["word"] if o["word"] else "",
                                                  " fails" if o["fails"] else "", "; ".join(o["flags"] + ["effect m %+d" % o["effect"]]))
            if o["score"] is not None:
                line += "; score %d" % o["score"]
            if o["when"] is not None:
                line += "; when m >= %d" % o["when"]
            for c in o["chances"]:
                line += '; chance %d%% "c" { effect m %+d' % (c["share"], c["effect"])
                line += "".join("; then %s" % t for t, _ in c["thens"]) + " }"
            for target, least in o["thens"]:
                line += "; then %s%s" % (target, "" if least is None else " when m >= %d" % least)
            out.append(line + " }")
        out.append("}")
    for q in e["quizzes"]:
        kind = {"one": "", "all": " all-that-apply", "order": " in-order"}[q["kind"]]
        out.append('quiz %s "?"%s {%s' % (q["id"], kind, " weight %d;" % q["weight"] if q["weight"] != 1 else ""))
        for a in q["answers"]:
            out.append('  answer %s "%s"%s' % (a["id"], a["text"], " correct" if a["right"] and q["kind"] != "order" else ""))
        out.append("}")
    for n in e["endings"]:
        out.append('ending %s "%s" %s%s' % (n["id"], n["id"], "otherwise" if n["least"] is None else "when m >= %d" % n["least"],
                                           " { fails }" if n["fails"] else ""))
    if e["pass"] is not None:
        out.append("pass at %d" % e["pass"])
    return "\n".join(out) + "\n"


def judge(e):
    for d in e["decisions"]:
        met = [[(r["flag"] in o["flags"]) == r["wants"] for r in e["rules"]] for o in d["options"]]
        telling = [len({m[i] for m in met}) == 2 for i in range(len(e["rules"]))]
        said = [o["score"] if o["score"] is not None else WORDS.get(o["word"]) for o in d["options"]]
        hasCorrect = any(o["word"] == "correct" for o in d["options"])
        for o, m, own in zip(d["options"], met, said):
            lost = sum(r["weight"] for i, r in enumerate(e["rules"]) if telling[i] and not m[i])
            byRules = max(0, 100 - lost) if any(telling) else None
            if own is not None:
                o["points"], o["by"] = own, "author"
            elif any(s is not None for s in said) and byRules is None:
                o["points"], o["by"] = 0, "author"
            else:
                o["points"] = byRules if byRules is None or not hasCorrect else min(byRules, 67)
                o["by"] = "rules"
            o["failed"] = o["fails"] or any(r["fails"] and not m[i] for i, r in enumerate(e["rules"]))


def clamp(x):
    return max(0, min(10, x))


def follow(e, place, m, thens):
    for target, least in thens:
        if least is None or m >= least:
            return len(e["decisions"]) if target == "end" else int(target[1:])
    return place + 1


def offered(d, m):
    return [o for o in d["options"] if o["when"] is None or m >= o["when"]]


def outcomes(o, m):
    m = clamp(m + o["effect"])
    if not o["chances"]:
        return [(1.0, m, o["thens"])]
    return [(c["share"] / 100, clamp(m + c["effect"]), c["thens"] + o["thens"]) for c in o["chances"]]


def paths(e, choose):
    """Every way: likelihood, points, weight, failed, meter, options. `choose` maps what is offered to shares."""
    def walk(place, m, p, points, weight, failed, ids):
        if place >= len(e["decisions"]):
            yield p, points, weight, failed, m, ids
            return
        d = e["decisions"][place]
        open_ = offered(d, m)
        if not open_:
            yield from walk(place + 1, m, p, points, weight, failed, ids)
            return
        for o, share in choose(open_):
            scored = o["points"] is not None
            for q, after, thens in outcomes(o, m):
                yield from walk(follow(e, place, after, thens), after, p * share * q,
                                points + (o["points"] * d["weight"] if scored else 0),
                                weight + (d["weight"] if scored else 0), failed or o["failed"], ids + [o["id"]])
    yield from walk(0, 5, 1.0, 0, 0, False, [])


def likeliest(o, m):
    found = outcomes(o, m)
    return max(found, key=lambda x: x[0]) if len(found) > 1 else found[0]


def greedy(e):
    """What the ways weigh that take a best option each time: of equals the lightest, without scores the heaviest."""
    known = {}

    def reach(place, m):
        if place >= len(e["decisions"]):
            return 0
        if (place, m) not in known:
            d = e["decisions"][place]
            open_ = offered(d, m)
            if not open_:
                known[(place, m)] = reach(place + 1, m)
            else:
                top = max(open_, key=lambda o: (o["points"] is not None, o["points"] or 0))["points"]
                ties = [o for o in open_ if o["points"] == top or None not in (o["points"], top) and abs(o["points"] - top) < 1e-7]
                found = []
                for o in ties:
                    _, after, thens = likeliest(o, m)
                    found.append((0 if top is None else d["weight"]) + reach(follow(e, place, after, thens), after))
                known[(place, m)] = max(found) if top is None else min(found)
        return known[(place, m)]

    return reach(0, 5)


def extremes(e, least):
    scores = []

    def walk(place, m, points, weight):
        if place >= len(e["decisions"]):
            whole = max(weight, least)
            scores.append(points / whole if whole else None)
            return
        d = e["decisions"][place]
        open_ = offered(d, m)
        if not open_:
            walk(place + 1, m, points, weight)
        for o in open_:
            _, after, thens = likeliest(o, m)
            scored = o["points"] is not None
            walk(follow(e, place, after, thens), after, points + (o["points"] * d["weight"] if scored else 0),
                 weight + (d["weight"] if scored else 0))
    walk(0, 5, 0, 0)
    known = [s for s in scores if s is not None]
    return (max(known), min(known)) if known else (None, None)


def quiz_score(q, given):
    key = [a["id"] for a in q["answers"] if a["right"]]
    if q["kind"] == "one":
        return 100.0 if given[0] in key else 0.0
    if q["kind"] == "all":
        return 100.0 * sum((a["id"] in given) == a["right"] for a in q["answers"]) / len(q["answers"])
    ids = [a["id"] for a in q["answers"]]
    pairs = list(zip(ids, ids[1:]))
    return 100.0 * sum(given.index(x) < given.index(y) for x, y in pairs) / len(pairs)


def quiz_guesses(q, way):
    ids = [a["id"] for a in q["answers"]]
    if q["kind"] == "order":
        shown = [a["id"] for a in sorted(q["answers"], key=lambda a: (a["text"], a["id"]))]
        if shown == ids:
            shown = shown[::-1]
        if way == "even":
            orders = list(itertools.permutations(ids))
            return [(1 / len(orders), quiz_score(q, list(o))) for o in orders]
        return [(1.0, quiz_score(q, shown))]
    if way == "even":
        if q["kind"] == "one":
            return [(1 / len(ids), quiz_score(q, [i])) for i in ids]
        marks = list(itertools.product([0, 1], repeat=len(ids)))
        return [(1 / len(marks), quiz_score(q, [i for i, m in zip(ids, mark) if m])) for mark in marks]
    if way == "first":
        return [(1.0, quiz_score(q, [ids[0]]))]
    longest = max(q["answers"], key=lambda a: len(a["text"]))
    return [(1.0, quiz_score(q, [longest["id"]]))]


def guess(e, least, way):
    choose = {"even": lambda o: [(x, 1 / len(o)) for x in o], "first": lambda o: [(o[0], 1.0)],
              "longest": lambda o: [(max(o, key=lambda x: len(x["text"].replace(" ", ""))), 1.0)]}[way]
    sheets = [[]]
    for q in e["quizzes"]:
        sheets = [s + [(p, score, q["weight"])] for s in sheets for p, score in quiz_guesses(q, way)]
    totals = []
    for sheet in sheets:
        p = 1.0
        for share, _, _ in sheet:
            p *= share
        totals.append((p, sum(s * w for _, s, w in sheet), sum(w for _, _, w in sheet)))
    mean = passes = scored = 0.0
    for p, points, weight, failed, m, _ in paths(e, choose):
        ending = next(n for n in e["endings"] if n["least"] is None or m >= n["least"])
        for q, extra, more in totals:
            whole = max(weight, least) + more
            score = (points + extra) / whole if whole else None
            if score is not None:
                mean += p * q * score
                scored += p * q
            if not failed and not ending["fails"] and e["pass"] is not None and score is not None and score >= e["pass"] - 1e-7:
                passes += p * q
    return {"mean": mean / scored if scored else 0, "passes": passes if e["pass"] is not None else None}


def expected(e):
    judge(e)
    least = greedy(e)
    endings = {n["id"]: 0.0 for n in e["endings"]}
    count = 0
    for p, _, _, _, m, _ in paths(e, lambda o: [(x, 1 / len(o)) for x in o]):
        count += 1
        endings[next(n for n in e["endings"] if n["least"] is None or m >= n["least"])["id"]] += p
    best, worst = extremes(e, least)
    isScored = bool(e["quizzes"]) or any(o["points"] is not None for d in e["decisions"] for o in d["options"])
    return {"scores": {d["id"]: {o["id"]: o["points"] for o in d["options"]} for d in e["decisions"]},
            "by": {d["id"]: {o["id"]: o["by"] for o in d["options"]} for d in e["decisions"]},
            "endings": endings, "count": count, "best": best, "worst": worst,
            "guessing": {w: guess(e, least, w) for w in ("even", "first", "longest")} if isScored else None}


if __name__ == "__main__":
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    for _ in range(int(sys.argv[1])):
        exercise = make(rng)
        print(json.dumps({"text": text(exercise), "expected": expected(exercise)}))
