// Pictures of a page in headless Chromium, through chromedriver: `node .ci/pictures.mjs FOLDER exercise|live ADDRESS`.
//
// An exercise is played with the first option of each question: its first question and its debrief are kept. Of a live vote,
// what stands on the projector at this moment.
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder, kind, address] = process.argv.slice(2);
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
  await session("/url", { url: address });
  if (kind === "live") {
    await shoot("live-vote");
  } else {
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
