/** The part of a region row that the cascade needs. */
export interface CascadeRegion {
  readonly adcode: string;
  readonly name: string;
  readonly parent: string | null;
}

export interface RegionOption {
  readonly value: string;
  readonly label: string;
  readonly children?: RegionOption[];
}

/**
 * 省 → 市 → 县 as the cascade takes them, of the regions that `isListed` lets in.
 *
 * A unit with one such part lists all of its parts: the cascade takes all listed parts for the unit itself, so a
 * province of which one city is loaded would be chosen in the city's place.
 */
export function regionOptions(
  regions: readonly CascadeRegion[],
  isListed: (adcode: string) => boolean,
): RegionOption[] {
  const divided = new Set(regions.filter(({ adcode }) => isListed(adcode)).map(({ parent }) => parent ?? ''));
  const partsOf = new Map<string, CascadeRegion[]>();
  for (const region of regions) {
    const isPart = region.parent !== null && divided.has(region.parent);
    if (!isPart && !isListed(region.adcode)) continue;
    const siblings = partsOf.get(region.parent ?? '');
    if (siblings) siblings.push(region);
    else partsOf.set(region.parent ?? '', [region]);
  }
  const optionsUnder = (parent: string): RegionOption[] =>
    (partsOf.get(parent) ?? []).map(({ adcode, name }) => {
      const children = optionsUnder(adcode);
      return children.length > 0 ? { value: adcode, label: name, children } : { value: adcode, label: name };
    });
  return optionsUnder('');
}

/** From the province down to the region itself, as the cascade names a choice. */
export function cascadePath(adcode: string, regionByCode: ReadonlyMap<string, CascadeRegion>): string[] {
  const path: string[] = [];
  let region = regionByCode.get(adcode);
  // Imported regions may name each other as parent.
  while (region && !path.includes(region.adcode)) {
    path.unshift(region.adcode);
    region = regionByCode.get(region.parent ?? '');
  }
  return path.length > 0 ? path : [adcode];
}
