import { BasisSection } from './BasisSection';
import type { Evidence } from './evidenceOf';
import { FillingSection } from './FillingSection';
import { FlipSection } from './FlipSection';
import { FormulaSection } from './FormulaSection';
import { GradeSection } from './GradeSection';
import { MovesSection } from './MovesSection';
import { ReviewSection } from './ReviewSection';
import { RobustnessSection } from './RobustnessSection';
import { RowsSection } from './RowsSection';
import { RuleSection } from './RuleSection';

/** Why a cell bears its verdict, in a fixed order: rule, formulas, grade, robustness, flips, rows, moves, review, 口径. */
export function EvidenceCard({ evidence }: { readonly evidence: Evidence }) {
  return (
    <>
      <RuleSection evidence={evidence} />
      <FormulaSection evidence={evidence} />
      <GradeSection evidence={evidence} />
      <RobustnessSection evidence={evidence} />
      <FlipSection evidence={evidence} />
      <RowsSection evidence={evidence} />
      <MovesSection evidence={evidence} />
      <FillingSection evidence={evidence} />
      <ReviewSection evidence={evidence} />
      <BasisSection evidence={evidence} />
    </>
  );
}
