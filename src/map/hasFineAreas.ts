/** How far into a file the mark may stand. */
const HEAD_BYTES = 200;

/**
 * Whether the areas of a level's file also stand in finer detail in `fine/`: the file says so at its head by
 * `"fineAreas": true`, as the shipped ones do. A file put in their place by the operator does not, and is then used at
 * every scale. Only the head is read. A file that cannot be had says nothing against the finer ones.
 */
export async function hasFineAreas(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    const reader = response.body?.getReader();
    if (!response.ok || !reader) return true;
    let head = '';
    const decoder = new TextDecoder();
    while (head.length < HEAD_BYTES) {
      const { done, value } = await reader.read();
      if (done) break;
      head += decoder.decode(value, { stream: true });
    }
    await reader.cancel();
    return /"fineAreas"\s*:\s*true/.test(head.slice(0, HEAD_BYTES));
  } catch {
    return true;
  }
}
