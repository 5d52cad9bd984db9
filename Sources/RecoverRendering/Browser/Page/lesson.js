// The page in a learning system (SCORM 1.2). The system knows who plays, keeps the run and is told what was chosen, the
// score and whether that is passed. What it keeps are the numbers of options and the seed, never texts: there is little
// room for them.

// A letter or digit for each option, by its place in the file, as SCORM has answers. What comes behind the last is a number.
const SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";
const STATE_ROOM = 4000;

// The system's API: in this window, in a frame around it, or in the window that opened it.
function findAPI(start) {
  const above = (from) => {
    for (let at = from, steps = 0; at && steps < 20; steps += 1) {
      try {
        if (at.API) return at.API;
        at = at.parent === at ? null : at.parent;
      } catch { return null; /* a frame of somebody else */ }
    }
    return null;
  };
  return above(start) ?? above(start.opener);
}

const twoDigits = (number) => String(number).padStart(2, "0");
// `0000:01:02.50`
const timeSpan = (milliseconds) => {
  const hundredths = Math.min(Math.max(0, Math.round(milliseconds / 10)), 3599999999);
  const seconds = Math.floor(hundredths / 100);
  const parts = [String(Math.floor(seconds / 3600)).padStart(4, "0"), twoDigits(Math.floor(seconds / 60) % 60)];
  return `${parts.join(":")}:${twoDigits(seconds % 60)}.${twoDigits(hundredths % 100)}`;
};
const clockTime = (date) => [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(":");
const identifier = (id, other) => (/^[A-Za-z0-9_-]{1,255}$/.test(id) ? id : other);

// What can be answered to a question, in the order of the file.
function answersTo({ decisions, quizzes, tasks }, id) {
  const decision = decisions.findIndex((one) => one.id === id);
  if (decision >= 0) return { name: `decision-${decision + 1}`, form: "one", ids: decisions[decision].options.map((one) => one.id) };
  const quiz = quizzes.findIndex((one) => one.id === id);
  if (quiz >= 0) return { name: `quiz-${quiz + 1}`, form: quizzes[quiz].form, ids: quizzes[quiz].answers.map((one) => one.id) };
  return { name: `task-${tasks.findIndex((one) => one.id === id) + 1}`, form: "writing", ids: [] };
}

// The state of a run: `1-KEY-SEED-READ-` and what happened. A choice is a digit of base 36, or `X…Z` where there are more;
// several stand in `M…E`. B is a step back, H a hint, T a text.
function stateOf(key, { seed, read, events }, exercise) {
  const digit = (index) => (index < 36 ? index.toString(36) : `X${index.toString(36)}Z`);
  const sign = (event) => {
    if (event.back) return "B";
    if (event.hint) return "H";
    const { form, ids } = answersTo(exercise, event.question);
    if (form === "writing") return "T";
    const digits = event.answer.map((id) => digit(ids.indexOf(id))).join("");
    return form === "one" ? digits : `M${digits}E`;
  };
  const text = (kept) => `1-${key}-${BigInt(seed).toString(36)}-${read.toString(36)}-${kept.map(sign).join("")}`;
  const all = text(events);
  return all.length <= STATE_ROOM ? all : text(events.filter((event) => !event.hint));
}

// The run of a state; null where it is of another exercise. Texts are kept by the browser in which they were written: in another
// one a text is empty, and handed in all the same.
function runOf(state, key, { exercise, program, participant }, texts) {
  const [version, itsKey, seedText, readText, signs] = state.split("-");
  if (version !== "1" || itsKey !== key || signs === undefined || !/^[0-9a-z]+$/.test(seedText)) return null;
  const number = (text) => [...text].reduce((sum, letter) => sum * 36n + BigInt(parseInt(letter, 36)), 0n);
  const seed = number(seedText);
  const play = new Play(exercise, program, seed, participant);
  const events = [];
  for (const [sign] of signs.matchAll(/M(?:[0-9a-z]|X[0-9a-z]+Z)*E|X[0-9a-z]+Z|[0-9a-zBHT]/g)) {
    const { question } = play;
    if (sign === "B") {
      const last = play.answers.at(-1);
      if (!last) break;
      play.back();
      events.push({ back: last.item });
      continue;
    }
    if (!question) break;
    if (sign === "H") {
      events.push({ hint: question.id });
      continue;
    }
    const { ids } = answersTo(exercise, question.id);
    const places = [...sign.replace(/^M|E$/g, "").matchAll(/X([0-9a-z]+)Z|[0-9a-z]/g)].map(([one, long]) => parseInt(long ?? one, 36));
    const given = sign === "T" ? [texts[question.id] ?? ""] : places.map((place) => ids[place]);
    if (given.includes(undefined) || !play.answer(given)) break;
    events.push({ answer: given, question: question.id });
  }
  return { seed: String(seed), participant, events, read: Math.min(parseInt(readText, 36) || 0, play.answers.length) };
}

// An answer as the system is told of it, reckoned before it is given.
function interactionOf(play, question, given) {
  const { exercise } = play;
  const { name, form, ids } = answersTo(exercise, question.id);
  const isMany = ids.length > SIGNS.length;
  const signs = (chosen) => chosen.map((id) => (isMany ? String(ids.indexOf(id) + 1) : SIGNS[ids.indexOf(id)])).join(",");
  const told = {
    id: identifier(question.id, name), objective: question.objective, weighting: plain(question.weight ?? 1), right: [],
    type: form === "writing" ? "fill-in" : isMany ? "performance" : form === "inOrder" ? "sequencing" : "choice",
    result: "neutral",
  };
  if (form === "writing") return { ...told, response: given[0].replace(/\s+/g, " ").trim().slice(0, 255) };
  if (play.place >= 0) {
    const judged = play.program.decisions[play.place];
    const best = play.best(play.place, play.row);
    const score = (option) => judged.options[option].score;
    const isBest = (option) => score(option) !== undefined && score(option) > score(best) - SAME;
    const offered = play.offered(play.place, play.row).filter(isBest).sort((one, other) => one - other);
    if (score(ids.indexOf(given[0])) !== undefined) told.result = isBest(ids.indexOf(given[0])) ? "correct" : "wrong";
    return { ...told, weighting: plain(weightOf(judged)), right: offered.map((option) => signs([ids[option]])), response: signs(given) };
  }
  const quiz = exercise.quizzes[play.quizzes.length];
  const key = form === "inOrder" ? ids : quiz.answers.filter((answer) => answer.isCorrect).map((answer) => answer.id);
  const inFileOrder = (chosen) => (form === "inOrder" ? chosen : ids.filter((id) => chosen.includes(id)));
  return {
    ...told, result: quizScore(quiz, given) === 100 ? "correct" : "wrong", response: signs(inFileOrder(given)),
    right: form === "one" ? key.map((id) => signs([id])) : [signs(key)],
  };
}

// What is said to the system.
class Lesson {
  constructor(api, now = () => new Date()) {
    Object.assign(this, { api, now, begun: now(), isOpen: String(api.LMSInitialize("")) === "true", state: "" });
    if (!this.isOpen) return;
    this.count = Number(this.get("cmi.interactions._count")) || 0;
    if (["", "not attempted", "browsed"].includes(this.get("cmi.core.lesson_status"))) this.set("cmi.core.lesson_status", "incomplete");
    // What is over is opened again, too. Said at once: a window that is closed may say nothing any more.
    this.set("cmi.core.exit", "suspend");
    this.commit();
  }

  get(name) { return this.isOpen ? String(this.api.LMSGetValue(name) ?? "") : ""; }
  set(name, value) { if (this.isOpen) this.api.LMSSetValue(name, String(value)); }

  commit() {
    this.set("cmi.core.session_time", timeSpan(this.now() - this.begun));
    if (this.isOpen) this.api.LMSCommit("");
  }

  keep(state) {
    if (state === this.state) return;
    this.state = state;
    this.set("cmi.suspend_data", state);
    this.commit();
  }

  answered({ id, objective, type, right, weighting, response, result }, seconds) {
    const at = `cmi.interactions.${this.count}`;
    this.count += 1;
    this.set(`${at}.id`, id);
    if (objective && identifier(objective)) this.set(`${at}.objectives.0.id`, objective);
    this.set(`${at}.time`, clockTime(this.now()));
    this.set(`${at}.type`, type);
    right.forEach((pattern, index) => this.set(`${at}.correct_responses.${index}.pattern`, pattern));
    this.set(`${at}.weighting`, weighting);
    this.set(`${at}.student_response`, response);
    this.set(`${at}.result`, result);
    this.set(`${at}.latency`, timeSpan(seconds * 1000));
    this.commit();
  }

  // The end: the score and whether that is passed. What was written is graded by others, so until then it is only through.
  finished(play) {
    if (play.score !== null) {
      this.set("cmi.core.score.min", "0");
      this.set("cmi.core.score.max", "100");
      this.set("cmi.core.score.raw", plain(play.score));
    }
    const isSettled = play.isPassed !== null && (play.tasks.length === 0 || play.failures.length > 0);
    this.set("cmi.core.lesson_status", !isSettled ? "completed" : play.isPassed ? "passed" : "failed");
    this.commit();
  }

  close() {
    if (!this.isOpen) return;
    this.commit();
    this.api.LMSFinish("");
    this.isOpen = false;
  }
}

class LessonPage extends Page {
  // The run by the system; what was written by this browser, for the same person.
  recall() {
    const { lesson } = this.data;
    this.stateKey = shuffleSeed(0n, this.key).toString(36);
    this.textsKey = `${this.key} ${lesson.get("cmi.core.student_id")}`;
    let written = {};
    try { written = JSON.parse(localStorage.getItem(this.textsKey)) ?? {}; } catch { /* nothing is kept */ }
    const state = lesson.get("cmi.suspend_data");
    const run = state && runOf(state, this.stateKey, this.data, written.texts ?? {});
    if (state && !run) this.isNew = true;
    return run ? { ...run, drafts: written.drafts } : null;
  }

  keep() {
    const { lesson, exercise } = this.data;
    lesson.keep(stateOf(this.stateKey, this.kept, exercise));
    if (exercise.tasks.length === 0) return;
    const texts = Object.fromEntries((this.play?.tasks ?? []).map(({ id, text }) => [id, text]));
    try {
      localStorage.setItem(this.textsKey, JSON.stringify({ texts, drafts: this.kept.drafts }));
    } catch {
      this.warn("This browser keeps nothing of what you write: hand it in before you close the page.");
    }
  }

  start() {
    super.start();
    byId("again").hidden = true;
    if (this.isNew) say("The exercise has changed since you began it: it starts anew.");
  }

  showQuestion(question) {
    this.asked = Date.now();
    super.showQuestion(question);
  }

  answer(question, given) {
    const told = interactionOf(this.play, question, given);
    const count = this.play.answers.length;
    super.answer(question, given);
    if (this.play.answers.length === count) return;
    this.data.lesson.answered(told, (Date.now() - this.asked) / 1000);
    if (this.play.isFinished) this.data.lesson.finished(this.play);
  }

  // What is told is told.
  backButton() { return this.play.isFinished ? null : super.backButton(); }
}

begin = (data, block) => {
  const api = findAPI(window);
  const lesson = api ? new Lesson(api) : null;
  if (!lesson?.isOpen) {
    new Page(data, block);
    byId("news").textContent = "No learning system was found: nothing is told to any.";
    return;
  }
  addEventListener("pagehide", () => lesson.close());
  new LessonPage({ ...data, participant: lesson.get("cmi.core.student_name"), lesson }, block);
};
