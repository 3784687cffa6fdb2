import type { TFunction } from 'i18next';
import type { TargetRank } from '../../model/targetRank';

/** Flags of a target in words; empty for none. */
export function targetFlags(
  t: TFunction<'lists'>,
  { isCourted, isRootedAtHome }: Pick<TargetRank, 'isCourted' | 'isRootedAtHome'>,
): string {
  return [isCourted ? t('targets.courted') : '', isRootedAtHome ? t('targets.rooted') : '']
    .filter((flag) => flag !== '')
    .join(' ');
}
