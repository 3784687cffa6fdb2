/** Questions whose answers stay at hand: a step back and forth, the marks of a selection, the loosened filters. */
const KEPT_QUESTIONS = 8;

/** The answer to a question, among those asked last. */
export function recall<Answer>(answers: Map<string, Answer>, question: string, answer: () => Answer): Answer {
  const found = answers.get(question) ?? answer();
  answers.delete(question);
  answers.set(question, found);
  for (const oldest of answers.keys()) {
    if (answers.size <= KEPT_QUESTIONS) break;
    answers.delete(oldest);
  }
  return found;
}
