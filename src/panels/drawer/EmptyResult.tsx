import { useTranslation } from 'react-i18next';
import { withoutPart } from '../../model/filterParts';
import { AnswerState } from '../shared/AnswerState';
import { useLoosening } from '../shared/useLoosening';
import { useView, useViewActions } from '../shared/useView';
import styles from './EmptyResult.module.css';

interface EmptyResultProps {
  readonly kind: 'enterprises' | 'projects' | 'regions' | 'gaps';
}

/** Says that nothing is left, which filter restricts most, and loosens it. */
export function EmptyResult({ kind }: EmptyResultProps) {
  const { t } = useTranslation('drawer');
  const { resetFilter } = useViewActions();
  return (
    <div className={styles.empty}>
      <p>{t(`empty.${kind}`)}</p>
      {kind === 'enterprises' && <Loosening entity="enterprise" />}
      {kind === 'projects' && <Loosening entity="project" />}
      {kind === 'gaps' && <p className={styles.hint}>{t('empty.gapsHint')}</p>}
      {(kind === 'gaps' || kind === 'regions') && (
        <button type="button" className={styles.button} onClick={resetFilter}>
          {t('empty.resetAll')}
        </button>
      )}
    </div>
  );
}

function Loosening({ entity }: { readonly entity: 'enterprise' | 'project' }) {
  const { t } = useTranslation('drawer');
  const filter = useView((view) => view.filter);
  const { changeFilter, resetFilter } = useViewActions();
  const answer = useLoosening(entity, filter);
  if (!answer.data) {
    return (
      <AnswerState isPending={answer.isPending} error={answer.error} onRetry={() => void answer.refetch()} />
    );
  }
  const most = answer.data.find(({ count }) => count > 0);
  return (
    <>
      <p className={styles.hint}>
        {most
          ? t('empty.hint', {
              part: t(`part.${most.part}`),
              amount: t(entity === 'enterprise' ? 'countFirms' : 'countProjects', { count: most.count }),
            })
          : t('empty.noHelp')}
      </p>
      {most && (
        <button type="button" className={styles.button} onClick={() => changeFilter(withoutPart(most.part))}>
          {t('empty.loosen', { part: t(`part.${most.part}`) })}
        </button>
      )}
      <button type="button" className={styles.button} onClick={resetFilter}>
        {t('empty.resetAll')}
      </button>
    </>
  );
}
