import { useTranslation } from 'react-i18next';
import {
  type ListExport,
  queryFirmListExport,
  queryGapListExport,
  queryProjectListExport,
} from '../../queries/listExport';
import { useRegionRatio } from '../shared/useRegionRatio';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { CsvButton } from './CsvButton';
import type { ListTab } from './Drawer';
import { regionExport } from './regionExport';
import { useRegionFigures } from './useRegionFigures';

/** Writes everything the filter lets through in one tab as a CSV file. */
export function ExportButton({ tab }: { readonly tab: ListTab }) {
  const { t } = useTranslation('drawer');
  const { database, data } = useWorkspace();
  // Ratios and verdicts rest on all rows that are shown, whatever the filter lets through.
  const { hasSamples } = data;
  const filter = useView((view) => view.filter);
  const ratio = useRegionRatio();
  const regions = useRegionFigures(ratio);
  const collect = async (): Promise<ListExport> => {
    if (tab === 'enterprises') return queryFirmListExport(database, filter);
    if (tab === 'projects') return queryProjectListExport(database, filter);
    return tab === 'gaps'
      ? queryGapListExport(database, filter, hasSamples)
      : regionExport(regions.rows, ratio.ratio, hasSamples);
  };
  return <CsvButton list={t(`tabs.${tab}`)} collect={collect} />;
}
