// Pieces of all pages on which an exercise is played: that of `play --html` and those of a live room. Texts of the exercise and of
// people become text, never markup.

// element("p", { class: "note" }, "text", otherElement)
function element(tag, attributes = {}, ...content) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...content.flat(2).filter((part) => part !== null && part !== undefined && part !== "" && part !== false));
  return made;
}

const byId = (id) => document.getElementById(id);
const paragraphs = (text) => element("p", { class: "text" }, text);
const note = (text) => element("p", { class: "note" }, text);
const button = (text, onclick, more = {}) => element("button", { type: "button", onclick, ...more }, text);
const heading = (text) => element("h2", { id: "question", tabindex: "-1" }, text);
const say = (text) => { if (byId("news").textContent !== text) byId("news").textContent = text; };

function bar(share) {
  const made = element("span", { class: "bar", "aria-hidden": "true" }, element("span"));
  made.firstChild.style.inlineSize = `${Math.max(0, Math.min(1, share)) * 100}%`;
  return made;
}

// A meter: what it is called, how full it is, and in words.
const meterRow = (title, share, words) =>
  element("div", { class: "meter" }, element("b", {}, title), bar(share), element("span", {}, words));

// Where an answer is given: what is shown, and what is given there.

const howTo = { allThatApply: "All that apply.", inOrder: "Put them in order, the first on top." };
const answerField = (question, given) => (question.form === "inOrder" ? orderField : choicesField)(question, given);

function choicesField({ form, choices }, given) {
  const type = form === "one" ? "radio" : "checkbox";
  const boxes = choices.map(({ id }) =>
    element("input", { type, name: "choice", value: id, required: type === "radio", checked: given?.includes(id) }));
  const shown = element("div", { role: type === "radio" ? "radiogroup" : "group", "aria-labelledby": "question" },
    type === "checkbox" ? note(howTo[form]) : null,
    choices.map(({ letter, text }, index) => element("label", { class: "choice" }, boxes[index],
      element("b", {}, `${letter} `), element("span", {}, text))));
  return { shown, given: () => {
    const ids = boxes.filter((box) => box.checked).map((box) => box.value);
    return ids.length > 0 ? ids : null;
  } };
}

// To be put in order: each moves up or down, by its buttons.
function orderField({ choices }, given) {
  const order = given ? given.map((id) => choices.find((choice) => choice.id === id)) : [...choices];
  const rows = element("ol", { class: "order", "aria-labelledby": "question" });
  const draw = () => rows.replaceChildren(...order.map((choice, place) => element("li", {},
    element("span", {}, choice.text),
    button("↑", () => move(place, -1), { "aria-label": `Up: ${choice.text}`, disabled: place === 0 }),
    button("↓", () => move(place, 1), { "aria-label": `Down: ${choice.text}`, disabled: place === order.length - 1 }))));
  const move = (place, way) => {
    const to = place + way;
    [order[place], order[to]] = [order[to], order[place]];
    draw();
    const [up, down] = rows.children[to].querySelectorAll("button");
    const again = way < 0 ? up : down;
    (again.disabled ? (again === up ? down : up) : again).focus();
    say(`${order[to].text}: place ${to + 1} of ${order.length}`);
  };
  draw();
  return { shown: element("div", {}, note(howTo.inOrder), rows), given: () => order.map(({ id }) => id) };
}

function writingField(more, given) {
  const shown = element("textarea", { ...more, required: true, "aria-labelledby": "question" });
  shown.value = given?.[0] ?? "";
  return { shown, given: () => [shown.value] };
}

// What is given so far, whenever it changes: what is not handed in yet outlasts a reload.
function whenEdited({ shown, given }, use) {
  for (const type of ["input", "click"]) shown.addEventListener(type, () => use(given()));
}

// On paper nothing is folded away.
const openForPrint = () =>
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((part) => { part.open = true; }));
