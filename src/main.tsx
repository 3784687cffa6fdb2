import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import './ui/tokens.css';
import './ui/base.css';
import { App } from './app/App';
import { createImporter } from './app/createImporter';
import { createHeldRows } from './app/heldRows';
import { createKeptData } from './app/keptData';
import { openServedSet, servedSetName } from './app/servedSet';
import { startSession } from './app/session';
import { startStorage } from './app/startStorage';
import { syncAddress } from './app/syncAddress';
import { syncDocument } from './app/syncDocument';
import { startI18n } from './i18n/i18n';
import { createBoundaries } from './map/boundaries';
import { createDecisionStore } from './state/decisionStore';
import { createShortlist, SHORTLIST_KEY } from './state/shortlist';
import { parseUrlFragment } from './state/urlCodec';
import { createViewStore } from './state/viewStore';

const viewStore = createViewStore(parseUrlFragment(location.hash));
syncDocument(viewStore);
const i18n = startI18n(viewStore.getState().view.language, initReactI18next);
syncAddress(viewStore);
const baseUrl = new URL('.', document.baseURI).href;
const shortlist = createShortlist(() => localStorage);
window.addEventListener('storage', ({ key }) => {
  if (key === SHORTLIST_KEY) shortlist.getState().reread();
});
const storage = startStorage(baseUrl);
const setName = servedSetName(location.search);
const session = startSession(
  baseUrl,
  viewStore,
  i18n.t('shell:embeddedSet'),
  {
    decisions: createDecisionStore(() => localStorage),
    shortlist,
    held: createHeldRows(async () => {
      const { openIndexedDbStore } = await import('./storage/indexedDbStore');
      const { createMemoryStore } = await import('./storage/memoryStore');
      // Where nothing can be kept, which 数据 says of imports, held rows last as long as the page too.
      return openIndexedDbStore('chain-atlas-held').catch(() => createMemoryStore());
    }),
    source: i18n.t('shell:shortlistSource'),
  },
  createKeptData(storage, () => localStorage),
  setName === null ? null : openServedSet(storage, baseUrl, setName),
);

const boundaries = createBoundaries(baseUrl);
const importer = createImporter(baseUrl, boundaries, {
  structure() {
    const { data } = session.state.getState();
    if (!data) throw new Error('files are read after the data are loaded');
    return data.structure;
  },
  async rows(except) {
    const { queryKnownRows } = await import('./queries/knownRows');
    const { hiddenSets } = viewStore.getState().view;
    return queryKnownRows(session.workspaceActions().database, except, hiddenSets);
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');
createRoot(root).render(
  <StrictMode>
    <App session={session} boundaries={boundaries} importer={importer} />
  </StrictMode>,
);
