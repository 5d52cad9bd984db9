// The look back on a run: what was chosen and what was better, why, and what would have come of it.

const letter = (index) => (index < 26 ? String.fromCharCode(65 + index) : String(index + 1));

function debriefOf(play) {
  const items = play.moves.map((move, index) => debriefItem(play, move, index));
  const objectives = play.exercise.objectives.map((objective) => objectiveResult(play, items, objective));
  return { items, objectives: objectives.filter((result) => result !== null) };
}

function debriefItem(play, move, index) {
  const { decision, option, before, after } = move;
  const texts = play.exercise.decisions[decision];
  const judged = play.program.decisions[decision].options;
  const shown = play.offered(decision, before);
  const score = judged[option].score ?? null;
  const best = score === null ? null : play.best(decision, before);
  const bestScore = best === null ? null : judged[best].score ?? null;
  const item = {
    decision: texts, chosen: texts.options[option], chosenLetter: letter(shown.indexOf(option)), score,
    best: best === null ? null : texts.options[best], bestLetter: best === null ? "" : letter(shown.indexOf(best)), bestScore,
    changes: play.changes(before, after), instead: [], counterfactual: null,
  };
  item.isBest = bestScore === null ? best === null || best === option : score > bestScore - SAME;
  if (best !== null && !item.isBest) {
    item.instead = judged[best].outcomes
      .map(({ share = 1 }, outcome) => ({ share, readings: play.readings(play.after(decision, best, outcome, before).row) }))
      .sort((one, other) => other.share - one.share);
    item.counterfactual = counterfactual(play, index, item.best.id);
  }
  return item;
}

// The run again with one other choice: what came after it is chosen as it was where it is still asked, and else as scores
// best. Luck that the run did not have is taken as is likelier, and said. Null where it would have been no better.
function counterfactual(play, index, option) {
  let run = new Play(play.exercise, play.program);
  Object.assign(run, { seed: play.seed, order: play.order });
  for (const { given } of play.answers.slice(0, index)) if (!run.answer(given)) return null;
  const wasTaken = ({ decision, option: taken }) =>
    play.moves.some((move) => move.decision === decision && move.option === taken);
  let luck = 1;
  const answer = (given) => {
    const trial = run.copy();
    trial.seed = null;
    const consequence = trial.place >= 0 ? trial.answer(given) : null;
    if (!consequence) return false;
    if (consequence.chance === null || wasTaken(trial.moves.at(-1))) return run.answer(given) !== null;
    luck *= consequence.chance;
    trial.seed = play.seed;
    run = trial;
    return true;
  };
  if (!answer([option])) return null;
  const rest = play.answers.slice(index + 1);
  let kept = 0, made = 0;
  while (!run.isPathDone && kept + made < 10000) {
    const next = rest.findIndex(({ item }) => item === run.question.id);
    if (next >= 0 && answer(rest.splice(next, 1)[0].given)) {
      kept += 1;
      continue;
    }
    const best = run.best(run.place, run.row);
    if (!answer([play.exercise.decisions[run.place].options[best].id])) return null;
    made += 1;
  }
  return isBetter(run, play) ? { run, kept, made, luck } : null;
}

// By the ending or, where it is the same, by the meters: one better and none worse.
function isBetter(run, play) {
  if (run.ending !== null && play.ending !== null && run.ending !== play.ending) {
    return play.program.endings[run.ending].better.includes(play.ending);
  }
  const old = play.readings();
  const gains = run.readings().map((value, meter) => (value - old[meter]) * (play.exercise.meters[meter].isLowGood ? -1 : 1));
  return gains.some((gain) => gain > 0) && !gains.some((gain) => gain < 0);
}

// How an objective went, over its decisions and knowledge checks; null where nothing of it was asked.
function objectiveResult(play, items, objective) {
  const own = items.filter((item) => item.decision.objective === objective.id);
  const weight = (item) => weightOf(play.program.decisions[play.exercise.decisions.indexOf(item.decision)]);
  const scores = [
    ...own.filter((item) => item.score !== null).map((item) => [item.score, weight(item)]),
    ...play.quizzes.filter(({ quiz }) => quiz.objective === objective.id).map(({ quiz, score }) => [score, quiz.weight]),
  ];
  if (own.length === 0 && scores.length === 0) return null;
  const weights = scores.reduce((sum, score) => sum + score[1], 0);
  const points = scores.reduce((sum, [score, part]) => sum + score * part, 0);
  return { objective, score: weights > 0 ? points / weights : null };
}

// The run as a file that `recoverscript class` reads: JSON Lines, as `play --record` writes them.
function recordOf({ scenario, participant, seed }, events) {
  const head = {};
  if (participant) head.participant = participant;
  head.scenario = scenario;
  head.seed = seed <= 2n ** 53n ? Number(seed) : String(seed);
  head.version = 2;
  return [head, ...events].map((line) => `${jsonLine(line)}\n`).join("");
}

// Signs that turn the direction of text or end a line are written as escapes.
function jsonLine(value) {
  return JSON.stringify(value).replace(/[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

