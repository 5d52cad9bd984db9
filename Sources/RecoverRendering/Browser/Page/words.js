// Figures as one says them to people who play: whole but for money, and never finer than what is known.

const rounded = (value) => Math.sign(value) * Math.round(Math.abs(value));
const plain = (value) => String(rounded(value * 100) / 100);
const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;
const sentence = (text) => (/[.!?:…"”]$/.test(text) ? text : `${text}.`);

function listed(words, conjunction = "and") {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}

// `$29k`, `$2.6k`, `$1.25m`: as authors write it, to the cent.
function money(amount, currency) {
  const sign = amount < 0 ? "-" : "", size = Math.abs(amount);
  let exact = plain(size);
  if (size >= 1e6 && rounded(size / 1e4) * 1e4 === size) exact = `${plain(size / 1e6)}m`;
  else if (size >= 1e3 && rounded(size / 10) * 10 === size) exact = `${plain(size / 1e3)}k`;
  return sign + currency + exact;
}

function amount(value, meter) {
  if (meter.unit === "money") return money(value, meter.currency);
  return plain(rounded(value)) + ({ percent: "%", score: "/10" }[meter.unit] ?? "");
}

// `7 of 10`, `30%`
function reading(value, meter) {
  const shown = amount(value, meter);
  if (meter.unit === "percent") return shown;
  const upper = amount(meter.upper, meter);
  return meter.lower === 0 ? `${shown} of ${upper}` : `${shown} (from ${amount(meter.lower, meter)} to ${upper})`;
}

// `up from 4`; `a little up` where the units are the same.
function change({ before, after }, meter) {
  const way = after > before ? "up" : "down", old = amount(before, meter);
  return old === amount(after, meter) ? `a little ${way}` : `${way} from ${old}`;
}

// `70 in 100`, of all that can come up: the largest remainders are rounded up, so that they add up to 100.
function oddsOf(shares) {
  const whole = shares.map((share) => Math.floor(share * 100));
  const rest = shares.map((share, place) => Math.round((share * 100 - whole[place]) * 1e9));
  const missing = rounded(shares.reduce((sum, share) => sum + share, 0) * 100) - whole.reduce((sum, part) => sum + part, 0);
  [...rest.keys()].sort((one, two) => rest[two] - rest[one] || one - two).slice(0, Math.max(0, missing))
    .forEach((place) => { whole[place] += 1; });
  return whole.map((percent, place) => (shares[place] > 0 && percent < 1 ? "less than 1 in 100" : `${percent} in 100`));
}

const odds = (share) => oddsOf([share])[0];

// `4 hours`, `1 day and 6 hours`
function duration(seconds) {
  const minutes = Math.max(seconds > 0 ? 1 : 0, Math.floor((seconds + 30) / 60));
  const parts = minutes < 1440 ? [[Math.floor(minutes / 60), "hour"], [minutes % 60, "minute"]]
    : [[Math.floor(minutes / 1440), "day"], [Math.floor((minutes % 1440) / 60), "hour"]];
  const said = parts.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun));
  return said.length > 0 ? listed(said) : "no time";
}

// A score, whole, except where that would show a mark as reached that is not.
function points(score, mark) {
  const whole = rounded(score);
  if (mark === undefined || score >= mark - SAME || whole < mark) return plain(whole);
  const tenth = rounded(score * 10) / 10;
  return plain(tenth < mark ? tenth : mark - 0.1);
}

// ` (HARMFUL, 0)`: what the author calls an option, and its score.
function standing(option, score) {
  if (score === null) return "";
  return ` (${option.word ? `${option.word.toUpperCase()}, ` : ""}${points(score)})`;
}

// Whether the run is passed and, where it is not, all reasons, a line each; an empty text where no verdict is given. What was
// written is graded later: until then only what fails whoever takes it is settled.
function verdict(play) {
  const { pass } = play.program;
  if (play.isPassed === null) return "";
  const reasons = play.failures.map(({ option, ending }) => {
    const rule = play.exercise.rules[option?.failedRules?.[0]];
    if (ending) return `“${ending.title}” fails whoever ends in it.`;
    return `“${option.text}” fails whoever takes it${rule ? `, for it breaks the rule “${rule.title}”` : ""}.`;
  });
  if (reasons.length === 0 && play.tasks.length > 0) return "Not settled yet: what you wrote is still to be graded.";
  if (play.isPassed) return `Passed${pass === undefined ? "" : ` (at ${plain(pass)})`}.`;
  const isShort = play.score !== null && play.score < pass && play.tasks.length === 0;
  return [`Not passed${isShort ? `: it takes ${plain(pass)} to pass` : ""}.`, ...reasons].join("\n");
}

// Why the mean is over more than was taken: what the decisions of the best way weigh beyond those of this one is not judged.
function missed(play) {
  if (!play.isPathDone) return "";
  const judged = play.moves.filter(({ decision, option }) => play.program.decisions[decision].options[option].score !== undefined);
  const weight = play.program.leastWeight - judged.reduce((sum, { decision }) => sum + weightOf(play.program.decisions[decision]), 0);
  if (weight <= SAME) return "";
  const count = play.program.leastCount - judged.length;
  if (Math.abs(count - weight) > SAME) {
    return `The decisions of the best way weigh ${plain(weight)} more than those of this one, which counts 0.`;
  }
  return `The way ended early: the best one has ${counted(count, "decision")} more, ${count === 1 ? "which counts" : "which count"} 0.`;
}

function result(play) {
  const words = [];
  const without = play.tasks.length > 0 ? ", without what you wrote" : "";
  if (play.score !== null) words.push(`Judgement ${points(play.score, play.program.pass)}${without}.`);
  if (play.ending !== null) words.push(`Outcome: ${sentence(play.exercise.endings[play.ending].title)}`);
  if (words.length === 0) words.push("Nothing in it is scored.");
  const lack = missed(play);
  if (lack) words.push(lack);
  const back = debriefOf(play).items.filter(({ takenBack }) => takenBack).length;
  if (back > 0) {
    words.push(`${back} ${back === 1 ? "choice was" : "choices were"} changed after ${back === 1 ? "its" : "their"} consequence was read.`);
  }
  return words.join(" ");
}

// Whether a share is left to chance: sums of shares fall short of all by a hair.
const isLuck = (share) => share < 1 - 1e-9;

// What a meter can come to, the worst first; what is the same is said once.
function meterValues(outcomes, index, meter) {
  const found = [];
  for (const { readings, share } of outcomes) {
    const known = found.find((one) => one.value === readings[index]);
    if (known) known.share += share; else found.push({ value: readings[index], share });
  }
  found.sort((one, other) => (one.value - other.value) * (meter.isLowGood ? -1 : 1));
  const all = oddsOf(found.map(({ share }) => share));
  return found.map(({ value }, place) => ({ value, odds: all[place] }));
}

// `Trust 4, or 8 with luck (40 in 100)`: what the better choice would have done at once. Only what is better is luck.
function insteadWords(play, { instead }) {
  return play.exercise.meters.map((meter, index) => {
    const found = meterValues(instead, index, meter);
    const words = found.map(({ value, odds }, place) => {
      if (found.length < 2) return amount(value, meter);
      if (place === found.length - 1) return `${amount(value, meter)} with luck (${odds})`;
      return found.length === 2 ? amount(value, meter) : `${amount(value, meter)} (${odds})`;
    });
    return `${meter.title} ${words.join(", or ")}`;
  }).join(", ");
}

// ` (with luck, 30 in 100; else 0)` behind what came of a choice that could have come otherwise.
function luckWords(play, { meter, after }, own) {
  const it = play.exercise.meters[meter];
  const found = meterValues(own, meter, it);
  const place = found.findIndex(({ value }) => value === after);
  if (found.length < 2 || place < 0) return "";
  const values = (part) => listed(part.map(({ value }) => amount(value, it)), "or");
  if (place === 0) return ` (${found[0].odds}; with luck ${values(found.slice(1))})`;
  return ` (with luck, ${found[place].odds}; else ${values(found.slice(0, place))})`;
}

// What luck in one choice alone made of the run; an empty text where it changed nothing.
function endWords(play, { endings }) {
  const own = endings.find(({ ending }) => ending === play.ending);
  if (!own || own.ending === null) return "";
  const others = endings.filter(({ ending }) => ending !== play.ending && ending !== null).map(({ ending }) => ending);
  const title = (ending) => `“${play.exercise.endings[ending].title}”`;
  const words = listed(others.map(title), "or");
  return others.some((other) => play.program.endings[own.ending].better.includes(other))
    ? `In the end ${title(own.ending)}, with luck (${odds(own.share)}); else ${words}.`
    : `In the end ${title(own.ending)} (${odds(own.share)}); with luck ${words}.`;
}

// What would have come of it in the end, and what that takes.
function counterfactualWords(play, { run, kept, made, luck }) {
  const { endings, meters } = play.exercise;
  const now = play.readings();
  const what = run.ending !== null && run.ending !== play.ending
    ? [`“${endings[run.ending].title}”${play.ending === null ? "" : ` instead of “${endings[play.ending].title}”`}`]
    : run.readings().map((value, index) => [value, now[index], meters[index]]).filter(([value, old]) => value !== old)
      .map(([value, old, meter]) => `${meter.title} ${amount(value, meter)} instead of ${amount(old, meter)}`);
  const how = [];
  if (kept > 0) how.push("with your later answers where they are still asked");
  if (made > 0) how.push("with the best choice where you were not asked");
  if (isLuck(luck)) how.push(`with luck (${odds(luck)})`);
  return `In the end ${[what.join(", "), ...how].join(", ")}.`;
}

