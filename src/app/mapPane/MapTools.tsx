import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Boundaries } from '../../map/boundaries';
import type { DrawToolId } from '../../map/drawTool';
import { exportPicture } from '../../map/exportPicture';
import type { LegendSection } from '../../map/legend';
import type { MapHost } from '../../map/mapHost';
import { assertExport } from '../../model/disclosure';
import { ErrorNote } from '../../panels/shared/ErrorNote';
import { useView, useViewActions } from '../../panels/shared/useView';
import { AreaForm } from './AreaForm';
import styles from './MapTools.module.css';
import type { MapText } from './useMapText';

interface MapToolsProps {
  readonly host: MapHost;
  readonly boundaries: Boundaries;
  readonly tool: DrawToolId | null;
  readonly onTool: (tool: DrawToolId | null) => void;
  readonly legend: readonly LegendSection[];
  readonly text: MapText;
  readonly hasInset: boolean;
}

const TOOLS = [
  ['rectangle', 'rectangle', 'M3 3h10v10H3z'],
  ['lasso', 'lasso', 'M8 3c4 0 6 2 6 4s-3 4-6 4-5-2-5-4 2-4 5-4M6 11c-1 1-1 2 0 3'],
  ['radius', 'radius', 'M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0M8 8h5.5'],
  ['measure', 'measureLine', 'M1.5 5.5h13v5h-13zM4.5 5.5v2.5M7.5 5.5v3M10.5 5.5v2.5M13 5.5v2'],
] as const;

/** Zoom, frame, select by drawing or by numbers, measure, and the picture. */
export function MapTools({ host, boundaries, tool, onTool, legend, text, hasInset }: MapToolsProps) {
  const { t } = useTranslation('mapPane');
  const { t: common } = useTranslation();
  const { change, changeFilter } = useViewActions();
  const area = useView((view) => view.filter.area);
  const disclosure = useView((view) => view.disclosure);
  // What is drawn filters, which 对外 does not let it: a difference of two areas could be one enterprise.
  const tools = disclosure === 'public' ? TOOLS.filter(([id]) => id === 'measure') : TOOLS;
  const [isFormOpen, setFormOpen] = useState(false);
  const [error, setError] = useState<Error | null>(null);

  const save = async (): Promise<void> => {
    assertExport('mapPicture', disclosure);
    const inset = hasInset
      ? { areas: await boundaries.level('province'), dashes: await boundaries.dashes(), title: t('inset') }
      : null;
    await exportPicture(host, { ...text, legend, inset });
  };

  return (
    <div
      className={styles.tools}
      data-obstacle
      role="toolbar"
      aria-label={t('panelOfMap')}
      aria-orientation="vertical"
    >
      <Tool label={t('zoomIn')} path="M8 3v10M3 8h10" onClick={() => host.camera.zoomBy(1)} />
      <Tool label={t('zoomOut')} path="M3 8h10" onClick={() => host.camera.zoomBy(-1)} />
      <Tool
        label={t('frame')}
        path="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"
        onClick={() => change({ camera: null })}
      />
      {tools.map(([id, key, path]) => (
        <Tool
          key={id}
          label={t(key)}
          path={path}
          isPressed={tool === id}
          onClick={() => onTool(tool === id ? null : id)}
        />
      ))}
      {disclosure === 'internal' && (
        <Tool
          label={t('byKeyboard')}
          path="M2 4h12v8H2zM4 6.5h1M7 6.5h1M10 6.5h1M5 9.5h6"
          onClick={() => setFormOpen(true)}
        />
      )}
      {area && (
        <Tool label={t('clearArea')} path="M4 4l8 8M12 4l-8 8" onClick={() => changeFilter({ area: null })} />
      )}
      <Tool
        label={t('exportPng')}
        path="M8 2v8M5 7.5 8 10.5l3-3M2.5 13.5h11"
        onClick={() => {
          setError(null);
          save().catch((cause: Error) => setError(cause));
        }}
      />
      <Modal
        open={isFormOpen}
        title={t('areaForm.title')}
        footer={null}
        onCancel={() => setFormOpen(false)}
        closable={{ 'aria-label': common('close') }}
        destroyOnHidden
        width={360}
      >
        <AreaForm
          centre={host.camera.now()}
          onArea={(next) => {
            changeFilter({ area: next });
            setFormOpen(false);
          }}
        />
      </Modal>
      <Modal
        open={error !== null}
        title={t('exportPng')}
        footer={null}
        onCancel={() => setError(null)}
        closable={{ 'aria-label': common('close') }}
      >
        {error && <ErrorNote error={error} />}
      </Modal>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly path: string;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
}

function Tool({ label, path, isPressed, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      onClick={onClick}
    >
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        aria-hidden="true"
      >
        <path d={path} />
      </svg>
    </button>
  );
}
