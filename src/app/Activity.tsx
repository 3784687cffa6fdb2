import { useIsFetching } from '@tanstack/react-query';

/** Marks for scripts whether any question is still being answered. */
export function Activity({ isDeriving }: { readonly isDeriving: boolean }) {
  const asked = useIsFetching();
  return <span hidden data-activity={asked > 0 || isDeriving ? 'busy' : 'idle'} />;
}
