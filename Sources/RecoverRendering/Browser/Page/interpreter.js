// How an exercise is played: the same steps in the same order as `recoverscript play` takes them, so that the same
// answers come to the same result. `program` holds what is reckoned with, `exercise` what is told; decisions, options and
// endings stand at the same places in both. What is not written in them is the usual: a weight of 1, a chance of 1.
//
// A state is a row of whole numbers: the meters in thousandths, the clock in seconds, money in hundredths, then the option
// that was taken (0 is none yet, 1 the first) and how often a question was asked, where a condition or a limit asks for it.
"use strict";

const METER_STEPS = 1000;
const MONEY_STEPS = 100;
const SAME = 1e-7; // scores that differ by less are equal
const weightOf = (part) => part.weight ?? 1;
const END = -1; // below it, endings: -2 is the first

// Conditions are data: a list of nodes, each of which says what it asks. A condition holds, does not, or cannot be told.
const NO = 0, UNKNOWN = 1, YES = 2;
const told = (holds) => (holds ? YES : NO);

function truth(program, index, row) {
  const [kind, a, b, c, d] = program.conditions[index];
  switch (kind) {
    case "yes": return YES;
    case "no": return NO;
    case "not": return YES - truth(program, a, row);
    case "and": return Math.min(truth(program, a, row), truth(program, b, row));
    case "or": return Math.max(truth(program, a, row), truth(program, b, row));
    case "less": return told(row[a] < b);
    case "atMost": return told(row[a] <= b);
    case "equal": return told(row[a] === b);
    case "took": return row[a] === 0 ? UNKNOWN : told(row[a] === b);
    case "isTaken": return told(row[a] !== 0);
    case "compare": return compare(a, figure(b, row), figure(c, row), d);
    default: return UNKNOWN;
  }
}

function compare(sign, left, right, tolerance) {
  if (!Number.isFinite(left) || !Number.isFinite(right)) return UNKNOWN;
  const isEqual = Math.abs(left - right) <= tolerance * Math.max(Math.abs(left), Math.abs(right));
  const difference = isEqual ? 0 : left - right;
  switch (sign) {
    case "<": return told(difference < 0);
    case "<=": return told(difference <= 0);
    case ">": return told(difference > 0);
    case ">=": return told(difference >= 0);
    default: return told(difference === 0);
  }
}

// A number, a place of the row, or a calculation; NaN where there is no result.
function figure(form, row) {
  if (typeof form === "number") return form;
  const [kind, a, b] = form;
  if (kind === "slot") return row[a] / b;
  const left = figure(a, row), right = figure(b, row);
  const result = kind === "+" ? left + right : kind === "-" ? left - right : kind === "*" ? left * right : left / right;
  return Number.isFinite(result) ? result : NaN;
}

const holds = (program, when, row) => when === undefined || when < 0 || truth(program, when, row) === YES;

// Random numbers that are the same for the same seed and stream everywhere: SplitMix64 (Steele, Lea and Flood, 2014).
const word = (number) => BigInt.asUintN(64, number);

function splitMix(state) {
  return () => {
    state = word(state + 0x9E3779B97F4A7C15n);
    let mixed = word((state ^ (state >> 30n)) * 0xBF58476D1CE4E5B9n);
    mixed = word((mixed ^ (mixed >> 27n)) * 0x94D049BB133111EBn);
    return mixed ^ (mixed >> 31n);
  };
}

function randomStream(seed, stream) {
  const first = splitMix(seed)();
  return splitMix(splitMix(first ^ word(BigInt(stream) * 0xD1B54A32D192ED03n))());
}

function below(count, next) {
  const bound = BigInt(count);
  const least = word(-bound) % bound;
  let product;
  do { product = next() * bound; } while (word(product) < least);
  return Number(product >> 64n);
}

function shuffle(items, seed, stream) {
  if (seed === null) return items;
  const next = randomStream(seed, stream);
  for (let place = 0; place < items.length - 1; place += 1) {
    const other = place + below(items.length - place, next);
    [items[place], items[other]] = [items[other], items[place]];
  }
  return items;
}

// The order of the choices is drawn from the seed and from who plays (FNV-1a, 64 bits).
function shuffleSeed(seed, participant) {
  let hash = 0xCBF29CE484222325n ^ seed;
  for (const byte of new TextEncoder().encode(participant)) hash = word((hash ^ BigInt(byte)) * 0x100000001B3n);
  return hash;
}

// A knowledge check: one answer is right or wrong; of several, each that is rightly taken or left counts; in order, each
// neighbouring pair that stands in its order.
function quizScore(quiz, given) {
  const { answers } = quiz;
  if (quiz.form === "one") return answers.some((answer) => answer.isCorrect && answer.id === given[0]) ? 100 : 0;
  if (quiz.form === "allThatApply") {
    const right = answers.filter((answer) => Boolean(answer.isCorrect) === given.includes(answer.id));
    return (100 * right.length) / answers.length;
  }
  if (answers.length < 2) return given[0] === answers[0].id ? 100 : 0;
  const places = answers.map((answer) => given.indexOf(answer.id));
  return (100 * places.filter((place, index) => index > 0 && places[index - 1] < place).length) / (answers.length - 1);
}

// One run. Without a seed, chances come up as is likelier, and choices stand in the order of the file.
class Play {
  constructor(exercise, program, seed = null, participant = "") {
    Object.assign(this, { exercise, program, seed });
    this.order = seed !== null && exercise.shuffles ? shuffleSeed(seed, participant) : null;
    this.clock = exercise.meters.length; // the place of the clock in a row; that of the money follows
    this.row = [...program.start];
    this.place = program.decisions.length > 0 ? 0 : END;
    Object.assign(this, { answers: [], moves: [], quizzes: [], tasks: [], takenBack: [], firstAnswers: {} });
    this.settle();
  }

  copy() {
    const other = Object.assign(Object.create(Play.prototype), this);
    for (const list of ["row", "answers", "moves", "quizzes", "tasks", "takenBack"]) other[list] = [...this[list]];
    other.firstAnswers = { ...this.firstAnswers };
    return other;
  }

  // What is to be answered; null when all is.
  get question() {
    const { exercise } = this;
    if (this.place >= 0) {
      const decision = exercise.decisions[this.place];
      const choices = this.offered(this.place, this.row).map((option) => decision.options[option]);
      return { ...decision, form: "one", choices };
    }
    if (this.quizzes.length < exercise.quizzes.length) {
      const quiz = exercise.quizzes[this.quizzes.length];
      const choices = quiz.shown.map((id) => quiz.answers.find((answer) => answer.id === id));
      if (quiz.form !== "inOrder") shuffle(choices, this.order, this.quizzes.length + 0x10000);
      return { ...quiz, choices };
    }
    const task = exercise.tasks[this.tasks.length];
    return task ? { ...task, form: "writing", choices: [] } : null;
  }

  // The options of a decision that a row is offered, as they are shown.
  offered(decision, row) {
    const { options } = this.program.decisions[decision];
    const open = [...options.keys()].filter((option) => holds(this.program, options[option].when, row));
    return shuffle(open, this.order, decision);
  }

  get isPathDone() { return this.place < 0; }
  get isFinished() { return this.question === null; }
  get ending() { return this.place < END ? -2 - this.place : null; }
  get seconds() { return this.row[this.clock]; }
  get spent() { return this.row[this.clock + 1] / MONEY_STEPS; }
  readings(row = this.row) { return this.exercise.meters.map((meter, index) => row[index] / METER_STEPS); }

  // Takes the ids of choices or, of a task, what was written. The result is what came of it; null where it is no answer.
  answer(given) {
    const { question } = this;
    if (!question) return null;
    if (question.form !== "writing") {
      const known = question.choices.map((choice) => choice.id);
      const isAnswer = given.length > 0 && new Set(given).size === given.length && given.every((id) => known.includes(id));
      if (!isAnswer || (question.form === "one" && given.length !== 1)) return null;
      if (question.form === "inOrder" && given.length !== known.length) return null;
    }
    this.answers.push({ item: question.id, given });
    if (this.place >= 0) return this.take(given[0]);
    if (question.form === "writing") {
      this.tasks.push({ id: question.id, text: given[0] });
      return { told: [], changes: [], isTask: true };
    }
    return this.answerQuiz(given);
  }

  take(id) {
    const decision = this.place;
    const option = this.exercise.decisions[decision].options.findIndex((other) => other.id === id);
    const outcome = this.forced ?? this.draw(decision, option);
    this.forced = null; // the branch that is asked for, by who asks what else could have come
    const before = this.row;
    const { row, target } = this.after(decision, option, outcome, before);
    this.moves.push({ decision, option, outcome, before, after: [...row] });
    Object.assign(this, { row, place: target });
    const texts = this.exercise.decisions[decision].options[option];
    const chance = texts.chances?.[outcome];
    const came = this.program.decisions[decision].options[option].outcomes[outcome];
    this.settle();
    return {
      told: [texts.reveal, chance?.text, chance?.reveal].filter((text) => text !== undefined),
      changes: this.changes(before, this.moves.at(-1).after), chance: chance ? came.share ?? 1 : null,
      seconds: came.seconds ?? 0, spent: (came.cost ?? 0) / MONEY_STEPS,
    };
  }

  changes(before, after) {
    return [...this.exercise.meters.keys()].filter((meter) => before[meter] !== after[meter])
      .map((meter) => ({ meter, before: before[meter] / METER_STEPS, after: after[meter] / METER_STEPS }));
  }

  // Which outcome comes up. Each asking of each decision has a draw of its own: going back changes no other.
  draw(decision, option) {
    const { outcomes, likeliest } = this.program.decisions[decision].options[option];
    if (outcomes.length < 2) return 0;
    if (this.seed === null) return likeliest ?? 0;
    const turn = this.moves.filter((move) => move.decision === decision).length;
    const drawn = Number(randomStream(this.seed, (BigInt(decision) << 16n) | BigInt(turn & 0xFFFF))() >> 32n);
    const outcome = outcomes.findIndex((one) => drawn < (one.below ?? 2 ** 32));
    return outcome < 0 ? outcomes.length - 1 : outcome;
  }

  // The row after an outcome, and where it goes on: effects first, in order, each kept between the ends of its meter.
  after(decision, option, outcome, before) {
    const { program } = this;
    const came = program.decisions[decision].options[option].outcomes[outcome];
    const row = [...before];
    for (const [meter, change] of came.effects ?? []) {
      row[meter] = Math.min(Math.max(row[meter] + change, program.lower[meter]), program.upper[meter]);
    }
    row[this.clock] += came.seconds ?? 0;
    row[this.clock + 1] += came.cost ?? 0;
    const { taken } = program.decisions[decision];
    if (taken !== undefined) row[taken] = option + 1;
    return { row, target: this.next(decision, came, row) };
  }

  // The first `then` that holds and leads to what may still be asked; else the next decision.
  next(decision, came, row) {
    for (const [when, target] of came.thens ?? []) {
      if (!holds(this.program, when, row)) continue;
      if (target === END) return this.endingOf(row);
      if (target < 0 || this.mayAsk(target, row)) return target;
    }
    return this.following(decision, row);
  }

  following(decision, row) {
    for (let next = decision + 1; next < this.program.decisions.length; next += 1) {
      if (this.mayAsk(next, row)) return next;
    }
    return this.endingOf(row);
  }

  mayAsk(decision, row) {
    const { asked, most } = this.program.decisions[decision];
    return asked === undefined || row[asked] < (most ?? 1);
  }

  endingOf(row) {
    const ending = this.program.endings.findIndex(({ when }) => holds(this.program, when, row));
    return ending < 0 ? END : -2 - ending;
  }

  // Counts that the decision at hand is asked; one of which nothing is offered is passed by.
  settle() {
    while (this.place >= 0) {
      const { asked } = this.program.decisions[this.place];
      if (asked !== undefined) this.row[asked] += 1;
      if (this.offered(this.place, this.row).length > 0) return;
      this.place = this.following(this.place, this.row);
    }
  }

  answerQuiz(given) {
    const quiz = this.exercise.quizzes[this.quizzes.length];
    const first = this.firstAnswers[quiz.id] ?? given;
    this.firstAnswers[quiz.id] = first;
    const result = { quiz, given, first, score: quizScore(quiz, first) };
    this.quizzes.push(result);
    return { told: [], changes: [], quiz: result };
  }

  // Takes the last answer back. The first answer to a knowledge check counts all the same.
  back() {
    if (!this.answers.pop()) return false;
    if (this.tasks.pop() || this.quizzes.pop()) return true;
    const move = this.moves.pop();
    this.takenBack.push({ decision: move.decision, option: move.option });
    this.row = move.before;
    this.place = move.decision;
    return true;
  }

  // The judgement: the mean of all that has a score, each with its weight. Who ends a path early has not judged the rest.
  get score() {
    let points = 0, weights = 0;
    for (const { decision, option } of this.moves) {
      const { score } = this.program.decisions[decision].options[option];
      if (score === undefined) continue;
      points += score * weightOf(this.program.decisions[decision]);
      weights += weightOf(this.program.decisions[decision]);
    }
    if (this.isPathDone) weights = Math.max(weights, this.program.leastWeight);
    for (const { quiz, score } of this.quizzes) {
      points += score * quiz.weight;
      weights += quiz.weight;
    }
    return weights > 0 ? points / weights : null;
  }

  // The options that fail whoever takes them, and the ending where that fails.
  get failures() {
    const { program, exercise } = this;
    const failed = this.moves.filter(({ decision, option }) => program.decisions[decision].options[option].fails)
      .map(({ decision, option }) => ({ option: exercise.decisions[decision].options[option] }));
    if (this.ending !== null && program.endings[this.ending].fails) failed.push({ ending: exercise.endings[this.ending] });
    return failed;
  }

  // Null where no verdict is given: nobody passes without a mark, but who fails is told. A run that is not finished has not passed.
  get isPassed() {
    const { program, score } = this;
    if (this.failures.length > 0) return false;
    if (program.pass === undefined) return null;
    return this.isFinished && score !== null && score >= program.pass - SAME;
  }

  // Of the options that are offered, the best-scored; of equals, the first by rank.
  best(decision, row) {
    const { options } = this.program.decisions[decision];
    let best = null;
    for (const option of options.keys()) {
      if (!holds(this.program, options[option].when, row)) continue;
      if (best === null || isBefore(options[option], options[best])) best = option;
    }
    return best;
  }
}

function isBefore(one, other) {
  if (one.score === undefined || other.score === undefined) {
    return one.score === other.score ? one.rank < other.rank : other.score === undefined;
  }
  return Math.abs(one.score - other.score) <= SAME ? one.rank < other.rank : one.score > other.score;
}

