import type { CellMeasure, ChainCells, GapCells, GapRegions } from '../../../src/model/gapColumns';

/** Columns of regions: those given, and for the rest what a list without that field gives. */
export function gapRegionsOf(
  given: Pick<GapRegions, 'ids' | 'enterpriseCount' | 'assignedShare' | 'placedShare' | 'cityIndex'> &
    Partial<GapRegions>,
): GapRegions {
  const count = given.ids.length;
  const missing = (): Float64Array => new Float64Array(count).fill(Number.NaN);
  const texts = (): string[] => given.ids.map(() => '');
  const byFlags = (pick: (region: number) => number): Int32Array =>
    Int32Array.from({ length: count * 8 }, (_, index) => (index % 8 === 0 ? pick(index / 8) : 0));
  return {
    county: texts(),
    city: texts(),
    province: texts(),
    lon: missing(),
    lat: missing(),
    knownCount: {
      output: new Float64Array(count),
      revenue: new Float64Array(count),
      employees: new Float64Array(count),
      registered_capital: new Float64Array(count),
    },
    aboveScaleCount: new Float64Array(count),
    landMu: missing(),
    flaggedCount: byFlags((region) => given.enterpriseCount[region] ?? 0),
    flaggedAssigned: byFlags((region) =>
      Math.round((given.enterpriseCount[region] ?? 0) * (given.assignedShare[region] || 0)),
    ),
    ...given,
  };
}

/** Columns of cells: those given, and for the rest what rows without values, titles and projects give. */
export function gapCellsOf(
  given: Pick<GapCells, 'regionIndex' | 'nodeIndex' | 'firmCount' | 'firmWeight'> & Partial<GapCells>,
): GapCells {
  const count = given.regionIndex.length;
  const missing = (): Float64Array => new Float64Array(count).fill(Number.NaN);
  const zeros = (): Int32Array => new Int32Array(count);
  const unknown = (): CellMeasure => ({
    value: missing(),
    knownCount: zeros(),
    herfindahl: missing(),
    largest: missing(),
  });
  return {
    leftCount: zeros(),
    recentLeftCount: zeros(),
    reducedCount: zeros(),
    fillingCount: zeros(),
    fillingOutputWan: missing(),
    fillingUnknownCount: zeros(),
    fillingStage: zeros(),
    plannedCount: zeros(),
    measures: {
      output: unknown(),
      revenue: unknown(),
      employees: unknown(),
      registered_capital: unknown(),
    },
    weightHerfindahl: missing(),
    largestWeight: missing(),
    titledCount: zeros(),
    unknownTitlesCount: given.firmCount,
    leadCount: zeros(),
    championCount: zeros(),
    headOfficeCount: zeros(),
    unknownStatusCount: zeros(),
    splitShareCount: zeros(),
    needCount: zeros(),
    flagsSeen: given.firmCount.map((firms) => (firms > 0 ? 1 : 0)),
    ...given,
  };
}

export function noChainCells(): ChainCells {
  const none = new Int32Array(0);
  return {
    regionIndex: none,
    chainIndex: none,
    firmCount: none,
    aboveScaleCount: none,
    leadCount: none,
    productKnownCount: none,
    sameProductCount: none,
    linkCount: none,
    localLinkCount: none,
  };
}
