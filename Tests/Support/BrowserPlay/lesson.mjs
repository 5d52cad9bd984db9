// Plays the pages of SCORM packages in a stand-in of a learning system: `node lesson.mjs ORDERS`.
//
// A line of the file is {"page": HTML, "picks": [N, …], "leaves": [N, …], "back": N}: which of the choices is taken at each
// question, behind which of them the window is closed and opened again, and behind which an answer is taken back. What is
// printed for each is what the system kept, and every call that breaks the rules of SCORM 1.2's run-time environment.
import { readFileSync } from "node:fs";
import vm from "node:vm";

// MARK: The system

const decimal = /^-?\d{1,7}(\.\d{1,2})?$/, identifier = /^[A-Za-z0-9_-]{1,255}$/, timeOfDay = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const span = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const statuses = /^(passed|completed|failed|incomplete|browsed|not attempted)$/;
const upTo = (most) => new RegExp(`^[^]{0,${most}}$`);
const points = { test: (text) => decimal.test(text) && Number(text) >= 0 && Number(text) <= 100 };
// What may be set, and how it looks.
const fields = {
  "cmi.core.lesson_status": /^(passed|completed|failed|incomplete|browsed)$/, "cmi.core.exit": /^(time-out|suspend|logout|)$/,
  "cmi.core.score.raw": points, "cmi.core.score.min": points, "cmi.core.score.max": points, "cmi.core.session_time": span,
  "cmi.suspend_data": upTo(4096),
};
const readable = ["cmi.core.student_id", "cmi.core.student_name", "cmi.core.lesson_status", "cmi.suspend_data", "cmi.interactions._count"];
const interactionFields = {
  id: identifier, "objectives.0.id": identifier, time: timeOfDay, weighting: decimal, latency: span,
  type: /^(true-false|choice|fill-in|matching|performance|likert|sequencing|numeric)$/,
  student_response: upTo(255), result: /^(correct|wrong|unanticipated|neutral|-?\d+(\.\d+)?)$/,
};
const responses = {
  choice: /^[a-z0-9](,[a-z0-9])*$/, sequencing: /^[a-z0-9](,[a-z0-9])*$/, performance: /^[a-z0-9,]{1,255}$/, "fill-in": upTo(255),
};

class LearningSystem {
  constructor() {
    Object.assign(this, { values: { "cmi.core.lesson_status": "not attempted" }, interactions: [], faults: [], sessions: [], most: 0 });
  }

  fault(text) { this.faults.push(text); return "false"; }

  // A window that is opened has an API of its own.
  open() {
    let state = "new", isDirty = false;
    const mayCall = (name) => state === "running" || !this.fault(`${name} while ${state}`);
    return {
      LMSInitialize: (empty) => {
        if (empty !== "" || state !== "new") return this.fault("LMSInitialize");
        state = "running";
        return "true";
      },
      LMSGetValue: (name) => {
        if (!mayCall(name)) return "";
        if (!readable.includes(name)) this.fault(`reads ${name}`);
        if (name === "cmi.interactions._count") return String(this.interactions.length);
        return { "cmi.core.student_id": "s-17", "cmi.core.student_name": "Noor, Ada" }[name] ?? this.values[name] ?? "";
      },
      LMSSetValue: (name, value) => {
        if (!mayCall(name)) return "false";
        isDirty = true;
        if (typeof value !== "string") return this.fault(`${name} is no text`);
        const [, number, field] = /^cmi\.interactions\.(\d+)\.(.*)$/.exec(name) ?? [];
        if (number !== undefined) return this.setInteraction(Number(number), field, value);
        if (!fields[name]?.test(value)) return this.fault(`${name} = ${value}`);
        if (name === "cmi.suspend_data") this.most = Math.max(this.most, value.length);
        this.values[name] = value;
        return "true";
      },
      LMSCommit: (empty) => {
        if (!mayCall("LMSCommit") || empty !== "") return this.fault("LMSCommit");
        isDirty = false;
        return "true";
      },
      LMSFinish: (empty) => {
        if (!mayCall("LMSFinish") || empty !== "" || isDirty) return this.fault("LMSFinish");
        state = "finished";
        this.sessions.push([this.values["cmi.core.exit"], this.values["cmi.core.session_time"]]);
        return "true";
      },
      LMSGetLastError: () => "0",
    };
  }

  setInteraction(number, field, value) {
    if (number > this.interactions.length || (number === this.interactions.length && field !== "id")) {
      return this.fault(`interaction ${number} begins with ${field}`);
    }
    const one = (this.interactions[number] ??= { patterns: [] });
    const pattern = /^correct_responses\.(\d+)\.pattern$/.exec(field);
    if (pattern ? Number(pattern[1]) !== one.patterns.length : !interactionFields[field]?.test(value)) {
      return this.fault(`interaction ${field} = ${value}`);
    }
    if ((pattern || field === "student_response") && !responses[one.type]?.test(value)) return this.fault(`${one.type}: ${value}`);
    if (pattern) one.patterns.push(value);
    else one[field === "student_response" ? "response" : field] = value;
    return "true";
  }
}

// MARK: A window, as far as the page needs one

class Element {
  constructor(tag) {
    Object.assign(this, { tagName: tag.toUpperCase(), attributes: {}, content: [], listeners: {}, style: {}, value: "", checked: false, hidden: false, open: true });
  }

  setAttribute(name, value) {
    this.attributes[name] = String(value);
    if (name === "value") this.value = String(value);
  }
  addEventListener(name, act) { (this.listeners[name] ??= []).push(act); }
  fire(name) { for (const act of this.listeners[name] ?? []) act({ preventDefault() {} }); }
  append(...parts) { for (const part of parts) this.content.push(part); }
  replaceChildren(...parts) { this.content = parts; }
  before() {}
  focus() {}
  remove() {}
  get children() { return this.content.filter((part) => part instanceof Element); }
  get firstChild() { return this.content[0]; }
  get textContent() { return this.content.map((part) => part.textContent ?? part).join(""); }
  set textContent(text) { this.content = [text]; }
  find(isIt) { return this.children.flatMap((child) => [...(isIt(child) ? [child] : []), ...child.find(isIt)]); }
  querySelectorAll(tag) { return this.find((one) => one.tagName === tag.toUpperCase()); }
}

function openWindow(page, api, storage) {
  const known = {};
  for (const id of ["stage", "standing", "reading", "news", "save", "print", "again", "exercise"]) known[id] = new Element("div");
  known.exercise.textContent = /id="exercise">([^<]*)</.exec(page)[1];
  const listeners = {};
  const localStorage = {
    getItem: (key) => storage[key] ?? null, setItem: (key, value) => { storage[key] = value; }, removeItem: (key) => { delete storage[key]; },
  };
  const global = {
    document: {
      getElementById: (id) => known[id] ?? known.stage.find((one) => one.attributes.id === id)[0] ?? null,
      createElement: (tag) => new Element(tag), querySelectorAll: () => [],
    },
    addEventListener: (name, act) => { (listeners[name] ??= []).push(act); },
    localStorage, crypto, TextEncoder, Blob, DecompressionStream, Response, atob, setTimeout, console,
  };
  // The system is a frame around the page, as it mostly is.
  global.window = { parent: { API: api } };
  vm.runInNewContext(/<script>\n([^]*)<\/script>/.exec(page)[1], global);
  return { known, close: () => (listeners.pagehide ?? []).forEach((act) => act()) };
}

const pause = () => new Promise((done) => setTimeout(done, 0));

async function opened(page, system, storage) {
  const api = system.open();
  const frame = openWindow(page, api, storage);
  for (let wait = 0; wait < 2000 && frame.known.stage.content.length === 0; wait += 1) await pause();
  return frame;
}

// MARK: A person

async function play({ page, picks, leaves, back }) {
  const system = new LearningSystem(), storage = {}, heard = [];
  let frame = await opened(page, system, storage), asked = 0, hasGoneBack = false, wrote = false;
  for (let step = 0; step < 1000; step += 1) {
    const { stage, news } = frame.known;
    const forms = stage.querySelectorAll("form"), inputs = stage.querySelectorAll("input"), buttons = stage.querySelectorAll("button");
    const [text] = stage.querySelectorAll("textarea");
    const heading = stage.find((one) => one.attributes.id === "question")[0]?.textContent ?? "";
    if (heading === "Looking back") {
      frame.close();
      // Once more: what is over stays over, and nothing is told twice.
      const count = system.interactions.length;
      frame = await opened(page, system, storage);
      const again = frame.known.stage.find((one) => one.attributes.id === "question")[0]?.textContent;
      if (again !== "Looking back" || system.interactions.length !== count) system.fault(`it does not stay over: ${again}`);
      frame.close();
      // In another browser, which knows nothing of what was written, it is over as well.
      if (wrote) {
        frame = await opened(page, system, {});
        const { stage: elsewhere } = frame.known;
        const other = elsewhere.find((one) => one.attributes.id === "question")[0]?.textContent;
        if (other !== "Looking back" || system.interactions.length !== count) system.fault(`elsewhere it is not over: ${other}`);
        if (!elsewhere.textContent.includes("It was written in another browser")) system.fault("a text is missing, and nobody says so");
        frame.close();
      }
      const { values, interactions, faults, sessions, most } = system;
      return { status: values["cmi.core.lesson_status"], score: values["cmi.core.score.raw"] ?? null, interactions, faults, sessions, most, heard };
    }
    if (forms.length === 0) {
      buttons.find((one) => one.attributes.class === "main").fire("click");
      continue;
    }
    if (!heading) {
      if (inputs.length > 0) system.fault("it asks who plays");
    } else {
      if (asked === back && !hasGoneBack) {
        hasGoneBack = true;
        asked -= 1;
        buttons.find((one) => one.textContent === "Take back the last answer").fire("click");
        continue;
      }
      if (leaves.includes(asked)) {
        leaves = leaves.filter((place) => place !== asked);
        frame.close();
        frame = await opened(page, system, storage);
        const now = frame.known.stage.find((one) => one.attributes.id === "question")[0]?.textContent;
        if (now !== heading) system.fault(`it goes on with ${now}, not with ${heading}`);
        continue;
      }
      heard.push(heading);
      const pick = picks[asked % picks.length];
      asked += 1;
      if (text) {
        wrote = true;
        text.value = "Dear Noor,\n\nwe saw it.";
        text.fire("input");
      } else if (inputs.length > 0) {
        inputs[pick % inputs.length].checked = true;
      }
    }
    forms[0].fire("submit");
    if (news.textContent !== "" && heading) system.fault(news.textContent);
  }
  throw new Error("it does not end");
}

for (const line of readFileSync(process.argv[2], "utf8").split("\n").filter((text) => text)) {
  console.log(JSON.stringify(await play(JSON.parse(line))));
}
