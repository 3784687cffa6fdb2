import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { formatYi, MISSING } from '../../lib/formatFigure';
import { AMOUNT_BASIS, LOCATION_PRECISION, PROJECT_KIND, PROJECT_STAGE } from '../../model/enumerations';
import { type ProjectDetail, queryProjectDetail } from '../../queries/projectDetail';
import { AnswerState } from '../shared/AnswerState';
import { regionPath } from '../shared/regionPath';
import { useAnswer } from '../shared/useAnswer';
import { useView } from '../shared/useView';
import { VerdictGlyph } from '../shared/VerdictGlyph';
import { useWorkspace } from '../shared/workspace';
import { DetailHead } from './DetailHead';
import { Facts } from './Facts';
import { isStageLate } from './isStageLate';
import { labelOf } from './labelOf';
import { NotFound } from './NotFound';
import { RailSection } from './RailSection';
import { RegionLink } from './RegionLink';
import tables from './railTable.module.css';
import { SelectLink } from './SelectLink';
import { sourceFacts } from './sourceFacts';

/** Everything known of one project. */
export function ProjectDetails({ id }: { readonly id: string }) {
  const answer = useAnswer('projectDetail', [id], (database, signal) =>
    queryProjectDetail(database, id, signal),
  );
  if (answer.data === null) return <NotFound />;
  return (
    <>
      <AnswerState isPending={answer.isPending} error={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data && <Loaded project={answer.data} />}
    </>
  );
}

function Loaded({ project }: { readonly project: ProjectDetail }) {
  const { t } = useTranslation('details');
  const language = useView((view) => view.language);
  const { regionByCode, parkById, chainById, nodeById } = useWorkspace().data;
  const { chain, node, region, park } = project;
  const basis = labelOf(language, AMOUNT_BASIS, project.amountBasis) ?? t('project.amountUnknownBasis');
  const yi = (wan: number) => (Number.isNaN(wan) ? null : t('project.yi', { amount: formatYi(wan) }));
  return (
    <>
      <DetailHead
        kind="project"
        name={project.name}
        path={regionPath(region, regionByCode)}
        isSample={project.isSample}
        source={project.source}
      />
      <Facts
        facts={[
          {
            label: t('project.stage'),
            value: (
              <span className={tables.marked}>
                {labelOf(language, PROJECT_STAGE, project.stage) ?? MISSING}
                {project.isLate && (
                  <>
                    <VerdictGlyph glyph="late" size={12} />
                    {t('project.late', { days: project.lateDays })}
                  </>
                )}
              </span>
            ),
          },
          {
            label: t('project.investment'),
            value: Number.isNaN(project.investmentWan)
              ? null
              : t('project.amount', { amount: formatYi(project.investmentWan), basis }),
          },
          { label: t('project.yearPlan'), value: yi(project.yearPlanWan) },
          { label: t('project.yearDone'), value: yi(project.yearDoneWan) },
          { label: t('project.done'), value: yi(project.doneWan) },
          { label: t('project.plannedOutput'), value: yi(project.plannedOutputWan) },
          { label: t('project.kind'), value: labelOf(language, PROJECT_KIND, project.kind) },
          {
            label: t('project.owner'),
            value: project.owners.length > 0 ? <Owners owners={project.owners} /> : null,
          },
          { label: t('project.chain'), value: chain && (chainById.get(chain)?.name ?? chain) },
          {
            label: t('project.node'),
            value: node && <SelectLink kind="node" id={node} name={nodeById.get(node)?.name ?? node} />,
          },
          { label: t('project.region'), value: region && <RegionLink adcode={region} /> },
          {
            label: t('project.park'),
            value: park && <SelectLink kind="park" id={park} name={parkById.get(park)?.name ?? park} />,
          },
          {
            label: t('enterprise.precision'),
            value: labelOf(language, LOCATION_PRECISION, project.locationPrecision),
          },
          { label: t('project.content'), value: project.content },
          { label: t('project.progress'), value: project.progress },
          { label: t('project.responsible'), value: project.responsibleUnit },
          ...sourceFacts(t, project),
        ]}
      />
      <Stages project={project} />
    </>
  );
}

function Owners({ owners }: Pick<ProjectDetail, 'owners'>) {
  return owners.map(({ enterpriseId, name }, index) => (
    <Fragment key={enterpriseId ?? name}>
      {index > 0 && '、'}
      {enterpriseId === null ? name : <SelectLink kind="enterprise" id={enterpriseId} name={name} />}
    </Fragment>
  ));
}

function Stages({ project }: { readonly project: ProjectDetail }) {
  const { t } = useTranslation('details');
  const language = useView((view) => view.language);
  const { asOf } = useWorkspace().data;
  return (
    <RailSection title={t('project.stages')}>
      {project.stages.length === 0 ? (
        <p className={tables.text}>{t('project.noStages')}</p>
      ) : (
        <table className={tables.table} aria-label={t('project.stages')}>
          <thead>
            <tr>
              <th scope="col">{t('project.stageName')}</th>
              <th scope="col" className={tables.number}>
                {t('project.planned')}
              </th>
              <th scope="col" className={tables.number}>
                {t('project.actual')}
              </th>
            </tr>
          </thead>
          <tbody>
            {project.stages.map((row) => (
              <tr key={row.stage}>
                <th scope="row">{labelOf(language, PROJECT_STAGE, row.stage) ?? MISSING}</th>
                <td className={tables.number}>{row.plannedDate ?? MISSING}</td>
                <td className={tables.number}>
                  {isStageLate(row, project.stage, asOf) ? (
                    <span className={tables.marked}>
                      <VerdictGlyph glyph="late" size={12} />
                      {t('project.lateMark')}
                    </span>
                  ) : (
                    (row.actualDate ?? MISSING)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </RailSection>
  );
}
