import { remember } from '../lib/remember';
import type { Sifted } from './sift';

/**
 * Keeps each answer as long as what it was summed from: several panels show the same figures.
 * @param sourceOf what the answer depends on, where it is less than the whole filter: a range of investment, say, asks
 *   nothing new of enterprises.
 */
export function oncePerSifted<Parameters extends readonly string[], Answer>(
  sum: (sifted: Sifted, ...parameters: Parameters) => Answer,
  sourceOf: (sifted: Sifted) => object = (sifted) => sifted,
): (sifted: Sifted, ...parameters: Parameters) => Answer {
  const known = new WeakMap<object, Map<string, Answer>>();
  return (sifted, ...parameters) => {
    const answers = remember(known, sourceOf(sifted), () => new Map<string, Answer>());
    return remember(answers, parameters.join(' '), () => sum(sifted, ...parameters));
  };
}
