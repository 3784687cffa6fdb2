import type { MapScene } from '../../map/scene';
import type { ViewState } from '../../model/viewState';
import type { SubstituteArea } from '../../panels/evidence/substituteArea';

/** In 清单 the map is the ground of the arcs; without any it compares regions. Marks would stand in their way. */
export function listsLayers(layers: MapScene['layers'], hasArcs: boolean): MapScene['layers'] {
  const off = { on: false, opacity: 1 };
  return {
    ...layers,
    circles: off,
    parks: off,
    enterprises: off,
    projects: off,
    late: off,
    rings: off,
    gaps: off,
    // The region of the gap is filled to be seen among the arcs; it says nothing.
    ...(hasArcs ? { choropleth: { on: true, opacity: 1 }, labels: off } : {}),
  };
}

/** With a 风险点 selected, the node's enterprises within R and the ring of R are drawn besides. */
export function withSubstitutes(
  layers: ViewState['layers'],
  substitutes: SubstituteArea | null,
): ViewState['layers'] {
  if (!substitutes) return layers;
  return {
    ...layers,
    enterprises: { ...layers.enterprises, on: true },
    rings: substitutes.ring ? { ...layers.rings, on: true } : layers.rings,
  };
}
