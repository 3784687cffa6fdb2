import { useTranslation } from 'react-i18next';
import { formatCount, formatPercent, formatYi } from '../../lib/formatFigure';
import { ENTERPRISE_STATUS, HONOUR_TITLE, LOCATION_PRECISION, NODE_BASIS } from '../../model/enumerations';
import { type EnterpriseDetail, queryEnterpriseDetail } from '../../queries/enterpriseDetail';
import { AnswerState } from '../shared/AnswerState';
import { regionPath } from '../shared/regionPath';
import { StageMark } from '../shared/StageMark';
import { useAnswer } from '../shared/useAnswer';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { DetailHead } from './DetailHead';
import { Facts } from './Facts';
import { labelOf } from './labelOf';
import { NotFound } from './NotFound';
import { RailSection } from './RailSection';
import { RegionLink } from './RegionLink';
import tables from './railTable.module.css';
import { SelectLink } from './SelectLink';
import { sourceFacts } from './sourceFacts';

/** Everything known of one enterprise. */
export function EnterpriseDetails({ id }: { readonly id: string }) {
  const answer = useAnswer('enterpriseDetail', [id], (database, signal) =>
    queryEnterpriseDetail(database, id, signal),
  );
  if (answer.data === null) return <NotFound />;
  return (
    <>
      <AnswerState isPending={answer.isPending} error={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data && <Loaded enterprise={answer.data} />}
    </>
  );
}

function Loaded({ enterprise }: { readonly enterprise: EnterpriseDetail }) {
  const { t } = useTranslation('details');
  const language = useView((view) => view.language);
  const { regionByCode, parkById } = useWorkspace().data;
  const { region, headOfficeRegion, park, statusDate } = enterprise;
  const status = labelOf(language, ENTERPRISE_STATUS, enterprise.status);
  return (
    <>
      <DetailHead
        kind="enterprise"
        name={enterprise.name}
        path={regionPath(region, regionByCode)}
        isSample={enterprise.isSample}
        source={enterprise.source}
      />
      <Facts
        facts={[
          {
            label: t('enterprise.status'),
            value: status && statusDate ? t('enterprise.statusSince', { status, date: statusDate }) : status,
          },
          {
            label: t('enterprise.region'),
            value: enterprise.byHeadOffice
              ? t('enterprise.byHeadOffice')
              : region && <RegionLink adcode={region} />,
          },
          {
            label: t('enterprise.headOffice'),
            value: headOfficeRegion && <RegionLink adcode={headOfficeRegion} />,
          },
          {
            label: t('enterprise.park'),
            value: park && <SelectLink kind="park" id={park} name={parkById.get(park)?.name ?? park} />,
          },
          {
            label: t('enterprise.precision'),
            value: labelOf(language, LOCATION_PRECISION, enterprise.locationPrecision),
          },
          { label: t('enterprise.alias'), value: enterprise.alias },
          { label: t('enterprise.group'), value: enterprise.groupParent },
          { label: t('enterprise.products'), value: enterprise.mainProducts },
          { label: t('enterprise.industry'), value: enterprise.industry },
          { label: t('enterprise.titles'), value: <Titles enterprise={enterprise} /> },
          ...sourceFacts(t, enterprise),
        ]}
      />
      <Nodes enterprise={enterprise} />
      <Years enterprise={enterprise} />
    </>
  );
}

function Titles({ enterprise }: { readonly enterprise: EnterpriseDetail }) {
  const { t } = useTranslation('details');
  const language = useView((view) => view.language);
  if (enterprise.titles.length === 0) return t('enterprise.noTitles');
  return (
    <ul>
      {enterprise.titles.map(({ title, level, year, expiry, source }) => (
        <li key={title} title={source ?? t('sourceUnknown')}>
          {[
            labelOf(language, HONOUR_TITLE, title),
            level,
            Number.isNaN(year) ? null : t('enterprise.titleYear', { year }),
            expiry && t('enterprise.expiry', { date: expiry }),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </li>
      ))}
    </ul>
  );
}

function Nodes({ enterprise }: { readonly enterprise: EnterpriseDetail }) {
  const { t } = useTranslation(['details', 'common']);
  const language = useView((view) => view.language);
  const { nodeById } = useWorkspace().data;
  return (
    <RailSection title={t('enterprise.nodes')}>
      {enterprise.nodes.length === 0 ? (
        <p className={tables.text}>{t('enterprise.noNodes')}</p>
      ) : (
        <table className={tables.table} aria-label={t('enterprise.nodes')}>
          <thead>
            <tr>
              <th scope="col">{t('kind.node')}</th>
              <th scope="col" className={tables.number}>
                {t('enterprise.share')}
              </th>
              <th scope="col" className={tables.number}>
                {t('enterprise.basis')}
              </th>
            </tr>
          </thead>
          <tbody>
            {enterprise.nodes.map(({ node, share, shareKnown, basis }) => {
              const percent = formatPercent(share);
              const stage = nodeById.get(node)?.stage;
              return (
                <tr key={node}>
                  <th scope="row">
                    <span className={tables.marked}>
                      {stage && <StageMark stage={stage} size={12} />}
                      <SelectLink kind="node" id={node} name={nodeById.get(node)?.name ?? node} />
                    </span>
                  </th>
                  <td className={tables.number}>
                    {shareKnown ? `${percent} %` : t('enterprise.shareEqual', { percent })}
                  </td>
                  <td className={tables.number}>
                    {labelOf(language, NODE_BASIS, basis) ?? t('common:unknown')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </RailSection>
  );
}

function Years({ enterprise }: { readonly enterprise: EnterpriseDetail }) {
  const { t } = useTranslation('details');
  return (
    <RailSection title={t('enterprise.years')}>
      {enterprise.years.length === 0 ? (
        <p className={tables.text}>{t('enterprise.noYears')}</p>
      ) : (
        <table className={tables.table} aria-label={t('enterprise.years')}>
          <colgroup>
            <col className={tables.yearColumn} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{t('enterprise.year')}</th>
              {(['output', 'revenue', 'employees'] as const).map((column) => (
                <th key={column} scope="col" className={tables.number}>
                  {t(`enterprise.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {enterprise.years.map(({ year, outputWan, revenueWan, employees }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td className={tables.number}>{formatYi(outputWan)}</td>
                <td className={tables.number}>{formatYi(revenueWan)}</td>
                <td className={tables.number}>{formatCount(employees)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </RailSection>
  );
}
