import { useMemo } from 'react';
import { useView } from '../shared/useView';
import { type SubstituteArea, substituteArea } from './substituteArea';
import { useEvidence } from './useEvidence';

/** Where the substitutes of the selected 风险点 are; null while none is selected in 诊断. */
export function useSubstituteArea(): SubstituteArea | null {
  const scope = useView((view) => view.diagnosis.substitutes);
  const cellId = useView(({ mode, selection }) =>
    mode === 'diagnosis' && selection?.kind === 'cell' ? selection.id : null,
  );
  const evidence = useEvidence(cellId);
  return useMemo(() => evidence && substituteArea(evidence, scope), [evidence, scope]);
}
