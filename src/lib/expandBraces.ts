/** `{营业,主营}{总,}收入` → 营业总收入, 营业收入, 主营总收入, 主营收入: every way to choose one of each pair of braces. */
export function expandBraces(pattern: string): readonly string[] {
  const match = /\{([^{}]*)\}/.exec(pattern);
  if (!match) return [pattern];
  const [whole, choices = ''] = match;
  const rest = expandBraces(pattern.slice(match.index + whole.length));
  const before = pattern.slice(0, match.index);
  return choices.split(',').flatMap((choice) => rest.map((after) => before + choice + after));
}
