// What the host's page and the phones share, behind the pieces of all pages (`pieces.js` of RecoverRendering).

openForPrint();

const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;
const list = (texts, attributes = {}) => element("ul", attributes, texts.map((text) => element("li", {}, text)));

// Shows something else on the stage. The focus goes to its heading, so that it is read out, unless nothing has changed.
function stage(isNew, ...content) {
  byId("stage").replaceChildren(...content.flat(2).filter((part) => part));
  if (isNew) byId("question")?.focus();
}

function meters({ rows, totals }) {
  return [
    rows.map(({ title, share, words }) => meterRow(title, share, words)),
    totals ? note(totals) : null,
  ];
}

function ending(it) {
  if (!it) return null;
  return element("section", { class: "ending" }, element("h3", {}, it.title), it.text ? paragraphs(it.text) : null,
    it.worth ? note(`Worth ${it.worth}`) : null);
}

// How a run came out, and whose it was.
const outcome = (whose, lines) => element("p", { class: "result text" }, `${whose}: ${lines.join("\n")}`);

// What was found in a text.
function result(it) {
  if (!it) return null;
  return element("div", {}, it.points === null ? note("Nobody graded it.") : element("p", {}, element("b", {}, `${it.points} of 100 points`)),
    it.missed.length > 0 ? list(it.missed.map((text) => `✗ ${text}`), { class: "plain" }) : null,
    it.met > 0 ? note(`${it.met} of ${it.count} checks are met.`) : null);
}

// What came of the group's choice.
function told(state) {
  const it = state.told;
  return [
    heading(it.verdict ?? "What came of it"),
    it.taken.length > 0 && !it.result ? note(`The group took: ${it.taken.join("; ")}`) : null,
    it.told.map(paragraphs), it.notes ? note(it.notes) : null,
    it.right ? list(it.right, { class: "plain" }) : null, ending(state.ending),
  ];
}

// The case, once.
function read(it) {
  const place = byId("reading");
  const card = element("dl", {}, it.card.map(({ label, text }) => [element("dt", {}, label), element("dd", {}, text)]));
  place.append(...[
    it.card.length > 0 ? card : null, it.comment ? element("blockquote", {}, paragraphs(`“${it.comment}”`)) : null,
    it.situation ? element("h3", {}, "The situation") : null, it.situation ? paragraphs(it.situation) : null,
    ...it.exhibits.flatMap(({ title, text }) => [element("h3", {}, title), paragraphs(text)]),
  ].filter((part) => part));
  place.hidden = place.children.length < 2;
}

// A clock that counts down to a second since 1970, as the server's clock has it.
class Clock {
  constructor() {
    this.shown = element("p", { class: "clock", role: "timer" });
    setInterval(() => this.draw(), 500);
  }

  set(end, now) {
    this.end = end;
    this.ahead = now - Date.now() / 1000;
    this.draw();
  }

  draw() {
    this.shown.hidden = this.end === null || this.end === undefined;
    if (this.shown.hidden) return;
    const left = Math.max(0, Math.round(this.end - Date.now() / 1000 - this.ahead));
    const text = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    if (this.shown.textContent !== text) this.shown.textContent = text;
  }
}

async function ask(path, key, body) {
  const headers = key ? { Authorization: `Bearer ${key}` } : {};
  const order = body === undefined ? { headers }
    : { method: "POST", headers: { ...headers, "Content-Type": "application/json" }, body: JSON.stringify(body) };
  // A network that is gone may say nothing at all.
  const answer = await fetch(path, { ...order, cache: "no-store", signal: AbortSignal.timeout(8000) });
  const said = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(said.error), { status: answer.status, state: said.state });
  return said;
}

// Milliseconds until the next try: the first comes at once, the others later and later.
const longer = (delay) => Math.min(2000, Math.max(250, 2 * delay));

// The newest state, whenever it changes: by a socket and, while there is none, by asking every two seconds. A phone that
// was away comes back by itself.
class Line {
  constructor(key, use, gone) {
    Object.assign(this, { key, use, gone, delay: 0, heard: Date.now() });
    this.open();
    // The server sends something every ten seconds: where nothing comes, the connection is dead, whatever the system says.
    setInterval(() => {
      if (!this.isOpen || Date.now() - this.heard < 25000) return;
      this.socket.onclose = null;
      this.socket.close();
      this.isOpen = false;
      this.retry(0);
    }, 5000);
    document.addEventListener("visibilitychange", () => { if (!document.hidden && !this.isOpen) this.retry(0); });
    addEventListener("online", () => this.retry(0));
  }

  open() {
    clearTimeout(this.waiting);
    const socket = new WebSocket(`ws://${location.host}/stream?key=${encodeURIComponent(this.key)}`);
    this.socket = socket;
    const began = Date.now();
    socket.onmessage = ({ data }) => {
      this.isOpen = true;
      this.heard = Date.now();
      if (data) this.hear(JSON.parse(data));
    };
    socket.onclose = ({ code }) => {
      if (this.socket !== socket || this.isOver) return;
      // The room ends no connection but the oldest of a phone that has too many: it rests until somebody looks at it again.
      if (code === 1000) {
        Object.assign(this, { isOpen: false, isCut: true });
        say("This page is open too often on this phone. It goes on where you opened it last; reload to go on here.");
        return;
      }
      // What held for a second was cut off; what never held is not asked for at once again.
      if (this.isOpen && Date.now() - began > 1000) this.delay = 0;
      this.isOpen = false;
      this.retry(this.delay);
      this.delay = longer(this.delay);
    };
  }

  hear(state) {
    if (this.isCut) say("");
    this.isCut = false;
    this.use(state);
  }

  retry(delay) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(async () => {
      try {
        this.hear(await ask("state", this.key));
      } catch (failure) {
        if (failure.status === 401) {
          this.isOver = true;
          this.gone();
          return;
        }
        this.isCut = true;
        say("No connection to the room. Trying again …");
      }
      this.open();
    }, delay);
  }
}

function recall(name, store = localStorage) {
  try { return store.getItem(name); } catch { return null; }
}

function keep(name, value, store = localStorage) {
  try {
    if (value === null) store.removeItem(name);
    else store.setItem(name, value);
  } catch { /* this browser keeps nothing: the code on the page brings everything back */ }
}
