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
    changes: play.changes(before, after), own: [], endings: [], instead: [], counterfactual: null,
  };
  const outcomesOf = (choice) => judged[choice].outcomes
    .map(({ share = 1 }, outcome) => ({ share, readings: play.readings(play.after(decision, choice, outcome, before).row) }));
  if (judged[option].outcomes.length > 1) {
    item.own = outcomesOf(option);
    const ways = play.isPathDone ? forks(play, index, item.chosen.id) : null;
    if (ways && hangsOnFirst(ways)) item.endings = ways.endings;
  }
  // The first choice, where it was another and taken back once it was known what came of it.
  const first = play.takenBack.find((one) => one.decision === decision);
  if (first && first.option !== option) {
    item.takenBack = { option: texts.options[first.option], score: judged[first.option].score ?? null };
  }
  item.isBest = bestScore === null ? best === null || best === option : score > bestScore - SAME;
  if (best !== null && !item.isBest) {
    item.instead = outcomesOf(best);
    item.counterfactual = counterfactual(play, index, item.best.id);
  }
  return item;
}

const MOST_WAYS = 2000;

// A run again with one other choice or other luck, along every branch that chance can take: what came after it is chosen as
// it was where it is still asked, and else as scores best. Luck that came later was luck too, so it is open again. Null where
// the run cannot be gone again, or there are too many ways.
function forks(play, index, option) {
  const run = new Play(play.exercise, play.program);
  Object.assign(run, { seed: play.seed, order: play.order });
  for (const { given } of play.answers.slice(0, index)) if (!run.answer(given)) return null;
  const branches = (given, from) => {
    const trial = from.copy();
    if (trial.place < 0 || !trial.answer(given)) return null;
    const move = trial.moves.at(-1);
    const { outcomes } = play.program.decisions[move.decision].options[move.option];
    if (outcomes.length < 2) return [[trial, 1]];
    return outcomes.map(({ share = 1 }, outcome) => {
      const branch = from.copy();
      branch.forced = outcome;
      branch.answer(given);
      return [branch, share];
    });
  };
  const leaves = [];
  const walk = (leaf, answers) => {
    if (leaf.run.isPathDone) return leaves.push(leaf) <= MOST_WAYS;
    if (leaf.kept + leaf.made >= MOST_WAYS) return false;
    const rest = [...answers];
    let { kept, made } = leaf;
    let found = null;
    const next = rest.findIndex(({ item }) => item === leaf.run.question.id);
    if (next >= 0) found = branches(rest.splice(next, 1)[0].given, leaf.run);
    if (found) kept += 1;
    if (!found) {
      const best = leaf.run.best(leaf.run.place, leaf.run.row);
      if (best === null) return false;
      found = branches([play.exercise.decisions[leaf.run.place].options[best].id], leaf.run);
      made += 1;
    }
    return found !== null && found.every(([branch, share]) =>
      walk({ ...leaf, run: branch, share: leaf.share * share, kept, made }, rest));
  };
  const first = branches([option], run);
  const rest = play.answers.slice(index + 1);
  if (!first || !first.every(([branch, share], number) =>
    walk({ run: branch, share, first: number, kept: 0, made: 0 }, rest))) return null;
  return { leaves, endings: endingsOf(leaves) };
}

function endingsOf(leaves) {
  const endings = [];
  for (const { run: { ending }, share } of leaves) {
    const known = endings.find((one) => one.ending === ending);
    if (known) known.share += share; else endings.push({ ending, share });
  }
  return endings;
}

// Whether the luck of the choice itself makes one of the endings likelier than another branch of it does.
function hangsOnFirst({ leaves, endings }) {
  return [...new Set(leaves.map(({ first }) => first))].some((first) => {
    const branch = leaves.filter((leaf) => leaf.first === first);
    const whole = branch.reduce((sum, { share }) => sum + share, 0);
    const own = endingsOf(branch);
    return endings.some(({ ending, share }) =>
      Math.abs((own.find((one) => one.ending === ending)?.share ?? 0) - share * whole) > 1e-9);
  });
}

const likeliestOf = (list) => list.reduce((best, one) => (one.share > best.share ? one : best));

// How it would most likely have ended, and how likely that is over all branches. Null where it would have been no better.
function counterfactual(play, index, option) {
  const ways = forks(play, index, option);
  if (!ways) return null;
  const likely = likeliestOf(ways.endings);
  const same = ways.leaves.filter(({ run }) => run.ending === likely.ending);
  const { run, kept, made } = likeliestOf(same);
  let luck = likely.share;
  if (likely.ending === play.ending) {
    const readings = run.readings().join();
    luck = same.filter((leaf) => leaf.run.readings().join() === readings).reduce((sum, { share }) => sum + share, 0);
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

