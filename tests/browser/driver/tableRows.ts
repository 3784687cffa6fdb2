import type { Locator } from 'playwright-core';

/** Rows of a table on screen by column head; rows that are still being read are left out. */
export async function tableRows(table: Locator): Promise<Record<string, string>[]> {
  const [head = [], ...rows] = await table.evaluate((element) =>
    [...element.querySelectorAll('thead tr, tbody:not([aria-hidden]) tr')].map((row) =>
      [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent?.trim() ?? ''),
    ),
  );
  const names = head.map((name) => name.replace(/[↓↑]/, '').trim());
  return rows
    .filter((cells) => cells.length === names.length)
    .map((cells) => Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ''])));
}
