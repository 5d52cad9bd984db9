// Plays exercises by the script of their pages, without a browser: `node play.mjs ORDERS`.
//
// A line of the file is {"page": HTML, "walks": [{"seed", "limit"}], "plays": [{"seed", "participant", "answers"}]}. For each
// walk a line for every way through, the first choice first; for each play one line: what `play --format json` says, the
// choices as they were shown, and the record.
import { readFileSync, writeSync } from "node:fs";
import vm from "node:vm";
import { inflateRawSync } from "node:zlib";

const round = (value) => (value === null ? null : (Math.sign(value) * Math.round(Math.abs(value) * 1e4)) / 1e4 || 0);
let out = "";
// What the page says that the way lacks.
let missed;
const print = (value) => { out += `${JSON.stringify(value)}\n`; };

for (const line of readFileSync(process.argv[2], "utf8").split("\n").filter((text) => text)) {
  const { page, walks, plays } = JSON.parse(line);
  const data = JSON.parse(inflateRawSync(Buffer.from(/id="exercise">([^<]*)</.exec(page)[1], "base64")).toString());
  const script = /<script>\n([^]*)<\/script>/.exec(page)[1];
  const parts = vm.runInNewContext(`${script};({ Play, debriefOf, recordOf, missed })`, { TextEncoder });
  ({ missed } = parts);
  const begin = (seed, participant) =>
    new parts.Play(data.exercise, data.program, seed === null ? null : BigInt(seed), participant ?? "");
  for (const { seed, limit } of walks) walk(begin(seed), { left: limit });
  for (const order of plays) print(played(begin(order.seed, order.participant), order, data, parts));
}
for (let rest = Buffer.from(out); rest.length > 0;) rest = rest.subarray(writeSync(1, rest));

function walk(play, bound) {
  const { question } = play;
  if (!question) {
    if (bound.left <= 0) return;
    bound.left -= 1;
    print([
      play.answers.map(({ given }) => given.join("+")).join(), round(play.score), play.isPassed,
      play.ending === null ? null : play.exercise.endings[play.ending].id, play.readings().map(round), play.seconds,
      round(play.spent), missed(play),
    ]);
    return;
  }
  for (const given of waysToAnswer(question)) {
    if (bound.left <= 0) return;
    const next = play.copy();
    if (!next.answer(given)) throw new Error(`${question.id} does not take ${given}`);
    walk(next, bound);
  }
}

function waysToAnswer({ form, choices }) {
  const ids = choices.map(({ id }) => id);
  if (form !== "writing" && ids.length === 0) return [];
  if (form === "one") return ids.map((id) => [id]);
  if (form === "allThatApply") return [ids.slice(0, 1), ids];
  return form === "inOrder" ? [ids, [...ids].reverse()] : [["Written."]];
}

function played(play, { seed, participant, answers }, data, { debriefOf, recordOf }) {
  const shown = [], events = [];
  for (const answer of answers) {
    const { id, choices } = play.question;
    shown.push(choices.map((choice) => choice.id));
    if (!play.answer(answer)) throw new Error(`${id} does not take ${answer}`);
    events.push({ answer, question: id });
  }
  const { items, objectives } = debriefOf(play);
  const meters = (values) => Object.fromEntries(play.exercise.meters.map(({ id }, index) => [id, round(values[index])]));
  const ending = (index) => (index === null ? null : play.exercise.endings[index].id);
  const rules = (places = []) => places.map((place) => play.exercise.rules[place].id);
  const document = {
    answers: play.answers.map(({ given }) => given.join("+")), questions: play.answers.map(({ item }) => item),
    complete: play.isFinished, score: round(play.score), passed: play.isPassed, ending: ending(play.ending),
    fails: play.failures.map(({ option, ending: failed }) =>
      (failed ? { ending: failed.id } : { option: option.id, rules: rules(option.failedRules) })),
    meters: meters(play.readings()), elapsed: round(play.seconds / 3600), spent: round(play.spent),
    debrief: items.map((item) => ({
      decision: item.decision.id, chosen: item.chosen.id, best: item.best?.id ?? null, word: item.chosen.word ?? null,
      score: round(item.score), bestScore: round(item.bestScore), met: rules(item.chosen.met), missed: rules(item.chosen.missed),
      takenBack: item.takenBack?.option.id ?? null,
      counterfactual: item.counterfactual && {
        meters: meters(item.counterfactual.run.readings()), ending: ending(item.counterfactual.run.ending),
        score: round(item.counterfactual.run.score), kept: item.counterfactual.kept, made: item.counterfactual.made,
        luck: round(item.counterfactual.luck),
      },
    })),
    quizzes: play.quizzes.map(({ quiz, given, first, score }) => ({
      quiz: quiz.id, given, first, score: round(score),
      key: quiz.answers.filter(({ isCorrect }) => quiz.form === "inOrder" || isCorrect).map(({ id }) => id),
    })),
    tasks: play.tasks.map(({ id, text }) => ({ task: id, text, score: null, sum: null, limit: null, findings: [] })),
    objectives: objectives.map(({ objective, score }) => ({ id: objective.id, score: round(score) })),
  };
  const record = seed === null ? "" : recordOf({ scenario: data.scenario, participant, seed: BigInt(seed) }, events);
  return { play: document, shown, record };
}
