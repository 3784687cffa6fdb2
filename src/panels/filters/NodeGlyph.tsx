import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { VERDICT, type Verdict } from '../../model/enumerations';
import { publicVerdict } from '../../model/publicVerdict';
import { useView } from '../shared/useView';
import { VerdictGlyph } from '../shared/VerdictGlyph';

/** The verdict of a node beside its name, where there is something to tell: presence and absence of the whole chain are not. */
export function NodeGlyph({ verdict }: { readonly verdict: Verdict | undefined }) {
  const { t } = useTranslation('disclosure');
  const language = useView((view) => view.language);
  const isPublic = useView((view) => view.disclosure === 'public');
  const shown = isPublic && verdict ? publicVerdict(verdict) : verdict;
  if (!shown || shown === 'normal' || shown === 'not_active') return null;
  const label = isPublic && shown === 'blank' ? t('opportunity') : labelIn(language, VERDICT[shown]);
  return <VerdictGlyph glyph={shown} size={13} label={label} />;
}
