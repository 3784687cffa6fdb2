// Runs on whatever node there is, before anything is installed: plain syntax, no imports.
const MINIMUM = [20, 19];

/** Says in a sentence what is wrong with this node, or nothing. */
export function nodeComplaint(version) {
  const [major, minor] = version.split('.').map(Number);
  const isEnough = major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1]);
  return isEnough
    ? undefined
    : `Node.js ${MINIMUM.join('.')} or newer is needed; this is ${version}. See https://nodejs.org/`;
}

export function exitOnOldNode() {
  const complaint = nodeComplaint(process.versions.node);
  if (complaint === undefined) return;
  console.error(complaint);
  process.exit(1);
}
