import { marginsOf } from '../../diagnosis/benchmarkMargins';
import { supplyPools } from '../../diagnosis/supplyPools';
import { formatCount, formatPercent, formatRatio, formatYi, MISSING } from '../../lib/formatFigure';
import { REASON_BIT } from '../../model/bitCode';
import type { ChainGraph } from '../../model/chainGraph';
import type { DiagnosisSettings } from '../../model/diagnosisSettings';
import type { DiagnosisMeasure } from '../../model/enumerations';
import type { Evidence } from './evidenceOf';

export type FormulaId =
  | 'expected'
  | 'pAbsent'
  | 'lq'
  | 'lqCount'
  | 'lqStar'
  | 'interval'
  | 'supply'
  | 'demand'
  | 'supplyRatio'
  | 'unmet'
  | 'topShare'
  | 'topShareUncovered'
  | 'substitution'
  | 'filledShare'
  | 'priority';

/** One figure: its name, the formula with the numbers in it, and the result; a missing number is a dash. */
export interface FormulaLine {
  readonly id: FormulaId;
  readonly numbers: string;
  readonly result: string;
}

/** The figures that the verdict, its overlays and its priority rest on, in the order in which they build on each other. */
export function formulaLines(
  graph: ChainGraph,
  evidence: Evidence,
  settings: DiagnosisSettings,
  nodeName: (nodeId: string) => string,
): FormulaLine[] {
  const isPresent = (evidence.matrix.firmCount[evidence.cell] ?? 0) > 0;
  const isPark = evidence.matrix.level === 'park';
  return [
    ...expectation(evidence, isPresent),
    ...(isPresent && !isPark ? quotientLines(evidence, settings) : []),
    ...(isPark ? [] : balanceLines(graph, evidence, nodeName)),
    ...(isPresent ? concentrationLines(evidence, settings) : []),
    ...fillingLine(evidence),
    ...priorityLine(evidence, settings),
  ];
}

function expectation(evidence: Evidence, isPresent: boolean): FormulaLine[] {
  const { matrix, region, node, cell } = evidence;
  const margins = marginsOf(matrix.benchmark, region);
  const expected = matrix.expected[cell] ?? NaN;
  const numbers = [matrix.benchmark.regionFirms[region], margins?.firmsByNode[node], margins?.firms].map(
    (value) => firms(value ?? NaN),
  );
  const lines: FormulaLine[] = [
    {
      id: 'expected',
      numbers: `${numbers[0]} × ${numbers[1]} ÷ ${numbers[2]}`,
      result: formatRatio(expected),
    },
  ];
  if (!isPresent) {
    lines.push({
      id: 'pAbsent',
      numbers: `exp(−${formatRatio(expected)})`,
      result: fixed(matrix.pAbsent[cell] ?? NaN, 3),
    });
  }
  return lines;
}

function quotientLines(
  { matrix, region, node, cell }: Evidence,
  { thresholds }: DiagnosisSettings,
): FormulaLine[] {
  const margins = marginsOf(matrix.benchmark, region);
  const isByCount = ((matrix.reasons[cell] ?? 0) & REASON_BIT.by_count) !== 0;
  const amount = (value: number | undefined): string =>
    isByCount ? firms(value ?? NaN) : amountText(matrix.measure, value ?? NaN);
  const parts = isByCount
    ? [
        matrix.firmWeight[cell],
        matrix.benchmark.regionFirms[region],
        margins?.firmsByNode[node],
        margins?.firms,
      ]
    : [matrix.value[cell], matrix.benchmark.regionValue[region], margins?.valueByNode[node], margins?.value];
  const [here, inRegion, ofNode, all] = parts.map(amount);
  const lq = matrix.lq[cell] ?? NaN;
  const expected = matrix.expected[cell] ?? NaN;
  const weight = expected / (expected + thresholds.shrinkageFirms);
  return [
    {
      id: isByCount ? 'lqCount' : 'lq',
      numbers: `(${here} ÷ ${inRegion}) ÷ (${ofNode} ÷ ${all})`,
      result: formatRatio(lq),
    },
    {
      id: 'lqStar',
      numbers: `${formatRatio(weight)} × ${formatRatio(lq)} + ${formatRatio(1 - weight)}`,
      result: formatRatio(matrix.lqStar[cell] ?? NaN),
    },
    {
      id: 'interval',
      numbers: `${firms(matrix.firmWeight[cell] ?? NaN)} ÷ ${formatRatio(expected)}`,
      result: `${formatRatio(matrix.intervalLow[cell] ?? NaN)}–${formatRatio(matrix.intervalHigh[cell] ?? NaN)}`,
    },
  ];
}

function balanceLines(
  graph: ChainGraph,
  { matrix, node, cell }: Evidence,
  nodeName: (nodeId: string) => string,
): FormulaLine[] {
  const pools = supplyPools(graph);
  const pool = pools.poolOfNode[node] ?? -1;
  const rowStart = cell - node;
  const buyers = pools.buyers[pool] ?? [];
  if (buyers.length === 0 || Number.isNaN(matrix.supply[cell])) return [];
  const atLeast = ((matrix.reasons[cell] ?? 0) & REASON_BIT.demand_lower_bound) !== 0 ? '≥ ' : '';
  const members = pools.members[pool] ?? [];
  const terms = buyers.map(
    (buyer) =>
      `${formatRatio(buyer.coefficient)} × ${nodeName(graph.nodeIds[buyer.node] ?? '')} ${formatYi(matrix.value[rowStart + buyer.node] ?? NaN)}`,
  );
  const [supply, demand] = [matrix.supply[cell] ?? NaN, matrix.demand[cell] ?? NaN];
  const bounded = (text: string): string => (text === MISSING ? text : `${atLeast}${text}`);
  const lines: FormulaLine[] = [];
  if (members.length > 1) {
    const named = members.map(
      (member) =>
        `${nodeName(graph.nodeIds[member] ?? '')} ${formatYi(matrix.value[rowStart + member] ?? NaN)}`,
    );
    lines.push({ id: 'supply', numbers: named.join(' + '), result: formatYi(supply) });
  }
  lines.push({ id: 'demand', numbers: terms.join(' + '), result: bounded(formatYi(demand)) });
  // Without a demand there is nothing to divide or to subtract.
  if (Number.isNaN(demand)) return lines;
  lines.push(
    {
      id: 'supplyRatio',
      numbers: `${formatYi(supply)} ÷ ${formatYi(demand)}`,
      result: formatRatio(matrix.supplyRatio[cell] ?? NaN),
    },
    {
      id: 'unmet',
      numbers: `${formatYi(demand)} − ${formatYi(supply)}`,
      result: bounded(formatYi(matrix.unmet[cell] ?? NaN)),
    },
  );
  return lines;
}

function concentrationLines({ matrix, cell }: Evidence, { thresholds }: DiagnosisSettings): FormulaLine[] {
  const topShare = matrix.topShare[cell] ?? NaN;
  const isCovered = !Number.isNaN(topShare);
  const lines: FormulaLine[] = [
    {
      id: isCovered ? 'topShare' : 'topShareUncovered',
      numbers: isCovered
        ? `HHI ${formatRatio(matrix.hhi[cell] ?? NaN)}, n_eff ${(matrix.effectiveCount[cell] ?? NaN).toFixed(1)}`
        : `${formatPercent(matrix.coverage[cell] ?? NaN)} % < ${formatPercent(thresholds.minCellCoverage)} %`,
      result: formatRatio(topShare),
    },
  ];
  if (matrix.singleSource[cell] === 1) {
    const substitution = matrix.substitution[cell] ?? NaN;
    lines.push({
      id: 'substitution',
      numbers: `${formatRatio(substitution)} < ${thresholds.maxSubstitution}`,
      result: formatRatio(substitution),
    });
  }
  return lines;
}

function fillingLine({ matrix, input, cell, inputRow }: Evidence): FormulaLine[] {
  if (matrix.filling[cell] !== 1) return [];
  const planned = input.cells.fillingOutputWan[inputRow] ?? NaN;
  return [
    {
      id: 'filledShare',
      numbers: `min(1, ${formatYi(planned)} ÷ ${formatYi(matrix.unmet[cell] ?? NaN)})`,
      result: formatRatio(matrix.filledShare[cell] ?? NaN),
    },
  ];
}

/** Weight × component of each, as they add up before 补链在途 is taken off; a missing one counts from 0 to its weight. */
function priorityLine({ matrix, cell }: Evidence, { priority }: DiagnosisSettings): FormulaLine[] {
  const [low, high] = [matrix.priorityLow[cell] ?? NaN, matrix.priorityHigh[cell] ?? NaN];
  if (Number.isNaN(low)) return [];
  const parts = [
    [priority.gap, matrix.gapScore],
    [priority.pull, matrix.pull],
    [priority.feasibility, matrix.feasibility],
    [priority.leverage, matrix.leverage],
    [priority.security, matrix.security],
    [priority.valueLevel, matrix.valueScore],
  ] as const;
  const terms = parts
    .filter(([weight]) => weight > 0)
    .map(([weight, column]) => `${trimmed(weight)} × ${formatRatio(column[cell] ?? NaN)}`);
  const filled = matrix.filledShare[cell] ?? NaN;
  const sum = terms.join(' + ');
  return [
    {
      id: 'priority',
      numbers: Number.isNaN(filled) ? sum : `(${sum}) × (1 − ${formatRatio(filled)})`,
      result: low === high ? fixed(low, 1) : `${fixed(low, 1)}–${fixed(high, 1)}`,
    },
  ];
}

/** A value of the measure in the unit of the page: 亿元, 人 or 家. */
export function amountText(measure: DiagnosisMeasure, value: number): string {
  if (measure === 'count') return firms(value);
  return measure === 'employees' ? formatCount(value) : formatYi(value);
}

/** Σw of firms: whole where it is, else with one decimal. */
function firms(value: number): string {
  if (Number.isNaN(value)) return MISSING;
  return Number.isInteger(value) || value >= 100 ? formatCount(value) : value.toFixed(1);
}

function fixed(value: number, decimals: number): string {
  return Number.isNaN(value) ? MISSING : value.toFixed(decimals);
}

function trimmed(value: number): string {
  return String(Number(value.toFixed(3)));
}
