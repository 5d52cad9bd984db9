// What the host says for the group, by the keyboard: `node host.mjs FOLDER HOST JOIN CODE`, with a room of an order, of all that
// apply and of two tasks, in which nobody answers. Pictures go to the folder, unless that is `-`. What is printed is a line of JSON:
// what had the focus after each of the host's answers, what stood in the fields of the phone, what was too wide.
import { join as path } from "node:path";
import { start } from "./driver.mjs";

const [folder, hostLink, joinLink, code] = process.argv.slice(2);
const browsers = await start();
const focus = [], drafts = [], kept = [], wide = [];

async function look(browser, name) {
  await browser.look();
  if (await browser.run("return document.documentElement.scrollWidth > innerWidth")) wide.push(name);
  if (folder !== "-") await browser.shoot(path(folder, `${name}.png`));
}

try {
  const host = await browsers.open(1280, 900);
  // The room is told of what the host did before the host's own request is answered, as it may happen.
  await host.onEveryPage(`const room = window.fetch; window.fetch = async (...order) => {
    const answer = await room(...order);
    if (order[1]?.method === "POST") await new Promise((done) => setTimeout(done, 500));
    return answer;
  };`);
  await host.go(hostLink);
  await host.untilHeard("Who is here");
  const small = await browsers.open(390, 844);
  await small.go(hostLink);
  await small.untilHeard("Who is here");
  const phone = await browsers.open(390, 844);
  await phone.go(`${joinLink}#${code}`);
  await phone.tabTo(([tag, , id]) => tag === "INPUT" && id === "name");
  await phone.press(..."Team 1", "return");
  await phone.until(`return document.body.innerText.includes("You are in.")`);
  await host.tabToButton("Begin");
  await host.press("return");
  for (let number = 0; ; number += 1) {
    await host.until(`return /0 of 1 (answered|handed in)/.test(document.body.innerText)`);
    await host.until(`return document.activeElement.id === "question"`);
    const text = await host.run(`return document.getElementById("question").textContent`);
    await phone.untilHeard(text);
    const isTask = await phone.run(`return document.querySelector("textarea") !== null`);
    if (isTask) {
      drafts.push(await phone.run(`return document.querySelector("textarea").value`));
      await phone.tabTo(([tag]) => tag === "TEXTAREA");
      await phone.press(...`Draft ${number}`);
      await phone.reload();
      await phone.untilHeard(text);
      drafts.push(await phone.run(`return document.querySelector("textarea").value`));
    }
    if (!isTask) {
      // What is put in order or ticked, and not yet sent, as well.
      const field = () => phone.run(`return [...document.querySelectorAll(".order span, .choice input")]
        .map((part) => part.textContent || part.checked).join(" | ")`);
      const empty = await field();
      await phone.run(`document.querySelector(".order button:enabled, .choice input").click()`);
      const given = await field();
      await phone.reload();
      await phone.untilHeard(text);
      kept.push(given !== empty && (await field()) === given);
    }
    await look(small, `small-open-${number}`);
    await host.tabToButton("Close and show the votes");
    await host.press("return");
    await host.tabToButton(isTask ? "Write for the group" : "The group takes …");
    await host.press("return");
    await host.until(`return document.querySelector("#actions form")?.contains(document.activeElement)`);
    const [field, type] = await host.focused();
    if (field === "TEXTAREA") await host.press(...`Our text ${number}`);
    else if (type === "checkbox") await host.press("space");
    else await host.press("return");
    await look(host, `choose-${number}`);
    await host.tabToButton("The group takes this");
    await host.press("return");
    await host.until(`return !document.querySelector("#actions form")`);
    focus.push(await host.run(`return document.activeElement.textContent.slice(0, 80)`));
    await small.until(`return document.body.innerText.includes("Go on")`);
    await look(small, `small-shown-${number}`);
    await host.press("return");
    await host.until(`return document.getElementById("actions").innerText.startsWith("Next")`);
    await host.tabToButton("Next");
    await look(host, `told-${number}`);
    await host.press("return");
    if (number === 3) break;
  }
  await host.untilHeard("Looking back");
  const end = await host.run("return document.body.innerText");
  // Of five windows side by side the oldest rests, and says so.
  const [first] = await phone.session("GET", "/window/handles");
  for (let more = 0; more < 4; more += 1) {
    const { handle } = await phone.session("POST", "/window/new", { type: "window" });
    await phone.session("POST", "/window", { handle });
    await phone.go(joinLink);
    await phone.until(`return document.body.innerText.includes("Looking back")`);
  }
  await phone.session("POST", "/window", { handle: first });
  const rests = await phone.run(`return document.getElementById("news").textContent`);
  const errors = [...(await host.errors()), ...(await phone.errors())];
  console.log(JSON.stringify({ focus, drafts, kept, wide, end, rests, errors, faults: [...host.faults, ...small.faults] }));
} finally {
  await browsers.quit();
}
