import { regionPath } from '../shared/regionPath';
import { useWorkspace } from '../shared/workspace';
import { SelectLink } from './SelectLink';

/** A region by its whole path. */
export function RegionLink({ adcode }: { readonly adcode: string }) {
  const { regionByCode } = useWorkspace().data;
  const path = regionPath(adcode, regionByCode);
  return <SelectLink kind="region" id={adcode} name={path.length > 0 ? path.join(' ') : adcode} />;
}
