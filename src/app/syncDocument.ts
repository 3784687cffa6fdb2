import type { ViewStoreApi } from '../state/viewStore';

/** Keeps the document's theme and language in step, before anything that reads the tokens is drawn anew. */
export function syncDocument(viewStore: ViewStoreApi): void {
  const apply = (): void => {
    const { theme, language } = viewStore.getState().view;
    document.documentElement.dataset.theme = theme;
    document.documentElement.lang = language;
  };
  apply();
  viewStore.subscribe(apply);
}
