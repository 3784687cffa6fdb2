import { parseUrlFragment, toUrlFragment } from '../state/urlCodec';
import type { ViewStoreApi } from '../state/viewStore';

const WRITE_DELAY_MS = 150;

/** Keeps the address and the view state in step: every view has an address, and an address gives its view back. */
export function syncAddress(viewStore: ViewStoreApi): void {
  let timer = 0;
  viewStore.subscribe(({ view }, { view: before }) => {
    if (view === before) return;
    window.clearTimeout(timer);
    // Browsers limit how often the address may change, so a gesture writes once.
    timer = window.setTimeout(
      () => history.replaceState(null, '', `#${toUrlFragment(view)}`),
      WRITE_DELAY_MS,
    );
  });
  window.addEventListener('hashchange', () => {
    const { view, change } = viewStore.getState();
    if (location.hash.slice(1) !== toUrlFragment(view)) change(parseUrlFragment(location.hash));
  });
}
