// How a phone comes back: `node line.mjs SCRIPT…`, with the scripts of its page. No browser and no clock: what the page
// waits for is written down, and happens at once. What is printed is a line of JSON: milliseconds before each try.
import { readFileSync } from "node:fs";
import vm from "node:vm";

// Stands for the page, on which nothing is looked at.
const anything = new Proxy(function () {}, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => "" : anything), set: () => true, apply: () => anything,
  construct: () => anything,
});
const sockets = [], waits = [];
let now = 0, refused = 0;

class Socket {
  constructor() { sockets.push(this); }
  close() {}
}

async function fetch() {
  if (refused > 0) {
    refused -= 1;
    throw new TypeError("no connection");
  }
  return { ok: true, json: async () => ({}) };
}

const page = vm.createContext({
  document: anything, location: { hash: "", host: "room" }, localStorage: { getItem: () => null, setItem() {}, removeItem() {} },
  history: anything, addEventListener() {}, setInterval() {}, WebSocket: Socket, fetch, AbortSignal: { timeout() {} },
  Date: { now: () => now }, clearTimeout() {}, setTimeout(act, delay) { waits.push({ act, delay }); },
});
for (const path of process.argv.slice(2)) vm.runInContext(readFileSync(path, "utf8"), page);

// All that was waited for, until nothing is; the delays.
async function elapse() {
  const delays = [];
  for (let next = waits.shift(); next; next = waits.shift()) {
    delays.push(next.delay);
    await next.act();
    await new Promise(setImmediate);
  }
  return delays;
}

// A connection that held, and was cut; the next four come to nothing.
vm.runInContext(`new Line("key", () => {}, () => {})`, page);
sockets.at(-1).onmessage({ data: "" });
now += 5000;
const cut = [];
for (let number = 0; number < 5; number += 1) {
  sockets.at(-1).onclose({ code: 1006 });
  cut.push(...await elapse());
}
// One that opens and is closed again is not asked for at once.
sockets.at(-1).onmessage({ data: "" });
sockets.at(-1).onclose({ code: 1006 });
const refusedAgain = await elapse();
// What the room itself ends rests.
sockets.at(-1).onmessage({ data: "" });
sockets.at(-1).onclose({ code: 1000 });
const ended = await elapse();

// An answer that does not get through three times.
refused = 3;
vm.runInContext(`const phone = Object.create(Phone.prototype);
  Object.assign(phone, { pause: 0, show() {}, sent() {}, question: { id: "q" } });
  phone.send(1, ["a"]);`, page);
await new Promise(setImmediate);
const answer = await elapse();
const unsent = vm.runInContext("phone.unsent", page);
console.log(JSON.stringify({ cut, refusedAgain, ended, answer, unsent }));
