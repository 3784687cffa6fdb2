import { SCOPE_GATE_OF_CODE } from '../../diagnosis/scopeGate';
import { formatRatio } from '../../lib/formatFigure';
import { REASON_BIT } from '../../model/bitCode';
import type { ChainGraph } from '../../model/chainGraph';
import type { DiagnosisThresholds } from '../../model/diagnosisSettings';
import type { Evidence } from './evidenceOf';
import { type Neighbours, neighbours, type PresentNode } from './neighbours';

/** The sentences of a rule, each a text of `evidence.rule` with what fills it. */
export interface RuleSentence {
  readonly id: RuleId;
  readonly numbers: Readonly<Record<string, string | number>>;
  /** Present nodes that the sentence names; empty where it names none. */
  readonly nodes: readonly PresentNode[];
}

export type RuleId =
  | 'absent'
  | 'present'
  | 'presentAncestors'
  | 'presentDescendants'
  | 'noAncestor'
  | 'noDescendant'
  | 'noNeighbour'
  | 'break'
  | 'remote'
  | 'upstream_end'
  | 'terminal'
  | 'middle'
  | 'substitutable'
  | 'w1'
  | 'w2'
  | 'w3'
  | 'weak'
  | 'strengthQuotient'
  | 'strengthFirms'
  | 'strengthTitles'
  | 'significant'
  | 'notSignificant'
  | 'normal'
  | 'not_active'
  | 'sporadic'
  | 'too_few_enterprises'
  | 'too_few_assigned'
  | 'too_few_placed';

/** The rule that gave the verdict, in the order of its reasoning, with the actual names, counts and thresholds. */
export function verdictRule(
  graph: ChainGraph,
  evidence: Evidence,
  thresholds: DiagnosisThresholds,
): RuleSentence[] {
  const { verdict } = evidence.row;
  const around = neighbours(graph, evidence);
  if (verdict === 'insufficient') return [gateSentence(evidence, thresholds)];
  if (verdict === 'sporadic' || verdict === 'not_active') return [sentence(verdict)];
  if (verdict === 'substitutable')
    return [sentence('absent'), sentence('substitutable', {}, around.alternatives)];
  if (verdict === 'break' || verdict === 'blank') return absenceRule(evidence, around, thresholds);
  const firmCount = evidence.matrix.firmCount[evidence.cell] ?? 0;
  return [sentence('present', { count: firmCount }), ...presenceRule(evidence, thresholds)];
}

function absenceRule(
  evidence: Evidence,
  around: Neighbours,
  thresholds: DiagnosisThresholds,
): RuleSentence[] {
  const { row, matrix, cell } = evidence;
  const { ancestors, descendants } = around;
  const length = matrix.segmentLength[cell] ?? 0;
  const said = [sentence('absent')];
  if (row.position === 'remote') return [...said, sentence('noNeighbour'), sentence('remote')];
  said.push(
    ancestors.length > 0 ? sentence('presentAncestors', {}, ancestors) : sentence('noAncestor'),
    descendants.length > 0 ? sentence('presentDescendants', {}, descendants) : sentence('noDescendant'),
    sentence(row.position ?? 'break', { length, max: thresholds.maxBreakLength }),
  );
  return said;
}

function presenceRule(evidence: Evidence, thresholds: DiagnosisThresholds): RuleSentence[] {
  const { row, matrix, input, cell, inputRow } = evidence;
  const mask = matrix.reasons[cell] ?? 0;
  const quotient = formatRatio(matrix.lqStar[cell] ?? NaN);
  if (row.verdict === 'weak') {
    const fired: RuleSentence[] = [];
    if (mask & REASON_BIT.weak_quotient) {
      fired.push(sentence('w1', { quotient, threshold: thresholds.weakQuotient }));
    }
    if (mask & REASON_BIT.weak_supply) {
      fired.push(
        sentence('w2', {
          ratio: formatRatio(matrix.supplyRatio[cell] ?? NaN),
          threshold: thresholds.weakSupplyRatio,
          quotient,
          strength: thresholds.strengthQuotient,
        }),
      );
    }
    if (mask & REASON_BIT.weak_standing) fired.push(sentence('w3', { count: matrix.firmCount[cell] ?? 0 }));
    return [...fired, sentence('weak')];
  }
  if (row.verdict === 'normal') return [sentence('normal')];
  const titled = (input.cells.leadCount[inputRow] ?? 0) + (input.cells.championCount[inputRow] ?? 0);
  return [
    sentence('strengthQuotient', { quotient, threshold: thresholds.strengthQuotient }),
    (matrix.firmCount[cell] ?? 0) >= thresholds.strengthFirms
      ? sentence('strengthFirms', { count: matrix.firmCount[cell] ?? 0, threshold: thresholds.strengthFirms })
      : sentence('strengthTitles', { count: titled }),
    sentence(mask & REASON_BIT.significant ? 'significant' : 'notSignificant', {
      low: formatRatio(matrix.intervalLow[cell] ?? NaN),
      high: formatRatio(matrix.intervalHigh[cell] ?? NaN),
    }),
  ];
}

function gateSentence({ matrix, input, region }: Evidence, thresholds: DiagnosisThresholds): RuleSentence {
  const gate = SCOPE_GATE_OF_CODE[matrix.scopeGate[region] ?? 0];
  const percent = (share: number | undefined): number => Math.round((share ?? NaN) * 100);
  if (gate === 'too_few_assigned') {
    return sentence(gate, {
      percent: percent(input.regions.assignedShare[region]),
      threshold: percent(thresholds.minAssignedShare),
    });
  }
  if (gate === 'too_few_placed') {
    return sentence(gate, {
      percent: percent(input.regions.placedShare[region]),
      threshold: percent(thresholds.minPlacedShare),
    });
  }
  return sentence('too_few_enterprises', {
    count: input.regions.enterpriseCount[region] ?? 0,
    threshold: thresholds.minEnterprises,
  });
}

function sentence(
  id: RuleId,
  numbers: RuleSentence['numbers'] = {},
  nodes: readonly PresentNode[] = [],
): RuleSentence {
  return { id, numbers, nodes };
}
