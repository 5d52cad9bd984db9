// The phone: join by the code on the wall, answer, change the answer while the question is open.

// What is being typed, ticked or put in order, for each question.
const draftOf = (key, id) => `recoverscript room ${key} ${id}`;

class Phone {
  constructor() {
    this.clock = new Clock();
    this.pause = 0;
    this.key = recall("recoverscript room key");
    this.unsent = JSON.parse(recall("recoverscript room unsent") ?? "null");
    const code = location.hash.slice(1);
    if (this.key) this.start();
    else this.showDoor(code);
  }

  // The door

  showDoor(code = "", words = "") {
    const codeField = element("input", { id: "code", autocomplete: "off", autocapitalize: "characters", spellcheck: "false",
      maxlength: "40", required: true, "aria-describedby": "code-note" });
    codeField.value = code;
    const name = element("input", { id: "name", autocomplete: "off", maxlength: "40", "aria-describedby": "name-note" });
    const enter = async (event) => {
      event.preventDefault();
      try {
        const { key } = await ask("join", null, { code: codeField.value, name: name.value });
        this.key = key;
        keep("recoverscript room key", key);
        history.replaceState(null, "", location.pathname);
        say("");
        this.start();
      } catch (failure) {
        say(failure.message || "No connection to the room.");
        codeField.focus();
      }
    };
    stage(true, element("form", { onsubmit: enter }, heading("Join the room"),
      element("label", { class: "field", for: "code" }, "Code"), codeField,
      element("p", { class: "note", id: "code-note" }, "The one on the wall or, to come back, your own."),
      element("label", { class: "field", for: "name" }, "A name for the screen"), name,
      element("p", { class: "note", id: "name-note" }, "Yours or your table’s, or anything; it may stay empty."),
      element("p", { class: "actions" }, element("button", { class: "main" }, "Join"))));
    say(words);
  }

  async start() {
    try {
      read(await ask("case", this.key));
    } catch (failure) {
      if (failure.status === 401) return this.forget();
    }
    this.line = new Line(this.key, (state) => this.hear(state), () => this.forget());
  }

  forget() {
    keep("recoverscript room key", null);
    this.key = null;
    this.wait(null);
    byId("mine").textContent = "";
    byId("reading").replaceChildren(byId("reading").firstElementChild);
    byId("reading").hidden = true;
    this.showDoor(location.hash.slice(1), "This room does not know this phone. Type the code on the wall.");
  }

  // Where a state comes from the room, there is a connection.
  hear(state) {
    this.show(state);
    this.deliver();
  }

  // What is asked

  show({ shared, own, now }) {
    const isNew = this.step !== shared.step;
    // What is being typed or chosen stays while nothing but the votes of others has changed.
    const drawn = JSON.stringify([shared, own]);
    this.clock.set(shared.timer, now);
    if (this.drawn === drawn) return;
    this.drawn = drawn;
    Object.assign(this, { step: shared.step, question: shared.question, own });
    document.title = `${shared.title} · ${own.name}`;
    byId("title").textContent = shared.title;
    byId("mine").replaceChildren(element("bdi", {}, own.name), " · your code, to come back: ", element("b", {}, own.code));
    if (isNew) say("");
    this[shared.stage](shared, own, isNew);
  }

  lobby(shared, own, isNew) {
    byId("reading").open = true;
    stage(isNew, heading("You are in."), note("The host begins."));
  }

  voting(shared, own, isNew) {
    byId("reading").open = false;
    const { question } = shared;
    if (!isNew && this.asked === `${shared.step}`) return this.sent(own, question);
    this.asked = `${shared.step}`;
    const given = this.given(own) ?? JSON.parse(recall(draftOf(this.key, question.id)));
    const field = question.form === "writing" ? writingField({ rows: "10", maxlength: "20000" }, given) : answerField(question, given);
    whenEdited(field, (draft) => keep(draftOf(this.key, question.id), JSON.stringify(draft)));
    const submit = (event) => {
      event.preventDefault();
      const given = field.given();
      say(given ? "" : "Choose at least one.");
      if (given) this.send(shared.step, given);
    };
    this.status = element("p", { class: "own", role: "status", hidden: true });
    this.hint = note("");
    stage(isNew, element("form", { onsubmit: submit }, element("p", { class: "kicker" }, question.number),
      heading(question.text), shared.round > 1 ? note("Once more: your first answer stands unless you change it.") : null,
      question.discuss ? note(`${question.discuss} to discuss`) : null, this.clock.shown, this.hint, field.shown,
      element("p", { class: "actions" }, element("button", { class: "main" }, question.form === "writing" ? "Hand in" : "Answer")),
      this.status));
    this.sent(own, question);
  }

  // The answer to this question: what waits to be sent stands for what the room has.
  given(own) { return this.unsent?.step === this.step ? this.unsent.given : own.given; }

  sent(own, question) {
    this.hint.textContent = question.hint ? `Hint: ${question.hint}` : "";
    const given = this.given(own);
    if (given === undefined) return;
    const words = question.form === "writing" ? "written"
      : given.map((id) => question.choices.find((choice) => choice.id === id)?.letter).join(" ");
    const rest = !this.unsent || !this.isHeld ? "You may change it until the host closes the question."
      : "Not sent yet: no connection. It is sent as soon as there is one; keep this page open.";
    this.status.textContent = `Your answer: ${words}. ${rest}`;
    this.status.hidden = false;
  }

  // An answer waits until the room has it: over a broken connection and a reload.
  wait(answer) {
    this.unsent = answer;
    keep("recoverscript room unsent", answer && JSON.stringify(answer));
  }

  send(step, given) {
    this.wait({ step, given });
    return this.deliver();
  }

  // One at a time, so that the newest comes last; again where there was no connection, and after a while where too much came.
  async deliver() {
    clearTimeout(this.later);
    if (!this.unsent || this.isSending) return;
    const answer = this.unsent;
    this.isSending = true;
    const { state, status, message } = await ask("vote", this.key, answer).then((state) => ({ state }), (failure) => failure);
    this.isSending = false;
    this.isHeld = status === 429 || !status && !state;
    if (this.isHeld) this.later = setTimeout(() => this.deliver(), status ? 2000 : this.pause);
    this.pause = this.isHeld ? longer(this.pause) : 0;
    if (!this.isHeld && this.unsent === answer) this.wait(null);
    if (state) this.show(state);
    // Also where the socket has brought that state already.
    if (answer.step === this.step) this.sent(this.own, this.question);
    if (this.isHeld) return;
    if (status) say(`Your answer did not arrive: ${message}.`);
    else if (answer.step === this.step) keep(draftOf(this.key, this.question.id), null);
    this.deliver();
  }

  // What came of it

  shown(shared, own, isNew) {
    const { question, votes } = shared;
    const words = (ids) => ids.map((id) => question.choices.find((choice) => choice.id === id))
      .filter((choice) => choice).map(({ letter, text }) => `${letter}. ${text}`).join("; ");
    stage(isNew, element("p", { class: "kicker" }, question.number), heading(question.text),
      element("p", {}, own.given === undefined ? "You did not answer this one." : question.form === "writing"
        ? "You handed in." : `Your answer: ${words(own.given)}`),
      question.form !== "writing" && votes.taken.length > 0 ? element("p", {}, `The group: ${words(votes.taken)}`) : null,
      this.clock.shown, result(own.result), note("The host goes on."));
  }

  told(shared, own, isNew) {
    stage(isNew, told(shared), result(own.result), meters(shared.meters), note("The host goes on."));
  }

  ended(shared, own, isNew) {
    const { debrief } = shared;
    stage(isNew, heading("Looking back"), outcome("The group", debrief.result), ending(debrief.ending),
      own.outcome ? outcome("Your answers alone", own.outcome)
        : own.answers.length > 0 ? note("Your answers alone make no whole run: one is missing, or the group went another way.") : null,
      own.answers.map((it) => element("article", {}, element("h3", {}, it.question), element("dl", {},
        element("dt", {}, "You"), element("dd", {}, it.given.map(paragraphs), it.verdict ? element("p", {}, it.verdict) : null, result(it.result)),
        it.group ? [element("dt", {}, "Group"), element("dd", {}, it.group.map(paragraphs))] : null))),
      debrief.questions.length > 0 ? element("h3", {}, "To talk about") : null, list(debrief.questions));
  }
}

new Phone();
