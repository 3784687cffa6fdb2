import { labelIn } from '../../i18n/i18n';
import { VERDICT, type Verdict } from '../../model/enumerations';
import { useView } from '../shared/useView';
import { VerdictGlyph } from '../shared/VerdictGlyph';

/** The verdict of a node beside its name, where there is something to tell: presence and absence of the whole chain are not. */
export function NodeGlyph({ verdict }: { readonly verdict: Verdict | undefined }) {
  const language = useView((view) => view.language);
  if (!verdict || verdict === 'normal' || verdict === 'not_active') return null;
  return <VerdictGlyph glyph={verdict} size={13} label={labelIn(language, VERDICT[verdict])} />;
}
