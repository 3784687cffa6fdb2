import { DEFAULT_VIEW_STATE } from '../model/viewState';
import { type DecisionStoreApi, parseDecisions } from '../state/decisionStore';
import type { ShortlistStore } from '../state/shortlist';
import { parseShortlistText, shortlistText } from '../state/shortlistText';
import { parseUrlFragment, toUrlFragment } from '../state/urlCodec';
import type { ViewStoreApi } from '../state/viewStore';

/** What a person has set and decided, as the texts of a project file. */
export interface OwnTexts {
  /** @param isPublic without what names a firm: then only the settings of the diagnosis. */
  read(isPublic: boolean): Readonly<Record<string, string>>;
  /** Takes the texts over; what is there and they do not speak of stays. What is not valid is left out. */
  merge(texts: Readonly<Record<string, string>>): void;
}

const VIEW = 'view.txt';
const DECISIONS = 'decisions.json';
const SHORTLIST = 'shortlist.json';

export function createOwnTexts(
  viewStore: ViewStoreApi,
  decisions: DecisionStoreApi,
  shortlist: ShortlistStore,
): OwnTexts {
  return {
    read(isPublic) {
      const { view } = viewStore.getState();
      if (isPublic) return { [VIEW]: toUrlFragment({ ...DEFAULT_VIEW_STATE, diagnosis: view.diagnosis }) };
      return {
        [VIEW]: toUrlFragment(view),
        [DECISIONS]: JSON.stringify(decisions.getState().decisions),
        [SHORTLIST]: shortlistText(shortlist.getState().entries),
      };
    },
    merge(texts) {
      const { view, change } = viewStore.getState();
      // The person stays where the file was opened, in the language and colours chosen here.
      const { mode, theme, language } = view;
      const fragment = texts[VIEW];
      if (fragment !== undefined) change({ ...parseUrlFragment(fragment), mode, theme, language });
      const decided = decisionsIn(texts[DECISIONS] ?? '[]');
      if (decided.length > 0) decisions.getState().merge(decided);
      const entries = parseShortlistText(texts[SHORTLIST] ?? '') ?? [];
      if (entries.length > 0) shortlist.getState().merge(entries);
    },
  };
}

function decisionsIn(text: string): ReturnType<typeof parseDecisions> {
  try {
    return parseDecisions(text);
  } catch {
    // No JSON: the file was not written by this product.
    return [];
  }
}
