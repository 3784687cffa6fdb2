import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../lib/formatFigure';
import { HEALTH_MEASURES, type HealthGrouping } from '../../model/dataHealth';
import type { HealthGroups } from '../../queries/dataHealth';
import { ShareButton } from './ShareButton';
import type { ToComplete } from './toComplete';

interface MeasureCellsProps {
  readonly grouping: HealthGrouping;
  readonly groups: HealthGroups;
  readonly row: number;
  readonly name: string;
  readonly onChoose: (chosen: ToComplete) => void;
}

/** Coverage of one group by measure, and what of the assigned part rests on inference alone. */
export function MeasureCells({ grouping, groups, row, name, onChoose }: MeasureCellsProps) {
  const { t } = useTranslation('health');
  const key = groups.key[row] ?? null;
  const firms = groups.firms[row] ?? 0;
  return (
    <>
      {HEALTH_MEASURES.map((measure) => {
        const known = groups.known[measure][row] ?? 0;
        return (
          <td key={measure} data-number>
            <ShareButton
              known={known}
              total={firms}
              place={name}
              measure={t(`measure.${measure}`)}
              onChoose={() =>
                onChoose({
                  rows: { kind: 'measure', grouping, key, measure },
                  label: t('complete.firms', {
                    place: name,
                    lacking: t(`lacking.${measure}`),
                    count: firms - known,
                  }),
                })
              }
            />
          </td>
        );
      })}
      <td data-number>{formatPercent((groups.inferredOnly[row] ?? 0) / firms)} %</td>
    </>
  );
}
