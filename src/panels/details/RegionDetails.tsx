import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CitedFigure, queryRegionDocuments } from '../../queries/regionDocuments';
import { AnswerState } from '../shared/AnswerState';
import { useAnswer } from '../shared/useAnswer';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { RailSection } from './RailSection';
import styles from './RegionDetails.module.css';
import { RegionOpportunities } from './RegionOpportunities';
import { RegionVerdicts } from './RegionVerdicts';
import tables from './railTable.module.css';

/** Verdicts, declared chains and cited figures of one region; its figures stand above. */
export function RegionDetails({ adcode }: { readonly adcode: string }) {
  const { t } = useTranslation('details');
  const isPublic = useView((view) => view.disclosure === 'public');
  const { gaps, regionByCode } = useWorkspace().data;
  const level = gaps.city.regionIds.includes(adcode)
    ? 'city'
    : regionByCode.get(adcode)?.level === 'province'
      ? null
      : 'county';
  return (
    <>
      {level === null ? (
        <RailSection title={t('region.verdicts')}>
          <p className={tables.text}>{t('region.notJudged')}</p>
        </RailSection>
      ) : isPublic ? (
        <RegionOpportunities level={level} regionId={adcode} />
      ) : (
        <RegionVerdicts level={level} regionId={adcode} />
      )}
      <Documents adcode={adcode} />
    </>
  );
}

function Documents({ adcode }: { readonly adcode: string }) {
  const { t } = useTranslation('details');
  const { chainById } = useWorkspace().data;
  const answer = useAnswer('regionDocuments', [adcode], (database, signal) =>
    queryRegionDocuments(database, adcode, signal),
  );
  if (!answer.data) {
    return (
      <AnswerState isPending={answer.isPending} error={answer.error} onRetry={() => void answer.refetch()} />
    );
  }
  const { adoptions, figures } = answer.data;
  return (
    <>
      <RailSection title={t('region.adoptions')}>
        {adoptions.length === 0 && <p className={tables.text}>{t('region.adoptionsUnknown')}</p>}
        <ul className={styles.list}>
          {adoptions.map(({ chain, localName }) => (
            <li key={chain} className={styles.item}>
              <span>{chainById.get(chain)?.name ?? chain}</span>
              <span className={styles.note}>{localName ?? t('region.localNameUnknown')}</span>
            </li>
          ))}
        </ul>
        {[...new Set(adoptions.map(({ source }) => source ?? t('sourceUnknown')))].map((source) => (
          <p key={source} className={tables.text}>{`${t('sourceHead')} ${source}`}</p>
        ))}
      </RailSection>
      <RailSection title={t('region.cited')}>
        <p className={tables.text}>{figures.length === 0 ? t('region.noCited') : t('region.citedNote')}</p>
        <CitedFigures figures={figures} />
      </RailSection>
    </>
  );
}

const FIGURES_SHOWN = 5;

function CitedFigures({ figures }: { readonly figures: readonly CitedFigure[] }) {
  const { t } = useTranslation('details');
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? figures : figures.slice(0, FIGURES_SHOWN);
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ figureId, period, item, quotation, definition, citation }) => (
          <li key={figureId} className={styles.figure}>
            <p className={styles.note}>{[period, item].filter((part) => part !== null).join(' · ')}</p>
            {quotation !== null && <blockquote className={styles.quotation}>{`“${quotation}”`}</blockquote>}
            {definition !== null && <p className={styles.note}>{definition}</p>}
            <p className={styles.note}>
              <cite className={styles.citation}>{citation}</cite>
            </p>
          </li>
        ))}
      </ul>
      {figures.length > shown.length && (
        <button type="button" className={styles.more} onClick={() => setWhole(true)}>
          {`${t('region.showAll')} · ${t('region.more', { count: figures.length - shown.length })}`}
        </button>
      )}
    </>
  );
}
