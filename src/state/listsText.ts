import { DEFAULT_LISTS_VIEW, HEALTH_FIGURES, LISTS_PAGES, type ListsView } from '../model/listsView';

/** `page,region,node,enterprise,figure`, each escaped; what is not chosen is empty. */
export function listsText({ page, gap, target, health }: ListsView): string {
  return [page, gap?.region ?? '', gap?.node ?? '', target ?? '', health].map(encodeURIComponent).join(',');
}

/** Reads what `listsText` wrote; null where it is not valid. */
export function parseListsText(text: string): ListsView | null {
  const [pageText = '', region = '', node = '', target = '', figureText = ''] = unescaped(text);
  const page = LISTS_PAGES.find((each) => each === pageText);
  const health = HEALTH_FIGURES.find((each) => each === figureText) ?? DEFAULT_LISTS_VIEW.health;
  if (!page || ![region, node, target].every((key) => key.length <= 200 && !key.includes('\0'))) return null;
  return {
    page,
    gap: region !== '' && node !== '' ? { region, node } : null,
    target: target === '' ? null : target,
    health,
  };
}

function unescaped(text: string): string[] {
  try {
    return text.split(',').map(decodeURIComponent);
  } catch {
    // A broken escape sequence.
    return [];
  }
}
