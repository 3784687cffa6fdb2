/**
 * One-sided exact sign test: the probability of at least `wins` heads in `trials` tosses of a fair coin; 1 for no
 * trial. Summed in logarithms, so that thousands of trials do not underflow.
 */
export function signTest(wins: number, trials: number): number {
  if (trials === 0) return 1;
  let logTerm = trials * Math.log(0.5);
  for (let i = 1; i <= wins; i++) logTerm += Math.log(trials - i + 1) - Math.log(i);
  let sum = 0;
  for (let k = wins; k <= trials; k++) {
    sum += Math.exp(logTerm);
    logTerm += Math.log(trials - k) - Math.log(k + 1);
  }
  return Math.min(1, sum);
}
