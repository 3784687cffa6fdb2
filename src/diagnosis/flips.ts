import type { Verdict } from '../model/enumerations';
import type { Flip } from '../model/flip';
import { VERDICT_OF_CODE } from '../model/verdictCode';
import { marginsOf } from './benchmarkMargins';
import { denseCells } from './denseCells';
import { expectedFirms } from './expectedFirms';
import type { GapMatrix } from './gapMatrix';
import type { GapMatrixInput } from './gapMatrixInput';
import { isStrength, type PresentFigures, WEAK_BITS, weakBits } from './gradePresent';
import { locationQuotient } from './locationQuotient';
import { presenceVerdicts } from './presenceVerdict';
import { emptyFigures, readFigures } from './presentFigures';
import { shrunkLocationQuotient } from './shrunkLocationQuotient';

/** A change of one cell: firms more or fewer, value more or less, one notable firm more. */
interface CellChange {
  readonly firms: number;
  readonly value: number;
  readonly titled: number;
}

const NO_CHANGE: CellChange = { firms: 0, value: 0, titled: 0 };
const MAX_FIRMS = 100;
const STEPS = 60;

/**
 * What would turn the verdict of a cell, all else equal: the fewest firms more and fewer, the least value more and
 * less, and whether one notable firm would do. A firm more or fewer is one of the node's average share and value; the
 * margins move with the cell. Empty for a verdict that is none.
 *
 * A node without a firm is present with the first: named are the verdict then, and the fewest firms and the least value
 * of a single one that lead to anything but 薄弱点. New firms are 规上 and of the benchmark's average at the node.
 */
export function flips(input: GapMatrixInput, matrix: GapMatrix, region: number, node: number): Flip[] {
  const cell = region * matrix.nodeIds.length + node;
  const own = VERDICT_OF_CODE[matrix.verdict[cell] ?? -1];
  if (!own || own === 'insufficient' || own === 'sporadic' || own === 'not_active') return [];
  const figures = emptyFigures();
  readFigures(figures, input.level, input.graph, denseCells(input), input.cells, matrix, cell);
  const judge = (change: CellChange): Verdict => verdictAfter(input, matrix, region, node, figures, change);
  if ((matrix.firmCount[cell] ?? 0) === 0) return arrivalFlips(matrix, region, node, judge);
  const found: Flip[] = [];
  const firmsHere = matrix.firmCount[cell] ?? 0;
  for (let firms = 1; firms <= MAX_FIRMS; firms++) {
    const verdict = judge({ ...NO_CHANGE, firms });
    if (verdict === own) continue;
    found.push({ lever: 'firms', change: firms, verdict });
    break;
  }
  for (let firms = 1; firms <= firmsHere; firms++) {
    const verdict = judge({ ...NO_CHANGE, firms: -firms });
    if (verdict === own) continue;
    found.push({ lever: 'firms', change: -firms, verdict });
    break;
  }
  const value = matrix.value[cell] ?? NaN;
  if (matrix.measure !== 'count' && value > 0) {
    found.push(...valueFlips(own, value, judge));
  }
  const verdict = judge({ ...NO_CHANGE, titled: 1 });
  if (verdict !== own) found.push({ lever: 'titled', change: 1, verdict });
  return found;
}

/** What the first firms of an absent node make of it. */
function arrivalFlips(
  matrix: GapMatrix,
  region: number,
  node: number,
  judge: (change: CellChange) => Verdict,
): Flip[] {
  const arrived = (firms: number): Flip => ({
    lever: 'firms',
    change: firms,
    verdict: judge({ ...NO_CHANGE, firms }),
  });
  const first = arrived(1);
  if (first.verdict !== 'weak') return [first];
  const found = [first];
  for (let firms = 2; firms <= MAX_FIRMS; firms++) {
    const flip = arrived(firms);
    if (flip.verdict === 'weak') continue;
    found.push(flip);
    break;
  }
  const { perFirm } = averageFirm(matrix, region, node);
  if (matrix.measure === 'count' || !(perFirm > 0)) return found;
  const ofSize = (value: number): CellChange => ({ ...NO_CHANGE, firms: 1, value: value - perFirm });
  const largest = 100 * perFirm;
  if (judge(ofSize(largest)) === 'weak') return found;
  const value = turningPoint(perFirm, largest, (size) => judge(ofSize(size)) === 'weak');
  return [...found, { lever: 'value', change: value, verdict: judge(ofSize(value)) }];
}

/** The value between the two at which the verdict turns; it is `isKept` at the first and not at the second. */
function turningPoint(from: number, to: number, isKept: (value: number) => boolean): number {
  let kept = from;
  let turned = to;
  for (let step = 0; step < STEPS; step++) {
    const middle = (kept + turned) / 2;
    if (isKept(middle)) kept = middle;
    else turned = middle;
  }
  return turned;
}

/** Share and value of one firm of the node: of the cell's own, else of the benchmark's. NaN where none is known. */
function averageFirm(matrix: GapMatrix, region: number, node: number) {
  const cell = region * matrix.nodeIds.length + node;
  const firmsHere = matrix.firmCount[cell] ?? 0;
  if (firmsHere > 0) {
    return {
      perFirm: (matrix.value[cell] ?? NaN) / firmsHere,
      weightPerFirm: (matrix.firmWeight[cell] ?? 0) / firmsHere,
    };
  }
  const margins = marginsOf(matrix.benchmark, region);
  return {
    perFirm: (margins?.valueByNode[node] ?? NaN) / (margins?.firmsByNode[node] ?? NaN),
    weightPerFirm: 1,
  };
}

function valueFlips(own: Verdict, value: number, judge: (change: CellChange) => Verdict): Flip[] {
  const flip = (limit: number): Flip[] => {
    const isKept = (value: number): boolean => judge({ ...NO_CHANGE, value }) === own;
    if (isKept(limit)) return [];
    const turned = turningPoint(0, limit, isKept);
    return [{ lever: 'value', change: turned, verdict: judge({ ...NO_CHANGE, value: turned }) }];
  };
  // Tried outwards, so that the nearest of several turns is found.
  const more = [0.5, 1, 2, 5, 10, 100].map((factor) => flip(factor * value)).find((each) => each.length > 0);
  const less = [-0.5, -0.9, -0.999].map((factor) => flip(factor * value)).find((each) => each.length > 0);
  return [...(more ?? []), ...(less ?? [])];
}

/** The verdict of a cell after a change of it. */
function verdictAfter(
  input: GapMatrixInput,
  matrix: GapMatrix,
  region: number,
  node: number,
  figures: PresentFigures,
  change: CellChange,
): Verdict {
  const { graph, settings, level } = input;
  const cell = region * graph.nodeCount + node;
  const firmsHere = matrix.firmCount[cell] ?? 0;
  if (firmsHere + change.firms <= 0) return verdictWithout(input, matrix, region, node);
  const { perFirm, weightPerFirm } = averageFirm(matrix, region, node);
  const moreValue = change.value + (matrix.measure === 'count' ? 0 : change.firms * (perFirm || 0));
  const demand = matrix.demand[cell] ?? NaN;
  const changed: PresentFigures = {
    ...figures,
    firmCount: firmsHere + change.firms,
    titledCount: figures.titledCount + change.titled + (firmsHere === 0 ? change.firms : 0),
    lqStar:
      level === 'park'
        ? NaN
        : lqStarAfter(
            matrix,
            region,
            node,
            change.firms * weightPerFirm,
            moreValue,
            settings.thresholds.shrinkageFirms,
          ),
    supplyRatio: demand > 0 ? ((matrix.supply[cell] ?? NaN) + moreValue) / demand : NaN,
  };
  if ((weakBits(changed, settings.thresholds) & WEAK_BITS) !== 0) return 'weak';
  return isStrength(changed, settings.thresholds) ? 'strength' : 'normal';
}

/** LQ* of the cell with `moreFirms` of N_rn and `moreValue` of X_rn more, margins included. */
function lqStarAfter(
  matrix: GapMatrix,
  region: number,
  node: number,
  moreFirms: number,
  moreValue: number,
  shrinkageFirms: number,
): number {
  const margins = marginsOf(matrix.benchmark, region);
  if (!margins?.isReferenced) return NaN;
  const cell = region * matrix.nodeIds.length + node;
  const { sets, regionFirms, regionValue } = matrix.benchmark;
  const isMember = sets.members[sets.setOfRegion[region] ?? -1]?.includes(region) ?? false;
  const share = isMember ? 1 : 0;
  const firms = (matrix.firmWeight[cell] ?? NaN) + moreFirms;
  const regionFirmsAfter = (regionFirms[region] ?? NaN) + moreFirms;
  const nodeFirms = (margins.firmsByNode[node] ?? NaN) + share * moreFirms;
  const allFirms = margins.firms + share * moreFirms;
  const expected = expectedFirms(regionFirmsAfter, nodeFirms, allFirms);
  const value = matrix.value[cell] ?? NaN;
  const isByCount = Number.isNaN(value) || matrix.measure === 'count';
  const quotient = isByCount
    ? locationQuotient(firms, regionFirmsAfter, nodeFirms, allFirms)
    : locationQuotient(
        value + moreValue,
        (regionValue[region] ?? NaN) + moreValue,
        (margins.valueByNode[node] ?? NaN) + share * moreValue,
        margins.value + share * moreValue,
      );
  return shrunkLocationQuotient(quotient, expected, shrinkageFirms);
}

/** The verdict of the cell were its firms gone, the region's other cells as they are. */
function verdictWithout(input: GapMatrixInput, matrix: GapMatrix, region: number, node: number): Verdict {
  const { graph, settings } = input;
  const start = region * graph.nodeCount;
  const firmCount = matrix.firmCount.slice(start, start + graph.nodeCount);
  firmCount[node] = 0;
  const activity = matrix.chainActivity.slice(region * graph.chainCount, (region + 1) * graph.chainCount);
  const { verdict } = presenceVerdicts(graph, firmCount, new Uint8Array(1), activity, settings.thresholds);
  return VERDICT_OF_CODE[verdict[node] ?? -1] ?? 'blank';
}
