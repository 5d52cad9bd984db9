// Pictures of a page in headless Chromium, through chromedriver: `node .ci/pictures.mjs FOLDER exercise ADDRESS` or
// `… live PROGRAM`.
//
// An exercise is played with the first option of each question: its first question and its debrief are kept. Of a room, which
// is started for it, what stands on the wall when the votes are shown.
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";

const [folder, kind, what] = process.argv.slice(2);
const driver = spawn("chromedriver", ["--port=0"], { stdio: ["ignore", "pipe", "ignore"] });
const port = await new Promise((resolve, reject) => {
  driver.on("error", reject);
  driver.on("exit", () => reject(new Error("chromedriver does not start")));
  let text = "";
  driver.stdout.on("data", (part) => {
    text += part;
    const found = /successfully on port (\d+)/.exec(text);
    if (found) resolve(found[1]);
  });
});

async function call(method, path, body) {
  const reply = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
  const { value } = await reply.json();
  if (value?.error) throw new Error(`${path}: ${value.message}`);
  return value;
}

const args = ["--headless=new", "--no-sandbox", "--disable-gpu", "--force-prefers-reduced-motion", "--hide-scrollbars"];
const { sessionId } = await call("POST", "/session", {
  capabilities: { alwaysMatch: { "goog:chromeOptions": { args } } },
});
const session = (path, body) => call("POST", `/session/${sessionId}${path}`, body);
const run = (script, ...values) => session("/execute/sync", { script, args: values });
const settle = () => run("return new Promise((done) => setTimeout(done, 300))");

// A room whose tables have voted on the first question; the address is that of the wall.
async function startRoom(program) {
  const file = "Scenarios/exercise-first-reply.rs";
  const room = spawn(program, ["play", file, "--live", "--port", "0", "--seed", "1"], { stdio: ["ignore", "pipe", "inherit"] });
  const said = await new Promise((resolve, reject) => {
    room.on("exit", () => reject(new Error("no room was opened")));
    let text = "";
    room.stdout.on("data", (part) => {
      text += part;
      if (text.includes("Ctrl-C ends it")) resolve(text);
    });
  });
  const [, link, code] = /Join {2}(\S+) {2}code (\w+)/.exec(said);
  const [, wall, hostKey] = /Host {2}(\S+#(\w+))/.exec(said);
  async function send(path, key, body) {
    const headers = { "Content-Type": "application/json", ...(key ? { Authorization: `Bearer ${key}` } : {}) };
    const reply = await fetch(link + path, body ? { method: "POST", headers, body: JSON.stringify(body) } : { headers });
    const found = await reply.json();
    if (!reply.ok) throw new Error(`${path}: ${found.error}`);
    return found;
  }
  const tables = [];
  for (let number = 1; number <= 12; number += 1) tables.push((await send("join", null, { code, name: `Table ${number}` })).key);
  const { shared: { step, question } } = await send("host", hostKey, { live: "begin", step: 0 });
  for (const [number, key] of tables.entries()) {
    const place = [0, 1, 1, 2, 1, 0, 1, 1, 2, 1, 0, 1][number] % question.choices.length;
    await send("vote", key, { step, given: [question.choices[place].id] });
  }
  // Each holds its socket, as a phone does.
  const headers = { Connection: "Upgrade", Upgrade: "websocket", "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "MDEyMzQ1Njc4OWFiY2RlZg==" };
  await Promise.all(tables.map((key) => new Promise((resolve, reject) => {
    request(`${link}stream?key=${key}`, { headers }).on("upgrade", (_, socket) => resolve(socket.resume())).on("error", reject).end();
  })));
  await send("host", hostKey, { live: "reveal", step });
  return { wall, end: () => room.kill() };
}

async function shoot(name) {
  await settle();
  const params = { format: "webp", quality: 55 };
  const { data } = await session("/goog/cdp/execute", { cmd: "Page.captureScreenshot", params });
  writeFileSync(join(folder, `${name}.webp`), Buffer.from(data, "base64"));
}

const heading = () => run(`return [...document.querySelectorAll("h2")].at(-1)?.textContent.trim() ?? ""`);

// Answers what is asked; false where nothing can be answered any more.
const answer = () => run(`
  const fields = [...document.querySelectorAll("input, textarea")].filter((one) => one.offsetParent && !one.disabled);
  const choice = fields.find((one) => ["radio", "checkbox"].includes(one.type));
  if (choice) choice.click();
  const text = fields.find((one) => one.tagName === "TEXTAREA");
  if (text) text.value = "Dear customer";
  const words = ["Begin", "Answer", "Hand in", "Go on", "Look back"];
  const button = [...document.querySelectorAll("button")].filter((one) => one.offsetParent && !one.disabled).reverse()
    .find((one) => words.includes(one.textContent.trim()));
  button?.click();
  return button != null;`);

try {
  await session("/window/rect", { width: 900, height: 960 });
  if (kind === "live") {
    const room = await startRoom(what);
    try {
      await session("/url", { url: room.wall });
      await settle();
      await shoot("live-vote");
    } finally {
      room.end();
    }
  } else {
    await session("/url", { url: what });
    await settle();
    await answer();
    await settle();
    await shoot("exercise-question");
    for (let step = 0; step < 80 && (await heading()) !== "Looking back"; step += 1) {
      if (!(await answer())) throw new Error(`nothing to answer at "${await heading()}"`);
      await settle();
    }
    await run(`[...document.querySelectorAll("h2")].at(-1).scrollIntoView()`);
    await shoot("exercise-debrief");
  }
} finally {
  await call("DELETE", `/session/${sessionId}`).catch(() => {});
  driver.kill();
}
