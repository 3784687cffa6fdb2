import { useIsFetching } from '@tanstack/react-query';
import { useFollowingFilter } from '../panels/shared/followingFilter';
import { useView } from '../panels/shared/useView';

/** Marks for scripts whether any question is still being answered, or figures have yet to follow the filter. */
export function Activity({ isDeriving }: { readonly isDeriving: boolean }) {
  const asked = useIsFetching();
  const isFollowing = useView((view) => view.filter) !== useFollowingFilter();
  return <span hidden data-activity={asked > 0 || isFollowing || isDeriving ? 'busy' : 'idle'} />;
}
