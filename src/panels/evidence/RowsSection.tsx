import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { DIAGNOSIS_MEASURE, ENTERPRISE_STATUS } from '../../model/enumerations';
import { queryCellFirms } from '../../queries/cellFirms';
import { labelOf } from '../details/labelOf';
import { RailSection } from '../details/RailSection';
import tables from '../details/railTable.module.css';
import { SelectLink } from '../details/SelectLink';
import { AnswerState } from '../shared/AnswerState';
import { useAnswer } from '../shared/useAnswer';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './evidence.module.css';
import type { Evidence } from './evidenceOf';
import { amountText } from './formulaLines';
import { neighbours } from './neighbours';
import { PageBar } from './PageBar';

const PAGE = 6;

/** 依据行: the enterprises of the node, or, where it is absent, those of the present nodes beside it. */
export function RowsSection({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation('evidence');
  const { graph, nodeById } = useWorkspace().data;
  const language = useView((view) => view.language);
  const [page, setPage] = useState(0);
  const { row, matrix, cell } = evidence;
  const { measure } = matrix;
  const isPresent = (matrix.firmCount[cell] ?? 0) > 0;
  const around = neighbours(graph, evidence);
  const beside = around.alternatives.length > 0 ? around.alternatives : around.direct;
  const nodes = isPresent ? [row.node] : beside.map(({ nodeId }) => nodeId);
  const answer = useAnswer('cellFirms', [row.level, row.region, nodes, measure, page], (database, signal) =>
    queryCellFirms(database, row.level, row.region, nodes, measure, page * PAGE, PAGE, signal),
  );
  const firms = answer.data;
  return (
    <RailSection
      isDense
      title={t('rowsHead')}
      note={firms && t(isPresent ? 'rows.own' : 'rows.around', { count: firms.total })}
    >
      <AnswerState isPending={answer.isPending} error={answer.error} onRetry={() => void answer.refetch()} />
      {firms?.total === 0 && <p className={styles.quiet}>{t('rows.none')}</p>}
      {firms && firms.total > 0 && (
        <>
          <table className={tables.table} aria-label={t('rowsHead')}>
            <thead>
              <tr>
                <th scope="col">{t('rows.name')}</th>
                <th scope="col" style={{ width: 72 }}>
                  {t('rows.node')}
                </th>
                <th scope="col" style={{ width: 44 }}>
                  {t('rows.status')}
                </th>
                <th scope="col" className={tables.number} style={{ width: 64 }}>
                  {labelIn(language, DIAGNOSIS_MEASURE[measure])}
                </th>
              </tr>
            </thead>
            <tbody>
              {firms.enterpriseId.map((id, index) => (
                <tr key={`${id} ${firms.nodeId[index]}`}>
                  <th scope="row">
                    <SelectLink kind="enterprise" id={id} name={firms.name[index] ?? id} />
                    {firms.isSample[index] === 1 && !firms.name[index]?.includes(t('rows.sample')) && (
                      <> · {t('rows.sample')}</>
                    )}
                  </th>
                  <td>{nodeById.get(firms.nodeId[index] ?? '')?.name}</td>
                  <td>
                    {labelOf(language, ENTERPRISE_STATUS, firms.status[index] ?? null) ??
                      t('rows.unknownStatus')}
                  </td>
                  <td className={tables.number}>{amountText(measure, firms.value[index] ?? Number.NaN)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <PageBar page={page} size={PAGE} total={firms.total} onPage={setPage} />
        </>
      )}
    </RailSection>
  );
}
