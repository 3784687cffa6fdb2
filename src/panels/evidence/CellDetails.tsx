import { NotFound } from '../details/NotFound';
import { EvidenceCard } from './EvidenceCard';
import { EvidenceHead } from './EvidenceHead';
import { useEvidence } from './useEvidence';

/** A judged cell in a rail without tabs. */
export function CellDetails({ id }: { readonly id: string }) {
  const evidence = useEvidence(id);
  if (!evidence) return <NotFound />;
  return (
    <>
      <EvidenceHead evidence={evidence} />
      <EvidenceCard evidence={evidence} />
    </>
  );
}
