import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { formatCount } from '../../lib/formatFigure';
import { entityByName } from '../../model/entities';
import { GAP_LEVEL, type GapLevel, VERDICT, type Verdict } from '../../model/enumerations';
import type { EntityComparison, RowChange } from '../../model/versionComparison';
import { AnswerState } from '../shared/AnswerState';
import { useAnswer } from '../shared/useAnswer';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './ComparisonDialog.module.css';
import { RowsTable } from './RowsTable';

interface ComparisonDialogProps {
  readonly before: string | null;
  readonly after: string | null;
  readonly labels: { readonly from: string; readonly to: string };
  readonly onClose: () => void;
}

/** What differs between two versions: rows of every table, and the verdicts that changed because of them. */
export function ComparisonDialog({ before, after, labels, onClose }: ComparisonDialogProps) {
  const { t } = useTranslation('storage');
  const { t: lists } = useTranslation('lists');
  const language = useView((view) => view.language);
  const settings = useView((view) => view.diagnosis);
  const { keeping, data } = useWorkspace();
  const answer = useAnswer('compareVersions', [before, after, settings], () =>
    keeping.compare(before, after),
  );
  const comparison = answer.data;
  const placeName = (id: string): string =>
    data.parkById.get(id)?.name ?? data.regionByCode.get(id)?.name ?? id;
  const verdictText = (verdict: Verdict | null): string =>
    verdict === null ? t('compared.missing') : labelIn(language, VERDICT[verdict]);
  const changes = comparison
    ? (Object.keys(GAP_LEVEL) as GapLevel[]).flatMap((level) =>
        comparison.verdicts[level].map((change) => ({ level, ...change })),
      )
    : [];
  const rowOf = ({ kind, key, name, cells }: RowChange, entity: string): string[] => [
    t(`compared.kind.${kind}`),
    key,
    name ?? '',
    cells
      .map(({ field, before: was, after: is }) => {
        const label = entityByName(entity)?.fields.find((each) => each.name === field)?.label;
        const missing = t('compared.missing');
        return `${label ? labelIn(language, label) : field}：${was ?? missing} → ${is ?? missing}`;
      })
      .join('；'),
  ];
  const tableOf = ({ entity, added, gone, changed, rows }: EntityComparison) => {
    const label = entityByName(entity)?.label;
    const counts = t('compared.counts', {
      added: formatCount(added),
      gone: formatCount(gone),
      changed: formatCount(changed),
    });
    const isCut = rows.length < added + gone + changed;
    return (
      <div key={entity}>
        <RowsTable
          title={`${label ? labelIn(language, label) : entity} ${counts}`}
          columns={[t('compared.change'), t('compared.key'), t('compared.name'), t('compared.cells')]}
          rows={rows.map((row) => rowOf(row, entity))}
        />
        {isCut && <p className={styles.note}>{t('compared.listed', { count: rows.length })}</p>}
      </div>
    );
  };

  return (
    <Modal open onCancel={onClose} footer={null} width={920} title={t('compared.title', labels)}>
      <p className={styles.note}>{t('compared.method')}</p>
      <AnswerState isPending={answer.isFetching} error={answer.error} onRetry={() => void answer.refetch()} />
      {comparison && !answer.isFetching && (
        <>
          <section aria-label={t('compared.rows')}>
            <h3 className={styles.title}>{t('compared.rows')}</h3>
            {comparison.entities.length === 0 && <p>{t('compared.sameRows')}</p>}
            {comparison.entities.map(tableOf)}
          </section>
          <section aria-label={t('compared.verdicts')}>
            <h3 className={styles.title}>{t('compared.verdicts')}</h3>
            {changes.length === 0 && <p>{t('compared.sameVerdicts')}</p>}
            <RowsTable
              title={t('compared.verdicts')}
              columns={[
                t('compared.level'),
                t('compared.region'),
                t('compared.node'),
                t('compared.before'),
                t('compared.after'),
                t('compared.cause'),
              ]}
              rows={changes.map(({ level, region, node, before: was, after: is, causes }) => [
                labelIn(language, GAP_LEVEL[level]),
                placeName(region),
                data.nodeById.get(node)?.name ?? node,
                verdictText(was),
                verdictText(is),
                causes.map((cause) => lists(`changes.cause.${cause}`)).join('、'),
              ])}
            />
          </section>
        </>
      )}
    </Modal>
  );
}
