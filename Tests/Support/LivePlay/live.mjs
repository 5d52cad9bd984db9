// Plays a live room to its end by the keyboard alone: `node live.mjs FOLDER HOST JOIN CODE`. One browser is the wall, one a
// phone, which is reloaded in the middle and answers once while it has no network; five more phones answer by what a page would send. Pictures go to the folder,
// unless that is `-`. What is printed is a line of JSON: the headings that had the focus on either, and what went wrong.
// AXE names axe.min.js, which then looks at each step.
import { join as path } from "node:path";
import { start } from "./driver.mjs";

const [folder, hostLink, joinLink, code] = process.argv.slice(2);
const browsers = await start();
const heard = [], phoneHeard = [], wide = [], errors = [];
let shots = 0;

async function shoot(browser, name) {
  await browser.look();
  if (await browser.run("return document.documentElement.scrollWidth > innerWidth")) wide.push(name);
  if (folder === "-") return;
  shots += 1;
  await browser.shoot(path(folder, `${String(shots).padStart(3, "0")}-${name}.png`));
}

async function send(name, key, body) {
  const headers = { "Content-Type": "application/json", ...(key ? { Authorization: `Bearer ${key}` } : {}) };
  return (await fetch(joinLink + name, body ? { method: "POST", headers, body: JSON.stringify(body) } : { headers })).json();
}

try {
  const host = await browsers.open(1280, 900);
  await host.go(hostLink);
  await host.untilHeard("Who is here");
  if (await host.run("return location.hash")) throw new Error("the key of the host stays in the address");
  const phone = await browsers.open(390, 844);
  await phone.go(`${joinLink}#${code}`);
  await phone.untilHeard("Join the room");
  await shoot(phone, "phone-door");
  await phone.tabTo(([tag, , id]) => tag === "INPUT" && id === "name");
  await phone.press(..."Team 1");
  await phone.press("return");
  await phone.until(`return document.body.innerText.includes("You are in.")`);
  const others = [];
  for (let number = 2; number < 7; number += 1) others.push((await send("join", null, { code, name: `Team ${number}` })).key);
  await host.until(`return document.body.innerText.includes("6 participants")`);
  await shoot(host, "wall-lobby");
  await shoot(phone, "phone-lobby");
  await host.tabToButton("Begin");
  await host.press("return");
  for (let number = 0; number < 80; number += 1) {
    let { shared } = await send("state", others[0]);
    // The browser says "Begin" to the server in its own time.
    for (let wait = 0; wait < 50 && !shared.question && shared.stage !== "ended"; wait += 1) {
      await new Promise((done) => setTimeout(done, 100));
      ({ shared } = await send("state", others[0]));
    }
    if (shared.stage === "ended") break;
    const { question, step } = shared;
    await host.untilHeard(question.text);
    await phone.untilHeard(question.text);
    heard.push(question.text);
    phoneHeard.push(question.text);
    await shoot(phone, "phone-question");
    if (number === 1) await phone.setOffline(true);
    // The phone answers with the first choice, or some words.
    await phone.press("tab");
    let [field, type] = await phone.focused();
    if (field === "SUMMARY") { await phone.press("tab"); [field, type] = await phone.focused(); }
    if (field === "INPUT" && type === "radio") await phone.press("space", "return");
    else if (field === "INPUT") {
      await phone.press("space");
      await phone.tabToButton("Answer");
      await phone.press("return");
    } else if (field === "TEXTAREA") {
      await phone.press(..."Dear Noor");
      await phone.tabToButton("Hand in");
      await phone.press("return");
    } else {
      await phone.tabToButton("Answer");
      await phone.press("return");
    }
    if (number === 1) {
      await phone.until(`return document.body.innerText.includes("Not sent yet")`);
      await shoot(phone, "phone-offline");
      await phone.setOffline(false);
    }
    await phone.until(`return document.body.innerText.includes("You may change it")`);
    if (number === 1) errors.push(...(await phone.errors()).filter((text) => !text.includes("ERR_INTERNET_DISCONNECTED")));
    for (const [place, key] of others.entries()) {
      const ids = question.choices.map(({ id }) => id);
      const given = question.form === "writing" ? [`Dear Noor, ${place}`] : question.form === "inOrder" ? ids
        : [ids[place < 3 ? 0 : place % ids.length]];
      await send("vote", key, { given, step });
    }
    await host.until(`return /6 of 6/.test(document.body.innerText)`);
    await shoot(host, "wall-question");
    if (number === 1) {
      // Whoever reloads comes back to where they were.
      await phone.reload();
      await phone.until(`return document.body.innerText.includes("You may change it")`);
      await host.reload();
      await host.until(`return /6 of 6/.test(document.body.innerText)`);
    }
    await host.tabToButton("Close and show the votes");
    await host.press("return");
    await phone.until(`return document.body.innerText.includes("The host goes on.")`);
    await host.tabToButton("Go on");
    await shoot(host, "wall-votes");
    await shoot(phone, "phone-votes");
    if (number === 0 && question.form === "one") {
      await host.tabToButton("Which are better?");
      await host.press("return");
      await host.until(`return document.body.innerText.includes("Which are better?")`);
      await host.tabToButton("Vote again");
      await host.press("return");
      await phone.until(`return document.body.innerText.includes("Once more")`);
      await host.tabToButton("Close and show the votes");
      await host.press("return");
      await host.until(`return document.body.innerText.includes("after talking")`);
      await shoot(host, "wall-second");
    }
    await host.tabToButton("Go on");
    await host.press("return");
    await host.tabToButton("Next");
    heard.push((await host.run(`return document.getElementById("question").textContent`)));
    await shoot(host, "wall-told");
    await shoot(phone, "phone-told");
    await host.press("return");
    await host.until(`return document.getElementById("question").textContent !== arguments[0] || /answered|handed in/.test(document.body.innerText)`, heard.at(-1));
  }
  await host.untilHeard("Looking back");
  await phone.untilHeard("Looking back");
  heard.push("Looking back");
  phoneHeard.push("Looking back");
  await shoot(host, "wall-end");
  await shoot(phone, "phone-end");
  const isHacked = (await host.run("return window.hacked === true")) || (await phone.run("return window.hacked === true"));
  console.log(JSON.stringify({
    heard, phoneHeard, wide, isHacked, errors: [...errors, ...(await host.errors()), ...(await phone.errors())],
    faults: [...host.faults, ...phone.faults],
  }));
} finally {
  await browsers.quit();
}
