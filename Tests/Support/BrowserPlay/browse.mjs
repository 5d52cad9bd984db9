// Plays pages in headless Chromium by the keyboard alone, through chromedriver: `node browse.mjs FOLDER PAGE…`.
//
// Each page is played to its end with Tab, the arrows, Space and Return, and reloaded in the middle; a picture of each
// step stands in the folder, unless that is `-`. What is printed for each page is a line of JSON: the headings that had the
// focus, the answer file, and what went wrong. AXE names axe.min.js, which then looks at each step.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, ...pages] = process.argv.slice(2);
const downloads = mkdtempSync(join(tmpdir(), "answers-"));
const driver = spawn("chromedriver", ["--port=0"], { stdio: ["ignore", "pipe", "ignore"] });
const port = await new Promise((resolve) => {
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

const args = ["--headless=new", "--no-sandbox", "--disable-gpu", "--force-prefers-reduced-motion"];
const options = { args, prefs: { "download.default_directory": downloads, "download.prompt_for_download": false } };
const capabilities = { alwaysMatch: { "goog:chromeOptions": options, "goog:loggingPrefs": { browser: "ALL" } } };
const { sessionId } = await call("POST", "/session", { capabilities });
const session = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
const run = (script, ...values) => session("POST", "/execute/sync", { script, args: values });
const keys = { tab: "\uE004", return: "\uE007", down: "\uE015", space: " " };

async function press(...names) {
  const actions = names.flatMap((name) => [
    { type: "keyDown", value: keys[name] ?? name }, { type: "keyUp", value: keys[name] ?? name },
  ]);
  await session("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
}

const focused = () => run(`const it = document.activeElement; return [it.tagName, it.type ?? "", (it.textContent || it.id).trim()]`);

// Tab by tab, until the focus is on what is looked for.
async function tabTo(isIt) {
  for (let count = 0; count < 60; count += 1) {
    const now = await focused();
    if (isIt(now)) return now;
    await press("tab");
  }
  throw new Error("the keyboard does not get there");
}

const axe = process.env.AXE ? readFileSync(process.env.AXE, "utf8") : null;

// What axe finds fault with.
async function faults() {
  if (!axe) return [];
  await run(axe + ";window.axe = window.axe || axe;");
  return run(`return axe.run(document).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 120)).join(" | ")))`);
}

let shots = 0;
async function shoot(name) {
  if (folder === "-") return;
  shots += 1;
  const picture = await session("GET", "/screenshot");
  writeFileSync(join(folder, `${String(shots).padStart(3, "0")}-${name}.png`), Buffer.from(picture, "base64"));
}

async function play(page, [width, height]) {
  const heard = [], found = new Set();
  const look = async () => (await faults()).forEach((fault) => found.add(fault));
  await session("POST", "/window/rect", { width, height });
  await session("POST", "/url", { url: pathToFileURL(page).href });
  await run("return new Promise((done) => setTimeout(done, 300))");
  const name = page.split("/").at(-1).replace(".html", "");
  await shoot(`${name}-start`);
  await look();
  await tabTo(([tag, , id]) => tag === "INPUT" && id === "name");
  await press(..."Ada");
  await press("return");
  for (let step = 0; step < 80; step += 1) {
    const [tag, , heading] = await focused();
    if (tag !== "H2") throw new Error(`the focus is on ${tag} ${heading}, not on a heading`);
    heard.push(heading);
    await shoot(`${name}-step`);
    await look();
    if (heading === "Looking back") break;
    if (step === 3) {
      await session("POST", "/refresh", {});
      await run("return new Promise((done) => setTimeout(done, 300))");
      const [, , again] = await focused();
      if (again !== heading) throw new Error(`after a reload: ${again}, not ${heading}`);
    }
    await press("tab");
    const [field, type] = await focused();
    if (field === "INPUT" && type === "radio") await press("space", "down", "return");
    else if (field === "INPUT") {
      await press("space");
      await tabTo(([, , text]) => text === "Answer");
      await press("return");
    } else if (field === "TEXTAREA") {
      await press(..."Dear Noor");
      await tabTo(([, , text]) => text === "Hand in");
      await press("return");
    } else {
      await tabTo(([button, , text]) => button === "BUTTON" && ["Answer", "Go on", "Look back"].includes(text));
      await press("return");
    }
  }
  await tabTo(([tag, , text]) => tag === "BUTTON" && text === "Save the answer file");
  await press("return");
  let file = null;
  for (let wait = 0; wait < 50 && file === null; wait += 1) {
    await new Promise((done) => setTimeout(done, 100));
    const found = readdirSync(downloads).filter((one) => one.endsWith(".jsonl") && !seen.has(one));
    if (found.length > 0) [file] = found;
  }
  if (file === null) throw new Error("no answer file was saved");
  seen.add(file);
  const isWide = await run("return document.documentElement.scrollWidth > innerWidth");
  const errors = (await session("POST", "/se/log", { type: "browser" })).map(({ message }) => message);
  const isHacked = await run("return window.hacked === true");
  return { page: name, heard, isWide, isHacked, errors, faults: [...found], record: readFileSync(join(downloads, file), "utf8") };
}

const seen = new Set();
const sizes = [[1280, 900], [500, 850], [1920, 1080]];
try {
  for (const [index, page] of pages.entries()) console.log(JSON.stringify(await play(page, sizes[index % sizes.length])));
} finally {
  await call("DELETE", `/session/${sessionId}`).catch(() => {});
  driver.kill();
}
