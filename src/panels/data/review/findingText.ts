import type { TFunction } from 'i18next';
import { labelIn } from '../../../i18n/i18n';
import { formatCount } from '../../../lib/formatFigure';
import type { UnplacedReason } from '../../../model/builtImport';
import { entityByName } from '../../../model/entities';
import { PROJECT_STAGE, type ProjectStage } from '../../../model/enumerations';
import type { DoubtReason, HeldReason, NoticeReason, RefusedReason } from '../../../model/importFinding';
import type { Language } from '../../../model/viewState';
import type { FindingKey, ReviewFinding } from './reviewFindings';

type Translate = TFunction<['review', 'data']>;

/** Reasons of checks, as against those met where a row is read. */
const HELD = [
  'swapped',
  'referenceUnknown',
  'referenceAmbiguous',
  'stageDateDecreases',
  'dateInFuture',
  'closedBeforeRaised',
  'endsBeforeStart',
  'sharesOverOne',
  'closesCycle',
  'heldByHand',
] as const satisfies readonly HeldReason[];
const DOUBT = [
  'creditCodeForm',
  'creditCodeCheckDigit',
  'creditCodeLength',
  'registrationNumber',
  'alreadyLoaded',
  'nearLoadedName',
  'nearName',
  'referenceUnknown',
  'referenceAmbiguous',
  'pointElsewhere',
  'retiredRegion',
  'otherUnit',
] as const satisfies readonly DoubtReason[];

/** A check holds the row and cannot be sure: a person may let it go on as it stands. */
export function mayBeAccepted(key: FindingKey): boolean {
  return heldReason(key) !== undefined && key !== 'import.refused.swapped';
}

/** What a kind of findings is called. */
export function kindText(t: Translate, key: FindingKey): string {
  const held = heldReason(key) ?? doubtReason(key);
  return held === undefined ? readerText(t, key) : t(`review:kind.${held}`);
}

/** What is wrong in one cell or row. */
export function findingText(t: Translate, language: Language, { key, params }: ReviewFinding): string {
  const { target, near, earlier, median, county } = params;
  const shown = {
    ...params,
    ...(typeof target === 'string' && { target: labelOfEntity(language, target) }),
    ...(typeof earlier === 'string' && {
      earlier: labelIn(language, PROJECT_STAGE[earlier as ProjectStage]),
    }),
    ...(typeof median === 'number' && { median: formatCount(median) }),
  };
  const held = heldReason(key);
  const doubt = doubtReason(key);
  if (doubt === 'pointElsewhere' && county === '') return t('review:pointOutside', shown);
  const text = held
    ? t(`review:heldReason.${held}`, shown)
    : doubt
      ? t(`review:doubtReason.${doubt}`, shown)
      : readerText(t, key);
  return typeof near === 'string' && near !== '' ? t('review:near', { text, near }) : text;
}

function readerText(t: Translate, key: FindingKey): string {
  const reason = key.slice(key.lastIndexOf('.') + 1);
  if (key.startsWith('import.unplaced.')) return t(`data:unplaced.${reason as UnplacedReason}`);
  if (key.startsWith('import.notice.')) return t(`data:noticeReason.${reason as NoticeReason}`);
  return t(`data:refused.${reason as RefusedReason}`);
}

function heldReason(key: FindingKey): HeldReason | undefined {
  return HELD.find((reason) => key === `import.refused.${reason}`);
}

function doubtReason(key: FindingKey): DoubtReason | undefined {
  return DOUBT.find((reason) => key === `import.notice.${reason}`);
}

function labelOfEntity(language: Language, name: string): string {
  const entity = entityByName(name);
  return entity ? labelIn(language, entity.label) : name;
}
