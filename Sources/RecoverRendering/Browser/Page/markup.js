// Pieces of the page. Texts of the exercise become text, never markup.

// element("p", { class: "note" }, "text", otherElement)
function element(tag, attributes = {}, ...content) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...content.flat().filter((part) => part !== null && part !== undefined && part !== ""));
  return made;
}

const paragraphs = (text) => element("p", { class: "text" }, text);
const note = (text) => element("p", { class: "note" }, text);
const button = (text, onclick, more = {}) => element("button", { type: "button", onclick, ...more }, text);
const heading = (text) => element("h2", { id: "question", tabindex: "-1" }, text);
const byId = (id) => document.getElementById(id);

function quizVerdict({ quiz, given, first }) {
  const now = quizScore(quiz, given);
  const word = now === 100 ? "Right." : now === 0 ? "Not right." : "Partly right.";
  return word + (given.join() === first.join() ? "" : " The first answer counts.");
}

// What would have been right, with the reasons.
function quizKey({ quiz, given }) {
  if (quiz.form === "inOrder") return element("ol", {}, quiz.answers.map(({ text }) => element("li", {}, text)));
  return element("ul", { class: "plain" },
    quiz.answers.filter(({ id, isCorrect }) => isCorrect || given.includes(id)).map(({ text, isCorrect, because }) =>
      element("li", {}, `${isCorrect ? "✓" : "✗"} ${text}${because ? `. ${because}` : ""}`)));
}
