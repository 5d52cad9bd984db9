// Headless browsers, driven through chromedriver as a person at a keyboard would.
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const keys = { tab: "\uE004", return: "\uE007", down: "\uE015", space: " " };
const axe = process.env.AXE ? readFileSync(process.env.AXE, "utf8") : null;

// A driver, which `quit` ends with all its browsers.
export async function start() {
  const driver = spawn("chromedriver", ["--port=0"], { stdio: ["ignore", "pipe", "ignore"] });
  const port = await new Promise((resolve) => {
    let text = "";
    driver.stdout.on("data", (part) => {
      text += part;
      const found = /successfully on port (\d+)/.exec(text);
      if (found) resolve(found[1]);
    });
  });
  const browsers = [];
  async function call(method, path, body) {
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await reply.json();
    if (value?.error) throw new Error(`${path}: ${value.message}`);
    return value;
  }
  async function open(width, height, more = []) {
    const args = ["--headless=new", "--no-sandbox", "--disable-gpu", "--force-prefers-reduced-motion", "--hide-scrollbars", ...more];
    const emulated = width < 500 ? { mobileEmulation: { deviceMetrics: { width, height, pixelRatio: 1 } } } : {};
    const capabilities = { alwaysMatch: { "goog:chromeOptions": { args, ...emulated }, "goog:loggingPrefs": { browser: "ALL" } } };
    const { sessionId } = await call("POST", "/session", { capabilities });
    const browser = new Browser((method, path, body) => call(method, `/session/${sessionId}${path}`, body));
    browsers.push(browser);
    await browser.session("POST", "/window/rect", { width, height });
    return browser;
  }
  async function quit() {
    for (const browser of browsers) await browser.session("DELETE", "").catch(() => {});
    driver.kill();
  }
  return { open, quit };
}

class Browser {
  constructor(session) {
    this.session = session;
    this.faults = new Set();
  }

  run(script, ...values) { return this.session("POST", "/execute/sync", { script, args: values }); }
  go(url) { return this.session("POST", "/url", { url }); }
  reload() { return this.session("POST", "/refresh", {}); }

  chrome(cmd, params) { return this.session("POST", "/goog/cdp/execute", { cmd, params }); }

  // A script that runs in every page before its own.
  onEveryPage(source) { return this.chrome("Page.addScriptToEvaluateOnNewDocument", { source }); }

  // Takes the network away from the page, or gives it back.
  async setOffline(offline) {
    await this.chrome("Network.enable", {});
    await this.chrome("Network.emulateNetworkConditions", { offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  }

  async press(...names) {
    const actions = names.flatMap((name) => [
      { type: "keyDown", value: keys[name] ?? name }, { type: "keyUp", value: keys[name] ?? name },
    ]);
    await this.session("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  focused() {
    return this.run(`const it = document.activeElement; return [it.tagName, it.type ?? "", (it.textContent || it.id).trim()]`);
  }

  // Tab by tab, until the focus is on what is looked for.
  async tabTo(isIt) {
    for (let count = 0; count < 80; count += 1) {
      const now = await this.focused();
      if (isIt(now)) return now;
      await this.press("tab");
    }
    throw new Error(`the keyboard does not get there: ${isIt}`);
  }

  // The button may come only with an answer of the room.
  async tabToButton(text) {
    await this.until(`return [...document.querySelectorAll("button")].some((it) => it.textContent.trim() === arguments[0])`, text);
    return this.tabTo(([tag, , words]) => tag === "BUTTON" && words === text);
  }

  // Until a script is true of the page; ten seconds at most.
  async until(script, ...values) {
    for (let wait = 0; wait < 200; wait += 1) {
      if (await this.run(script, ...values).catch(() => false)) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`it never came to: ${script} ${values}: ${await this.run("return document.body.innerText")}`);
  }

  // Until a heading has the focus.
  untilHeard(text) {
    return this.until(`const it = document.activeElement; return it.tagName === "H2" && it.textContent === arguments[0]`, text);
  }

  async look() {
    if (!axe) return;
    await this.run(axe + ";window.axe = window.axe || axe;");
    const found = await this.run(`return axe.run(document).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 120)).join(" | ")))`);
    found.forEach((fault) => this.faults.add(fault));
  }

  async shoot(path) { writeFileSync(path, Buffer.from(await this.session("GET", "/screenshot"), "base64")); }

  async errors() { return (await this.session("POST", "/se/log", { type: "browser" })).map(({ message }) => message); }
}
