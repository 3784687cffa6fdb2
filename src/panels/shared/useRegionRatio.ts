import { useMemo } from 'react';
import { type KeyFigures, keyFigures } from '../../cube/keyFigures';
import { type RegionTotal, type RegionTotals, regionTotals } from '../../cube/regionTotals';
import { NOTHING_WITHHELD } from '../../cube/withheld';
import { regionCompleteness } from '../../diagnosis/regionCompleteness';
import { missing, type RegionRatio, regionQuotients, regionShareRatios } from '../../diagnosis/regionRatio';
import { type RatioClasses, ratioClasses } from '../../model/ratioClass';
import type { MeasureId, RatioId } from '../../model/viewState';
import { useFollowingFilter } from './followingFilter';
import { quotientShares } from './quotientShares';
import { useComparedRegions } from './useComparedRegions';
import { useDisclosureGuard } from './useDisclosureGuard';
import { useSifted } from './useSifted';
import { useView } from './useView';
import { useWorkspace } from './workspace';

/** The ratio of the view for the compared regions, with what its caption and legend need. */
export interface RegionRatioAnswer {
  readonly ratio: RatioId;
  /** Every compared region; a region without a figure has the reason. */
  readonly valueByCode: ReadonlyMap<string, RegionRatio>;
  readonly classes: RatioClasses;
  /** What the ratio is measured by; null for 完整度, which counts nodes. */
  readonly measure: MeasureId | null;
  /** LQ* only: share of the benchmark's operating enterprises with a known value (0–1), else NaN. */
  readonly coverage: number;
  /** LQ* only: regions of the benchmark, 已载入 N 市 (省 when provinces are compared), else 0. */
  readonly benchmarkCount: number;
  readonly error: Error | null;
  retry(): void;
}

export function useRegionRatio(): RegionRatioAnswer {
  const { data } = useWorkspace();
  const { regionByCode, graph, gaps, cube } = data;
  const chosenRatio = useView((view) => view.ratio);
  const measure = useView((view) => view.measure);
  const filter = useFollowingFilter();
  const { chains, nodes, stages } = filter;
  // A quotient compares a part with the whole: without a part there is none, and shares say something instead.
  const ratio =
    chosenRatio === 'lq' && chains.length + nodes.length + stages.length === 0 ? 'share' : chosenRatio;
  const compared = useComparedRegions();
  const { level } = compared;

  const shares = ratio === 'lq' ? quotientShares(cube, level, filter) : null;
  const { sifted, error, retry } = useSifted(filter);
  const totals = regionTotals(sifted, level);
  const { guard } = useDisclosureGuard();
  const whole = useMemo(
    () => ({ ...filter, regions: compared.parent === '' ? [] : [compared.parent] }),
    [filter, compared.parent],
  );
  const wholeFigures = keyFigures(useSifted(whole).sifted);

  const computed = useMemo(() => {
    const codes = compared.regions.map((region) => region.adcode);
    const only = (ratios: ReadonlyMap<string, RegionRatio>, otherwise: RegionRatio) =>
      new Map(codes.map((code) => [code, ratios.get(code) ?? otherwise] as const));
    const gapMatrix = level === 'province' ? null : gaps[level];
    if (ratio === 'completeness') {
      const chainIds = chosenChains(chains, nodes, graph);
      const chainId = chainIds[0];
      if (chainIds.length !== 1 || chainId === undefined) return only(new Map(), missing('not_one_chain'));
      return only(
        gapMatrix ? regionCompleteness(graph, gapMatrix, chainId) : new Map(),
        missing('not_judged'),
      );
    }
    if (ratio === 'share') {
      const values = Float64Array.from(codes, totalsReader(totals, measure));
      return guard
        ? publicShares(codes, values, totals, measure, totalOf(wholeFigures, measure))
        : regionShareRatios(codes, values);
    }
    if (!shares) return new Map<string, RegionRatio>();
    const insufficient = new Set(gapMatrix?.regionIds.filter((_, index) => gapMatrix.scopeGate[index] !== 0));
    const quotients = regionQuotients(shares.shares, shares.measure !== 'count', insufficient);
    const all = only(quotients, missing('insufficient'));
    if (!guard) return all;
    return new Map(
      [...all].map(([code, quotient]) => [
        code,
        Number.isNaN(quotient.value) || guard.firms.isQuotientShown(code, { chains, nodes, stages })
          ? quotient
          : missing('withheld'),
      ]),
    );
  }, [
    compared,
    level,
    ratio,
    measure,
    chains,
    nodes,
    stages,
    graph,
    gaps,
    shares,
    totals,
    guard,
    wholeFigures,
  ]);

  const benchmarkCount = useMemo(() => {
    const codes = shares?.shares.adcode ?? [];
    if (level === 'province') return codes.length;
    return new Set(codes.map((code) => regionByCode.get(code)?.city ?? code)).size;
  }, [shares, level, regionByCode]);

  const classes = useMemo(
    () =>
      ratioClasses(
        ratio,
        [...computed.values()].map(({ value }) => value),
      ),
    [ratio, computed],
  );
  return {
    ratio,
    valueByCode: computed,
    classes,
    measure: ratio === 'lq' ? (shares?.measure ?? null) : ratio === 'share' ? measure : null,
    coverage: ratio === 'lq' ? (shares?.coverage ?? Number.NaN) : Number.NaN,
    benchmarkCount: ratio === 'lq' ? benchmarkCount : 0,
    error,
    retry,
  };
}

/** 对外: the share of each region in the shown total around them, where both may be shown. */
function publicShares(
  codes: readonly string[],
  values: Float64Array,
  totals: RegionTotals,
  measure: MeasureId,
  whole: number,
): Map<string, RegionRatio> {
  return new Map(
    codes.map((code, row) => {
      const withheld = totals.get(code)?.withheld ?? NOTHING_WITHHELD;
      const isWithheld = measure === 'investment' ? withheld.projects : withheld.firms;
      const share = (values[row] ?? Number.NaN) / whole;
      if (Number.isFinite(share)) return [code, { value: share, basis: 'value' }];
      return [code, missing(isWithheld || Number.isNaN(whole) ? 'withheld' : 'unknown')];
    }),
  );
}

/** The chains that chain and node filters name. */
function chosenChains(
  chains: readonly string[],
  nodes: readonly string[],
  graph: {
    readonly nodeIndexById: ReadonlyMap<string, number>;
    readonly chainOfNode: Int32Array;
    readonly chainIds: readonly string[];
  },
): string[] {
  if (chains.length > 0) return [...chains];
  const indexes = nodes.map((node) => graph.chainOfNode[graph.nodeIndexById.get(node) ?? -1] ?? -1);
  return [...new Set(indexes)].flatMap((index) => graph.chainIds[index] ?? []);
}

const TOTALS_COLUMN = {
  count: 'firmCount',
  output: 'outputWan',
  revenue: 'revenueWan',
  employees: 'employees',
  investment: 'investmentWan',
} as const satisfies Record<MeasureId, keyof RegionTotal & keyof KeyFigures>;

function totalOf(figures: KeyFigures, measure: MeasureId): number {
  return figures[TOTALS_COLUMN[measure]];
}

/** Region → its total of the measure; NaN where the filter lets nothing through there or no value is known. */
export function totalsReader(totals: RegionTotals, measure: MeasureId): (adcode: string) => number {
  const column = TOTALS_COLUMN[measure];
  return (adcode) => totals.get(adcode)?.[column] ?? Number.NaN;
}
