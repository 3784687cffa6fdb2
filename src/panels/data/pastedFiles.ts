/**
 * What a clipboard holds as files. A spreadsheet gives cells as text, one line a row with tabs between, and often
 * a picture of them too: a text with more than one cell goes first.
 * @param nameOf the table that is made of a text.
 */
export function pastedFiles(
  clipboard: Pick<DataTransfer, 'getData' | 'files'>,
  nameOf: () => string,
): readonly File[] {
  const text = clipboard.getData('text/plain');
  if (/[\t\n\r]\s*\S/.test(text)) return [new File([text], nameOf())];
  return [...clipboard.files];
}
