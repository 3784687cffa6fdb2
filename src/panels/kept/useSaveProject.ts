import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../lib/downloadFile';
import { localDay } from '../../lib/localDay';
import { assertExport } from '../../model/disclosure';
import type { ProjectOptions } from '../shared/keeping';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';

/** Hands everything kept to the person as a file. */
export function useSaveProject(): (options: ProjectOptions) => Promise<void> {
  const { t } = useTranslation('storage');
  const { keeping } = useWorkspace();
  const disclosure = useView((view) => view.disclosure);
  return async (options) => {
    assertExport('projectFile', disclosure);
    const blob = await keeping.saveProject(options);
    const day = localDay(new Date());
    const name = options.isPublic ? t('project.publicFileName', { day }) : t('project.fileName', { day });
    downloadFile(name, blob, blob.type);
  };
}
