// The wall, and what the host does. Everything works by the keyboard: the main step has the focus.

class Host {
  constructor() {
    this.clock = new Clock();
    // The key comes behind `#`, which no server sees, and does not stay where a projector shows it.
    if (location.hash.length > 1) {
      keep("recoverscript host key", location.hash.slice(1), sessionStorage);
      history.replaceState(null, "", location.pathname);
    }
    this.key = recall("recoverscript host key", sessionStorage);
    if (this.key) this.start();
    else this.showDoor();
  }

  showDoor(words = "") {
    const key = element("input", { id: "key", type: "password", autocomplete: "off", required: true });
    stage(true, element("form", { onsubmit: (event) => {
      event.preventDefault();
      this.key = key.value.trim();
      keep("recoverscript host key", this.key, sessionStorage);
      this.start();
    } }, heading("The host’s page"), element("label", { for: "key" }, "The host’s key, as the program printed it"), key,
    element("p", { class: "actions" }, element("button", { class: "main" }, "Open"))));
    say(words);
  }

  async start() {
    try {
      this.room = await ask("room", this.key);
      read(await ask("case", this.key));
    } catch (failure) {
      if (failure.status === 401) return this.showDoor("That is not the key of this room.");
      say("No connection to the room. Trying again …");
      setTimeout(() => this.start(), 1000);
      return;
    }
    say("");
    this.line = new Line(this.key, (state) => this.show(state), () => this.showDoor("That is not the key of this room."));
  }

  show({ shared, host, now }) {
    const isNew = this.step !== shared.step;
    Object.assign(this, { step: shared.step, shared, host });
    document.title = shared.title;
    this.clock.set(shared.timer, now);
    this.drawDoor(shared, host);
    this.drawStanding(shared);
    const drawn = JSON.stringify(shared);
    // Only the number of votes has changed: what is on the stage stays.
    if (this.drawn !== drawn) this[shared.stage](shared, host, isNew);
    this.drawn = drawn;
    this.progress?.(host);
    this.drawActions(shared, host, isNew);
  }

  // The way in: large in the beginning, small afterwards.
  drawDoor(shared, host) {
    const place = byId("door");
    const isSmall = shared.stage !== "lobby" && !this.isDoorOpen;
    place.classList.toggle("small", isSmall);
    const words = `${counted(host.joined, "participant")}, ${host.present} connected`;
    if (this.doorStage !== isSmall) {
      this.doorStage = isSmall;
      this.people = element("p", { class: "note" });
      const { address, code } = this.room;
      place.replaceChildren(...[
        element("h1", shared.stage === "lobby" ? {} : { class: "kicker" }, shared.title),
        element("div", { class: "way" }, this.qr(), element("div", {}, element("p", {}, address),
          element("p", { class: "code", "aria-label": `Code ${[...code].join(" ")}` }, code), this.people)),
      ].filter((part) => part));
    }
    if (this.people.textContent !== words) this.people.textContent = words;
  }

  qr() {
    const rows = this.room.qr;
    if (!rows) return "";
    const size = rows.length + 8;
    const space = "http://www.w3.org/2000/svg";
    const picture = document.createElementNS(space, "svg");
    picture.setAttribute("viewBox", `0 0 ${size} ${size}`);
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", "QR code of the address");
    const path = document.createElementNS(space, "path");
    path.setAttribute("d", rows.flatMap((row, y) =>
      [...row].map((sign, x) => (sign === "1" ? `M${x + 4} ${y + 4}h1v1h-1z` : ""))).join(""));
    path.setAttribute("fill", "#000");
    path.setAttribute("shape-rendering", "crispEdges");
    picture.append(path);
    return picture;
  }

  drawStanding(shared) {
    const place = byId("standing");
    const rows = shared.stage === "lobby" || shared.stage === "ended" || !shared.meters ? [] : meters(shared.meters).flat();
    place.replaceChildren(...rows.filter((part) => part));
    place.hidden = place.children.length === 0;
  }

  lobby(shared, host, isNew) {
    byId("reading").open = false;
    const names = element("ul");
    this.progress = ({ waiting }) => names.replaceChildren(...(waiting ?? []).map((name) => element("li", {}, element("bdi", {}, name))));
    stage(isNew, heading("Who is here"), names);
  }

  voting(shared, host, isNew) {
    const { question } = shared;
    const arrived = element("p", {});
    const share = bar(0);
    // Names are on the projector only where the host asks for them.
    const waiting = element("details", { hidden: true }, element("summary", {}, "Still to answer"), note(""));
    this.progress = ({ voted, joined, changed, waiting: names }) => {
      const again = changed === undefined ? "" : `, ${changed} changed their answer`;
      arrived.textContent = `${voted} of ${joined} ${question.form === "writing" ? "handed in" : "answered"}${again}`;
      const part = changed ?? voted;
      share.firstChild.style.inlineSize = `${joined > 0 ? (100 * part) / joined : 0}%`;
      waiting.lastChild.replaceChildren(...(names ?? []).flatMap((name, place) => [place > 0 ? ", " : "", element("bdi", {}, name)]));
      waiting.hidden = !(names?.length > 0 && names.length <= 12);
    };
    stage(isNew, this.head(shared), question.choices.map(({ letter, text }) =>
      element("p", { class: "choice" }, element("b", {}, letter), element("span", {}, text))),
    question.hint ? note(`Hint: ${question.hint}`) : null,
    element("div", { class: "vote" }, share, arrived), waiting);
  }

  head(shared) {
    const { question } = shared;
    return [element("p", { class: "kicker" }, question.number + (shared.round > 1 ? ", second vote" : "")), heading(question.text),
      howTo[question.form] ? note(howTo[question.form]) : null, question.discuss ? note(`${question.discuss} to discuss`) : null,
      this.clock.shown];
  }

  shown(shared, host, isNew) {
    const { question, votes } = shared;
    this.progress = null;
    // A bar is a share of those who voted, as in the report of `class`.
    const shares = (counts) => {
      const whole = question.form === "one" ? counts.reduce((sum, count) => sum + count, 0) : votes.voted;
      return counts.map((count) => (whole > 0 ? count / whole : 0));
    };
    const drawn = shares(votes.counts), before = votes.before ? shares(votes.before) : [];
    const unit = question.form === "inOrder" ? "in this place" : null;
    const choices = question.form === "inOrder" && votes.taken.length > 0
      ? votes.taken.map((id) => question.choices.findIndex((choice) => choice.id === id)) : question.choices.keys();
    const rows = [...choices].map((place) => {
      const { letter, text, id } = question.choices[place];
      const count = votes.counts[place] ?? 0;
      const words = unit ? `${count} ${unit}` : counted(count, "vote");
      return element("div", { class: `vote${votes.taken.includes(id) && question.form !== "inOrder" ? " taken" : ""}` },
        element("div", {}, element("b", {}, `${letter} `), text),
        votes.before ? element("div", { class: "before" }, bar(before[place]), `${counted(votes.before[place], "vote")} before`) : null,
        votes.counts.length > 0 ? [bar(drawn[place]), votes.before ? `${words} after talking` : words] : null);
    });
    const scores = votes.scores;
    const isWritten = votes.typed && question.form === "writing";
    stage(isNew, this.head(shared), rows, votes.typed && !isWritten ? note("Counted by hand.") : null,
      votes.open ? element("p", {}, element("b", {}, votes.open)) : null,
      scores ? element("p", {}, `${scores.count} handed in${scores.mean === null ? "" : `, ${scores.mean} points in the mean`}.`) : null,
      isWritten ? [element("p", {}, "The group hands in what the host wrote:"), element("blockquote", {}, paragraphs(votes.taken[0]))]
        : scores ? element("p", {}, "The group hands in the best.") : null,
      host.texts ? element("details", {}, element("summary", {}, "What was written, without names"),
        host.texts.map(({ text, points }) => element("article", {}, paragraphs(text), points === null ? null : note(`${points} points`)))) : null,
      shared.better ? [element("h3", {}, "Which are better?"), shared.better.map(({ letter, text, verdict, rules }) =>
        element("article", {}, element("p", {}, element("b", {}, `${letter} `), text), element("p", {}, verdict),
          list(rules, { class: "plain" })))] : null);
  }

  told(shared, host, isNew) {
    this.progress = null;
    stage(isNew, told(shared), shared.told.result ? result(shared.told.result) : null);
  }

  ended(shared, host, isNew) {
    this.progress = null;
    const { debrief } = shared;
    stage(isNew, heading("Looking back"), outcome("The group", debrief.result), ending(debrief.ending),
      debrief.decisions.map(({ question, rows }, index) => element("article", {},
        element("h3", {}, `${index + 1} of ${debrief.decisions.length}: `, element("bdi", {}, question)),
        element("dl", {}, rows.map(({ label, lines }) =>
          [element("dt", {}, label), element("dd", {}, lines.map((line) => element("p", {}, line)))])))),
      debrief.quizzes.map(({ question, verdict, taken, right }) => element("article", {}, element("h3", {}, question),
        element("p", {}, element("b", {}, verdict)), note(`The group took: ${taken.join("; ")}`), list(right, { class: "plain" }))),
      debrief.tasks.map((it) => element("article", {}, element("h3", {}, it.question), result(it.result))),
      debrief.objectives.length > 0 ? element("h3", {}, "By objective") : null, list(debrief.objectives),
      debrief.questions.length > 0 ? element("h3", {}, "To talk about") : null, list(debrief.questions));
  }

  // What can be done now; the main step first.

  drawActions(shared, host, isNew) {
    if (isNew) this.form = null;
    const key = JSON.stringify([shared.step, host.actions, shared.timer, this.form?.name, this.isDoorOpen]);
    if (this.actionsKey === key) return;
    this.actionsKey = key;
    const can = (name) => host.actions.includes(name);
    const next = { shown: "Go on", told: "Next" }[shared.stage];
    const step = (name, text, action, more = {}) => button(text, () => this.act({ live: name, ...action }), { "data-name": name, ...more });
    const form = (name, text, more = {}) => button(text, () => this.open(name), { "data-name": name, ...more });
    const main = { class: "main" };
    const minutes = Math.max(1, Math.round((host.discuss ?? 120) / 60));
    const isWriting = shared.question?.form === "writing";
    const row = [
      can("begin") ? step("begin", "Begin", {}, main) : null,
      can("reveal") ? step("reveal", "Close and show the votes", {}, main) : null,
      can("next") ? step("next", next, {}, main) : null,
      can("again") ? step("again", "Vote again") : null,
      can("choose") ? form("choose", isWriting ? "Write for the group" : can("next") ? "The group takes another" : "The group takes …",
        can("next") ? {} : main) : null,
      can("key") ? step("key", "Which are better?") : null,
      can("hint") ? step("hint", "Hint") : null,
      can("timer") ? (shared.timer === null
        ? step("timer", `${counted(minutes, "minute")} to talk`, { seconds: minutes * 60 }) : step("timer", "Stop the clock")) : null,
      can("counts") ? form("counts", "Count by hand") : null,
      shared.stage === "ended" ? button("Print", () => print(), { "data-name": "print" }) : null,
      shared.stage === "lobby" || shared.stage === "ended" ? null
        : button(this.isDoorOpen ? "Code small" : "Code large", () => this.enlargeDoor(), { "data-name": "door" }),
    ];
    const place = byId("actions");
    // What is pressed is drawn anew: the focus stays on it, or goes to the first.
    const before = document.activeElement;
    const hadFocus = place.contains(before);
    if (this.form && !can(this.form.name)) this.form = null;
    place.replaceChildren(...row.filter((part) => part), ...(this.form ? [this.form.shown] : []));
    if (!hadFocus || isNew) return;
    const buttons = [...place.querySelectorAll("button:enabled")];
    const again = before.isConnected ? before : buttons.find(({ dataset }) => dataset.name && dataset.name === before.dataset.name);
    (again ?? buttons[0])?.focus();
  }

  // For whoever comes late and sits at the back.
  enlargeDoor() {
    this.isDoorOpen = !this.isDoorOpen;
    this.drawDoor(this.shared, this.host);
    this.drawActions(this.shared, this.host, false);
  }

  // A form stays as it is while it is open, whatever the room does.
  open(name) {
    this.form = this.form?.name === name ? null : { name, shown: this[name](this.shared) };
    this.drawActions(this.shared, this.host, false);
    this.form?.shown.querySelector("input, textarea, button:enabled")?.focus();
  }

  counts({ question }) {
    const fields = question.choices.map(() => element("input", { type: "number", min: "0", max: "100000", value: "0" }));
    return element("form", { onsubmit: (event) => {
      event.preventDefault();
      this.act({ live: "counts", counts: fields.map((field) => Number(field.value)) });
    } }, element("p", {}, "Hands that you counted; they stand for the votes of the phones."),
    element("div", { class: "counts" }, question.choices.map(({ letter, text }, index) => {
      fields[index].id = `count-${index}`;
      return [element("label", { for: `count-${index}` }, `${letter}. ${text}`), fields[index]];
    })), element("p", { class: "actions" }, element("button", { class: "main" }, "Show these counts")));
  }

  // What the room says: written, ticked or put in order by the host.
  choose({ question, votes }) {
    if (question.form !== "one") {
      const field = question.form === "writing" ? this.writing(votes.taken[0])
        : answerField(question, votes.taken.length > 0 ? votes.taken : undefined);
      return element("form", { onsubmit: (event) => {
        event.preventDefault();
        const given = field.given();
        if (given) this.act({ live: "choose", given });
        else say("Choose at least one.");
      } }, field.shown, element("p", { class: "actions" }, element("button", { class: "main" }, "The group takes this")));
    }
    return element("form", { onsubmit: (event) => event.preventDefault() },
      element("div", { class: "actions" }, question.choices.map(({ id, letter, text }) =>
        button(`${letter}. ${text}`, () => this.act({ live: "choose", given: [id] })))));
  }

  writing(best = "") {
    const text = element("textarea", { id: "text", rows: "8", required: true, maxlength: "20000" });
    text.value = best;
    return { shown: [element("label", { for: "text" }, "What the group hands in"), text], given: () => [text.value] };
  }

  // The line may have told of a later step while an answer was on its way.
  showLatest(state) {
    if (state.shared.step >= this.step) this.show(state);
  }

  // With the step that the host saw: of two hosts who press at once, one is told that the room has gone on.
  // What is refused is told, and stays: the form too, so that it can be put right.
  async act(action) {
    const { form } = this;
    try {
      const state = await ask("host", this.key, { ...action, step: this.step });
      if (this.form === form) this.form = null;
      this.showLatest(state);
      say("");
    } catch (failure) {
      if (failure.state) this.showLatest(failure.state);
      say(failure.status ? `This did not happen: ${failure.message}.` : "No connection to the room.");
    }
  }
}

new Host();
