import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Boundaries } from '../map/boundaries';
import type { Importer } from '../panels/data/importer';
import type { Workspace } from '../panels/shared/workspace';
import { boundAnswers } from './boundAnswers';
import { Shell } from './Shell';
import type { Session } from './session';

/** What answers may hold that nothing shows any more: they come back at once when they are asked again. */
const MOST_IDLE_BYTES = 128 * 1024 * 1024;

interface AppProps {
  readonly session: Session;
  readonly boundaries: Boundaries;
  readonly importer: Importer;
}

const queryClient = new QueryClient({
  defaultOptions: {
    // Answers only change with the data, whose version is part of every key.
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 60_000,
      retry: false,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
  },
});
boundAnswers(queryClient.getQueryCache(), MOST_IDLE_BYTES);

export function App({ session, boundaries, importer }: AppProps) {
  const { i18n } = useTranslation();
  const language = useStore(session.viewStore, (store) => store.view.language);
  const data = useStore(session.state, (state) => state.data);
  const workspace = useMemo<Workspace | null>(
    () => data && { ...session.workspaceActions(), viewStore: session.viewStore, data },
    [session, data],
  );
  useEffect(() => {
    i18n.changeLanguage(language).catch((error: unknown) => reportError(error));
  }, [i18n, language]);

  return (
    <QueryClientProvider client={queryClient}>
      <Shell session={session} boundaries={boundaries} workspace={workspace} importer={importer} />
    </QueryClientProvider>
  );
}
