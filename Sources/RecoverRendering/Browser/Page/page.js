// The page: one thing at a time stands on the stage, and the focus goes with it, so that it is read out.

// The block of the page: JSON, packed (deflate) and encoded (base64).
async function unpacked(block) {
  const bytes = Uint8Array.from(atob(block), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return JSON.parse(await new Response(stream).text());
}

class Page {
  constructor(data, block) {
    this.data = data;
    this.standing = byId("standing");
    this.key = `recoverscript ${shuffleSeed(0n, block).toString(16)}`;
    this.kept = this.recall();
    this.start();
    for (const [id, act] of [["save", () => this.save()], ["print", () => print()], ["again", () => this.again()]]) {
      byId(id).addEventListener("click", act);
    }
    openForPrint();
  }

  // What is kept in the browser: who plays, the seed, what happened, how far it was read, and what is being written.
  recall() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key));
      if (kept && Array.isArray(kept.events) && /^\d+$/.test(kept.seed)) return kept;
    } catch { /* nothing is kept, or it is no run */ }
    return null;
  }

  keep() {
    try {
      localStorage.setItem(this.key, JSON.stringify(this.kept));
    } catch {
      this.warn("This browser keeps nothing: save the answer file before you close the page.");
    }
  }

  // Told now, and again with everything that is drawn.
  warn(text) {
    this.warning = text;
    say(text);
  }

  get participant() { return this.data.participant ?? this.kept.participant; }

  // Plays what happened so far; the consequence is that of the last answer.
  start() {
    if (!this.kept) return this.showStart();
    const { exercise, program } = this.data;
    this.play = new Play(exercise, program, BigInt(this.kept.seed), this.participant);
    for (const event of this.kept.events) {
      if (event.back) this.play.back();
      else if (event.answer) this.consequence = this.play.answer(event.answer);
    }
    for (const id of ["save", "print", "again"]) byId(id).hidden = false;
    byId("reading").open = false;
    this.show();
  }

  show() {
    const isRead = this.kept.read >= this.play.answers.length || !this.consequence;
    if (!isRead) this.showConsequence();
    else if (this.play.isFinished) this.showDebrief();
    else this.showQuestion(this.play.question);
  }

  stage(...content) {
    byId("stage").replaceChildren(...content.flat().filter((part) => part));
    byId("question")?.focus();
    say(this.warning ?? "");
  }

  // Before the first question

  showStart() {
    const name = element("input", { id: "name", autocomplete: "off", maxlength: "80" });
    const begin = (event) => {
      event.preventDefault();
      const [high, low] = crypto.getRandomValues(new Uint32Array(2));
      const seed = this.data.seed ?? String(((BigInt(high) << 32n) | BigInt(low)) >> 11n);
      const participant = name.value.replace(/\s+/g, " ").trim();
      this.kept = { seed, participant, events: [], read: 0 };
      this.keep();
      this.start();
    };
    const asksName = this.data.participant === undefined;
    byId("stage").replaceChildren(element("form", { onsubmit: begin },
      asksName ? element("label", { for: "name" }, "Your name or your table’s, for the answer file (may stay empty)") : null,
      asksName ? name : null,
      element("p", { class: "actions" }, element("button", { class: "main" }, "Begin"))));
  }

  // A question

  showQuestion(question) {
    this.stand();
    const choices = question.choices.map((choice, place) => ({ ...choice, letter: letter(place) }));
    const draft = this.kept.drafts?.[question.id];
    const field = question.form === "writing" ? writingField({ rows: "12" }, draft) : answerField({ ...question, choices }, draft);
    whenEdited(field, (given) => {
      (this.kept.drafts ??= {})[question.id] = given;
      this.keep();
    });
    const submit = (event) => {
      event.preventDefault();
      const given = field.given();
      if (given) this.answer(question, given);
      else say("Choose at least one.");
    };
    const hint = element("p", { class: "note", role: "status" });
    const showHint = () => {
      this.happened({ hint: question.id });
      hint.textContent = `Hint: ${question.hint}`;
    };
    this.stage(element("form", { onsubmit: submit },
      element("p", { class: "kicker" }, this.kicker()), heading(question.question),
      question.discuss ? note(`${question.discuss} to discuss`) : null, field.shown, hint,
      element("p", { class: "actions" },
        element("button", { class: "main" }, question.form === "writing" ? "Hand in" : "Answer"),
        question.hint ? button("Hint", showHint) : null, this.backButton())));
  }

  kicker() {
    const { play } = this;
    if (!play.isPathDone) return `Decision ${play.moves.length + 1}`;
    const { quizzes, tasks } = play.exercise;
    if (play.quizzes.length < quizzes.length) return `Knowledge check ${play.quizzes.length + 1} of ${quizzes.length}`;
    return `To write, ${play.tasks.length + 1} of ${tasks.length}`;
  }

  answer(question, given) {
    const consequence = this.play.answer(given);
    if (!consequence) return;
    this.consequence = consequence;
    delete this.kept.drafts?.[question.id];
    this.happened({ answer: given, question: question.id });
    this.show();
  }

  happened(event) {
    this.kept.events.push(event);
    this.keep();
  }

  backButton() {
    const last = this.play.answers.at(-1);
    if (!last) return null;
    return button("Take back the last answer", () => {
      this.play.back();
      this.consequence = null;
      this.kept.read = Math.min(this.kept.read, this.play.answers.length);
      this.happened({ back: last.item });
      this.show();
    });
  }

  // What came of it

  showConsequence() {
    const { play, consequence } = this;
    const notes = [];
    if (consequence.chance) notes.push(`luck: ${odds(consequence.chance)}`);
    if (consequence.seconds > 0) notes.push(`${duration(consequence.seconds)} later`);
    if (consequence.spent > 0) notes.push(`${money(consequence.spent, play.exercise.currency ?? "")} spent`);
    const isEnd = play.isPathDone && play.moves.length > 0 && play.quizzes.length + play.tasks.length === 0;
    const goOn = () => {
      this.kept.read = play.answers.length;
      this.keep();
      this.show();
    };
    this.stage(heading(consequence.quiz ? quizVerdict(consequence.quiz) : "What came of it"),
      consequence.told.map(paragraphs), notes.length > 0 ? note(notes.join(", ")) : null,
      consequence.quiz ? quizKey(consequence.quiz) : this.draw(consequence),
      consequence.isTask ? note("Kept as you wrote it. Not yet graded: that needs more than a page.") : null,
      isEnd ? this.ending() : null,
      element("p", { class: "actions" },
        button(play.isFinished ? "Look back" : "Go on", goOn, { class: "main" }), this.backButton()));
  }

  ending() {
    const ending = this.play.exercise.endings[this.play.ending];
    if (!ending) return null;
    return element("section", { class: "ending" }, element("h3", {}, ending.title),
      ending.text ? paragraphs(ending.text) : null, ending.worth ? note(`Worth ${ending.worth}`) : null);
  }

  // Where things stand, above the stage; after an answer it is a part of what came of it, and is read out with it.
  stand() { byId("stage").before(this.draw(null)); }

  // The meters as bars with words, the clock and the money.
  draw(consequence) {
    const { play } = this;
    const values = play.readings();
    const meters = play.exercise.meters.map((meter, index) => {
      const moved = consequence?.changes.find((one) => one.meter === index);
      const words = reading(values[index], meter) + (moved ? `, ${change(moved, meter)}` : "")
        + (meter.isLowGood ? " (less is better)" : "");
      const span = meter.upper - meter.lower;
      return meterRow(meter.title, span > 0 ? (values[index] - meter.lower) / span : 0, words);
    });
    const totals = [];
    if (play.seconds > 0) totals.push(`${duration(play.seconds)} since the start`);
    if (play.spent > 0) totals.push(`${money(play.spent, play.exercise.currency ?? "")} spent in all`);
    const all = totals.length > 0 ? [...meters, note(totals.join(", "))] : meters;
    this.standing.replaceChildren(...all);
    this.standing.hidden = all.length === 0;
    return this.standing;
  }

  // The look back

  showDebrief() {
    const { play } = this;
    this.stand();
    const { items, objectives } = debriefOf(play);
    this.stage(heading("Looking back"), element("p", { class: "result" }, result(play)), paragraphs(verdict(play)),
      this.ending(), items.map((item, index) => this.item(item, `${index + 1} of ${items.length}: `)),
      play.quizzes.map((quiz) => element("article", {}, element("h3", {}, quiz.quiz.question),
        element("p", {}, element("b", {}, quizVerdict(quiz))), quizKey(quiz))),
      play.tasks.map(({ text }, index) => element("article", {}, element("h3", {}, play.exercise.tasks[index].question),
        note("Not yet graded: whoever runs the exercise grades it from the answer file."), text ? paragraphs(text) : note("It was written in another browser, which keeps it."))),
      objectives.length > 0 ? element("h3", {}, "By objective") : null,
      element("ul", {}, objectives.map(({ objective, score }) =>
        element("li", {}, `${objective.title}: ${score === null ? "not scored" : `${points(score)} points`}`))),
      play.exercise.debrief.length > 0 ? element("h3", {}, "To talk about") : null,
      element("ul", {}, play.exercise.debrief.map((text) => element("li", {}, text))),
      note("Save the answer file and hand it to whoever runs the exercise."),
      element("p", { class: "actions" }, button("Save the answer file", () => this.save(), { class: "main" })));
  }

  item(item, number) {
    const { play } = this;
    const rows = [];
    const row = (label, ...content) => rows.push(element("dt", {}, label),
      element("dd", {}, content.filter((line) => line).map((line) => element("p", {}, line))));
    row("You", `${item.chosenLetter}. ${item.chosen.text}${standing(item.chosen, item.score)}`,
      item.isBest && item.score !== null ? "Nothing better was offered." : null);
    if (item.takenBack) {
      const { option, score } = item.takenBack;
      row("First", `${option.text}${standing(option, score)}. Taken back after its consequence was read.`);
    }
    if (!item.isBest) row("Best", `${item.bestLetter}. ${item.best.text}${standing(item.best, item.bestScore)}`);
    const why = [item.isBest ? null : item.chosen, item.best ?? item.chosen].map((option) => option?.because);
    const first = (item.isBest ? item.chosen.metAlone : item.chosen.missed) ?? [];
    const rules = first.slice(0, 3).map((rule) => `${item.isBest ? "✓" : "✗"} ${play.exercise.rules[rule].title}`);
    const reasons = [...new Set(why.filter((reason) => reason)), ...rules];
    if (reasons.length > 0) row("Why", ...reasons);
    const moved = item.changes.map((change) => {
      const it = play.exercise.meters[change.meter];
      return `${it.title} ${amount(change.before, it)} → ${amount(change.after, it)}${luckWords(play, change, item.own)}`;
    }).join(", ");
    const end = endWords(play, item);
    if (moved || end) row("So", moved, end);
    if (item.instead.length > 0) {
      const words = insteadWords(play, item);
      const end = item.counterfactual ? counterfactualWords(play, item.counterfactual) : "";
      if (words || end) row(`With ${item.bestLetter}`, words, end);
    }
    return element("article", {}, element("h3", {}, number, element("bdi", {}, item.decision.question)), element("dl", {}, rows),
      this.allReasons(item.chosen));
  }

  allReasons({ met = [], missed = [] }) {
    if (met.length + missed.length === 0) return null;
    const line = (mark, { title, because }) => element("li", {}, `${mark} ${title}${because ? `. ${because}` : ""}`);
    const { rules } = this.play.exercise;
    return element("details", {}, element("summary", {}, "All reasons"), element("ul", { class: "plain" },
      met.map((rule) => line("✓", { title: rules[rule].title })),
      missed.map((rule) => line("✗", { ...rules[rule], title: `${rules[rule].title} (−${plain(rules[rule].weight)})` }))));
  }

  // The answer file

  save() {
    const { scenario } = this.data;
    const seed = BigInt(this.kept.seed);
    // A text that another browser keeps is missing here, and not empty.
    const events = this.kept.events.filter(({ answer }) => answer?.[0] !== "");
    const text = recordOf({ scenario, participant: this.participant, seed }, events);
    const who = (this.participant ?? "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    const address = URL.createObjectURL(new Blob([text], { type: "application/jsonl" }));
    const link = element("a", { href: address, download: `answers${who ? `-${who}` : ""}.jsonl` });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    say("The answer file is saved with your downloads.");
  }

  again() {
    if (!confirm("Forget all answers and start again?")) return;
    try { localStorage.removeItem(this.key); } catch { /* nothing is kept */ }
    location.reload();
  }
}

// What a page is for another host than the browser is said by the script behind this one.
let begin = (data, block) => new Page(data, block);

async function open() {
  const block = byId("exercise").textContent.trim();
  try {
    const data = await unpacked(block);
    begin(data, block);
  } catch (failure) {
    byId("news").textContent = `This browser cannot play the page: ${failure.message}. A newer one can.`;
  }
}

if (typeof document !== "undefined") open();
