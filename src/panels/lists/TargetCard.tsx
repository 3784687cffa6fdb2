import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { formatCount, formatPercent, formatRatio } from '../../lib/formatFigure';
import { localDay } from '../../lib/localDay';
import { TARGET_CLASS } from '../../model/enumerations';
import type { TargetRank } from '../../model/targetRank';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './Card.module.css';
import { CardRow } from './CardRow';
import { FollowUpForm } from './FollowUpForm';
import { scoreText } from './scoreText';
import { targetClassOf } from './targetClassOf';
import { targetFlags } from './targetFlags';
import { titlesText } from './titlesText';
import type { ChosenGap } from './useChosenGap';
import { usePlaceNames } from './usePlaceNames';
import { useShortlistOf } from './useShortlistOf';

interface TargetCardProps {
  readonly gap: ChosenGap;
  readonly target: TargetRank;
}

/** One target: what each component of its score rests on, its flags, and how the follow-up stands. */
export function TargetCard({ gap, target }: TargetCardProps) {
  const { t } = useTranslation(['lists', 'common']);
  const language = useView((view) => view.language);
  const weights = useView((view) => view.diagnosis.targets);
  const { data, shortlist } = useWorkspace();
  const { change } = useViewActions();
  const { nameOf, cityOf } = usePlaceNames();
  const entry = useShortlistOf(gap)(target.enterpriseId);
  const kind = entry?.targetClass ?? targetClassOf(target.titles);
  const place = target.region === null ? null : (cityOf(target.region) ?? nameOf(target.region));
  const node = data.nodeById.get(gap.node)?.name ?? gap.node;
  const rowsDate = target.asOf ?? t('common:unknown');
  const titles = titlesText(target.titles, language);
  const flags = targetFlags(t, target);
  const isExact = target.high - target.low < 0.05;
  return (
    <section className={styles.card} aria-label={t('card.label')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{target.name}</h2>
        <p className={styles.note}>
          {[
            place,
            kind ? labelIn(language, TARGET_CLASS[kind]) : null,
            isExact
              ? t('card.scoreExact', { value: scoreText(target.low) })
              : t('card.score', { low: scoreText(target.low), high: scoreText(target.high) }),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
      </header>
      <table className={styles.rows} aria-label={t('card.label')}>
        <tbody>
          <CardRow
            label={t('card.product')}
            points={pointsText(target.points.product, weights.product)}
            fact={productFact()}
            date={rowsDate}
          />
          <CardRow
            label={t('card.standing')}
            points={pointsText(target.points.standing, weights.standing)}
            fact={
              Number.isNaN(target.standing)
                ? t('card.titlesUnknown')
                : titles === ''
                  ? t('card.noTitles')
                  : titles
            }
            date={rowsDate}
          />
          <CardRow
            label={t('card.ties')}
            points={pointsText(target.points.ties, weights.ties)}
            fact={
              Number.isNaN(target.ties)
                ? t('card.tiesUnknown')
                : t(target.tiesBasis === 'partners' ? 'card.partnersFact' : 'card.tiesFact', {
                    percent: formatPercent(target.ties),
                    region: nameOf(gap.region),
                  })
            }
            date={`${data.asOf} ${t('card.calculated')}`}
          />
          <CardRow
            label={t('card.distance')}
            points={pointsText(target.points.distance, weights.distance)}
            fact={
              Number.isNaN(target.distanceKm)
                ? t('card.distanceUnknown')
                : t('card.distanceFact', { km: formatCount(target.distanceKm) })
            }
            date={t('card.calculated')}
          />
          <CardRow
            label={t('card.expansion')}
            points={pointsText(target.points.expansion, weights.expansion)}
            fact={target.expansionProject ?? t('card.expansionUnknown', { count: weights.expansionYears })}
            date={target.expansionOn ?? rowsDate}
          />
          <CardRow
            label={t('card.flags')}
            points={flags}
            fact={[
              target.isCourted
                ? t('card.courtedBy', { regions: target.courtingRegions.map(nameOf).join('、') })
                : t('card.noFlags'),
              t('card.homeQuotient', { value: formatRatio(target.homeQuotient) }),
            ].join('；')}
            date={`${data.asOf} ${t('card.calculated')}`}
          />
          <CardRow
            label={t('card.source')}
            points=""
            fact={target.source ?? t('targets.noSource')}
            date={rowsDate}
          />
        </tbody>
      </table>
      <div className={styles.actions}>
        {entry ? (
          <button
            type="button"
            className={styles.secondary}
            onClick={() => shortlist.getState().remove(entry)}
          >
            {t('card.remove')}
          </button>
        ) : (
          <button type="button" className={styles.primary} onClick={add}>
            {t('card.add')}
          </button>
        )}
        <button
          type="button"
          className={styles.secondary}
          onClick={() =>
            change({ mode: 'overview', selection: { kind: 'enterprise', id: target.enterpriseId } })
          }
        >
          {t('card.open')}
        </button>
      </div>
      {entry && <FollowUpForm key={entry.enterprise} entry={entry} />}
    </section>
  );

  function add(): void {
    shortlist.getState().add({
      enterprise: target.enterpriseId,
      name: target.name,
      level: gap.level,
      region: gap.region,
      node: gap.node,
      targetClass: targetClassOf(target.titles),
      followUp: 'not_contacted',
      officer: null,
      firstContact: null,
      note: null,
      changedOn: localDay(new Date()),
      isSample: target.isSample,
    });
  }

  function pointsText(points: number, weight: number): string {
    return `${Number.isNaN(points) ? `0–${weight}` : points.toFixed(1)} / ${weight}`;
  }

  function productFact(): string {
    const product = target.mainProduct ?? t('common:unknown');
    if (Number.isNaN(target.productMatch)) return t('card.shareUnknown', { product });
    return target.productMatch === 1
      ? t('card.namesNode', { node, product })
      : t('card.shareOnly', { percent: formatPercent(target.productMatch), product });
  }
}
