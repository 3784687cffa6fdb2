import type { LayerId, ViewState } from './viewState';

/** Layers that 诊断 leaves to the person; the others are set by what it shows. */
export const DIAGNOSIS_CHOICES: readonly LayerId[] = ['labels', 'rings', 'background'];

/**
 * The layers as the map draws them. In 诊断 these are the gap areas, with parks when parks are judged; the choice
 * made for 总览 stays as it is.
 */
export function shownLayers({
  mode,
  layers,
  filter,
}: Pick<ViewState, 'mode' | 'layers' | 'filter'>): ViewState['layers'] {
  if (mode !== 'diagnosis') return layers;
  const off = (id: LayerId): ViewState['layers'][LayerId] => ({ ...layers[id], on: false });
  return {
    ...layers,
    gaps: { ...layers.gaps, on: true },
    choropleth: off('choropleth'),
    circles: off('circles'),
    enterprises: off('enterprises'),
    projects: off('projects'),
    late: off('late'),
    parks: { ...layers.parks, on: filter.gapLevel === 'park' },
  };
}
