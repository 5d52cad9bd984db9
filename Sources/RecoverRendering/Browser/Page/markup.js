// What is said of a knowledge check.

function quizVerdict({ quiz, given, first }) {
  const now = quizScore(quiz, given);
  const word = now === 100 ? "Right." : now === 0 ? "Not right." : "Partly right.";
  return word + (given.join() === first.join() ? "" : " The first answer counts.");
}

// What would have been right, with the reasons.
function quizKey({ quiz, given }) {
  const you = quiz.form === "one" ? null
    : note(`You: ${given.map((id) => quiz.answers.find((answer) => answer.id === id).text).join("; ")}`);
  if (quiz.form === "inOrder") return [you, element("ol", {}, quiz.answers.map(({ text }) => element("li", {}, text)))];
  return [you, element("ul", { class: "plain" },
    quiz.answers.filter(({ id, isCorrect }) => isCorrect || given.includes(id)).map(({ text, isCorrect, because }) =>
      element("li", {}, `${isCorrect ? "✓" : "✗"} ${text}${because ? `. ${because}` : ""}`)))];
}
