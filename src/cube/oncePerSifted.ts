import type { Sifted } from './sift';

/** Keeps each answer as long as what it was summed from: several panels show the same figures. */
export function oncePerSifted<Parameters extends readonly string[], Answer>(
  sum: (sifted: Sifted, ...parameters: Parameters) => Answer,
): (sifted: Sifted, ...parameters: Parameters) => Answer {
  const known = new WeakMap<Sifted, Map<string, Answer>>();
  return (sifted, ...parameters) => {
    const answers = known.get(sifted) ?? new Map<string, Answer>();
    known.set(sifted, answers);
    const key = parameters.join(' ');
    const answer = answers.get(key) ?? sum(sifted, ...parameters);
    answers.set(key, answer);
    return answer;
  };
}
