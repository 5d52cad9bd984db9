// Plays pages in a browser that keeps nothing: `node blocked.mjs PAGE…`. What is printed for each page is a line of JSON: what stood
// below each of its first two questions.
import { pathToFileURL } from "node:url";
import { start } from "../LivePlay/driver.mjs";

const browsers = await start();
try {
  for (const page of process.argv.slice(2)) {
    const browser = await browsers.open(1280, 900);
    await browser.onEveryPage(`Object.defineProperty(window, "localStorage", { get() { throw new Error("blocked"); } })`);
    await browser.go(pathToFileURL(page).href);
    await browser.until(`return document.getElementById("name") !== null`);
    await browser.tabToButton("Begin");
    await browser.press("return");
    const told = [];
    for (let question = 0; question < 2; question += 1) {
      await browser.until(`return document.querySelector("input[type=radio]") !== null`);
      told.push(await browser.run(`return document.getElementById("news").textContent`));
      await browser.tabTo(([, type]) => type === "radio");
      await browser.press("space", "return");
      await browser.tabToButton("Go on");
      await browser.press("return");
    }
    console.log(JSON.stringify(told));
  }
} finally {
  await browsers.quit();
}
