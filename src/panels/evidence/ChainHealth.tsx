export function ChainHealth() {
  return null;
}
