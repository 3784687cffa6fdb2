import { UNFILTERED, type ViewState } from '../../model/viewState';
import type { FileReport } from './importReport';

/** The map of what was imported: all of it, by city, measured by the revenue that the list gives, else by number. */
export function viewOfImport(files: readonly FileReport[], view: ViewState): Partial<ViewState> {
  const hasRevenue = files.some(
    ({ recognised }) =>
      recognised.entity === 'enterprise' &&
      recognised.mapping.columns.some(({ target }) => target?.field === 'revenue_wan'),
  );
  return {
    mode: 'overview',
    compareLevel: 'city',
    filter: UNFILTERED,
    camera: null,
    selection: null,
    measure: hasRevenue ? 'revenue' : 'count',
    // Without a chain in the filter there is no location quotient to show.
    ratio: 'share',
    layers: { ...view.layers, circles: { ...view.layers.circles, on: true } },
  };
}
