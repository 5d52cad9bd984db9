// How soon a page can be played, beside an empty one: `node speed.mjs PAGE…`. Each is loaded in turn, many times, in the same
// browser; what is printed are medians, from the navigation on: until an empty document is there, and until "Begin" can be
// pressed on the page.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { start } from "../LivePlay/driver.mjs";

const LOADS = 25;
const empty = join(mkdtempSync(join(tmpdir(), "empty-")), "empty.html");
writeFileSync(empty, `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Empty</title></head><body></body></html>`);

const browsers = await start();
const median = (list) => list.sort((one, other) => one - other)[Math.floor(list.length / 2)];
try {
  const browser = await browsers.open(1280, 900);
  // Noted by the page itself, as soon as it is so.
  await browser.onEveryPage(`{
    const note = () => { if (document.querySelector("#stage button.main")) window.readyAt ??= performance.now(); };
    new MutationObserver(note).observe(document, { childList: true, subtree: true });
    addEventListener("DOMContentLoaded", () => { window.emptyAt = performance.now(); });
  }`);
  for (const page of process.argv.slice(2)) {
    const [without, with_] = [[], []];
    for (let load = 0; load < LOADS; load += 1) {
      await browser.go(pathToFileURL(empty).href);
      without.push(await browser.run("return window.emptyAt"));
      await browser.go(pathToFileURL(resolve(page)).href);
      await browser.until("return window.readyAt > 0");
      with_.push(await browser.run("return window.readyAt"));
    }
    const [one, other] = [median(without), median(with_)];
    console.log(`${page}: ${other.toFixed(1)} ms, ${(other / one).toFixed(2)} × an empty page (${one.toFixed(1)} ms)`);
  }
} finally {
  await browsers.quit();
}
