import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Boundaries } from '../../map/boundaries';
import type { DrawToolId } from '../../map/drawTool';
import type { MapHost, MapView } from '../../map/mapHost';
import type { MapScene } from '../../map/scene';
import { needsInset } from '../../map/southChinaSeaInset';
import { regionFocus } from '../../model/regionFocus';
import { ErrorNote } from '../../panels/shared/ErrorNote';
import { useView, useViewActions } from '../../panels/shared/useView';
import { useWorkspace } from '../../panels/shared/workspace';
import { Inset } from './Inset';
import { LayerMenu } from './LayerMenu';
import { Legend } from './Legend';
import styles from './MapFurniture.module.css';
import { MapTools } from './MapTools';
import type { MapRelay } from './mapRelay';
import { useLegend } from './useLegend';
import { useMapText } from './useMapText';
import { useObstacles } from './useObstacles';

interface MapFurnitureProps {
  readonly host: MapHost;
  readonly relay: MapRelay;
  readonly boundaries: Boundaries;
  readonly scene: MapScene;
  readonly error: Error | null;
  readonly tool: DrawToolId | null;
  readonly onTool: (tool: DrawToolId | null) => void;
}

/** Everything that stands around the map's picture: title, path, legend, tools, notices, mark and inset. */
export function MapFurniture({ host, relay, boundaries, scene, error, tool, onTool }: MapFurnitureProps) {
  const { t } = useTranslation('mapPane');
  const text = useMapText(scene.arcs);
  const view = useStore(relay.told, (told) => told.view);
  const legend = useLegend(scene, view?.gathering ?? null);
  // In 清单 the layers are fixed.
  const isLists = useView(({ mode }) => mode === 'lists');
  const hasInset = view !== null && needsInset(view.bounds);
  const header = useRef<HTMLElement>(null);
  useObstacles(host, header, `${hasInset} ${legend.length > 0}`);
  const gatheredText = (): string =>
    [t('gathered'), ...(view?.gathering?.areParksLeftOut ? [t('parksLeftOut')] : [])].join(
      t('listSeparator'),
    );
  return (
    <>
      {text.hasSamples && <Watermark text={text.sampleMark} size={20} />}
      {text.disclosureMark !== null && <Watermark text={text.disclosureMark} size={14} />}
      <header ref={header} className={styles.title}>
        <div data-obstacle>
          <Breadcrumb />
          <h2>{text.title}</h2>
          <p>{text.subtitle}</p>
        </div>
        {tool && (
          <p role="status" className={styles.hint}>
            {t(`toolHint.${tool}`)}
          </p>
        )}
        {!tool && isGathered(scene, view) && <p className={styles.hint}>{gatheredText()}</p>}
        {error && <ErrorNote error={error} />}
        <Failure relay={relay} isBackgroundOn={scene.layers.background.on} />
      </header>
      {!isLists && (
        <div className={styles.topRight}>
          <LayerMenu />
        </div>
      )}
      <div className={styles.legend}>
        <Legend sections={legend} />
      </div>
      <div className={styles.foot}>
        <div className={styles.bottomRight}>
          {hasInset && (
            <div className={styles.inset} data-obstacle>
              <Inset boundaries={boundaries} />
            </div>
          )}
          <MapTools
            host={host}
            boundaries={boundaries}
            tool={tool}
            onTool={onTool}
            legend={legend}
            text={text}
            hasInset={hasInset}
          />
        </div>
        <footer className={styles.notice} data-obstacle>
          <p>{text.source}</p>
          <p>{text.notice}</p>
        </footer>
      </div>
    </>
  );
}

/** What the map itself could not draw. */
function Failure({ relay, isBackgroundOn }: { readonly relay: MapRelay; readonly isBackgroundOn: boolean }) {
  const { t } = useTranslation('mapPane');
  const failure = useStore(relay.told, (told) => told.failure);
  if (!failure || (failure.what === 'tiles' && !isBackgroundOn)) return null;
  return failure.what === 'tiles' ? (
    <p role="alert">{t('tilesMissing')}</p>
  ) : (
    <ErrorNote error={failure.cause} />
  );
}

function isGathered({ layers }: MapScene, view: MapView | null): boolean {
  return (
    (layers.enterprises.on && view?.gathering?.areFirmsGathered === true) ||
    (layers.projects.on && view?.gathering?.areProjectsGathered === true) ||
    view?.gathering?.areParksLeftOut === true
  );
}

function Breadcrumb() {
  const { t } = useTranslation('mapPane');
  const { t: common } = useTranslation();
  const { data } = useWorkspace();
  const { changeFilter, change } = useViewActions();
  const regions = useView((view) => view.filter.regions);
  const compareLevel = useView((view) => view.compareLevel);
  const focus = useMemo(
    () => regionFocus(regions, data.regionByCode, compareLevel),
    [regions, data.regionByCode, compareLevel],
  );
  const steps = [
    { adcode: '', name: common('country') },
    ...focus.path.map((adcode) => ({ adcode, name: data.regionByCode.get(adcode)?.name ?? adcode })),
  ];
  return (
    <nav aria-label={t('breadcrumb')} className={styles.path}>
      {steps.map(({ adcode, name }, index) => {
        const isLast = index === steps.length - 1;
        return (
          <span key={adcode}>
            {index > 0 && <span className={styles.slash}>/</span>}
            <button
              type="button"
              aria-current={isLast ? 'location' : undefined}
              onClick={() => {
                changeFilter({ regions: adcode === '' ? [] : [adcode] });
                change({ selection: null });
              }}
            >
              {name}
            </button>
          </span>
        );
      })}
    </nav>
  );
}

interface WatermarkProps {
  readonly text: string;
  /** px. */
  readonly size: 14 | 20;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Width, height and the baseline of the text in px: the small one lies between the lines of the large one. */
const TILES = { 20: [300, 170, 95], 14: [600, 340, 10] } as const;

/** A diagonal mark over the whole map: that rows are synthetic, or that it is for 内部. */
function Watermark({ text, size }: WatermarkProps) {
  const image = useMemo(() => {
    const [width, height, baseline] = TILES[size];
    const [x, y] = [width / 2, height / 2];
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('width', String(width));
    svg.setAttribute('height', String(height));
    const line = document.createElementNS(SVG, 'text');
    line.textContent = text;
    line.setAttribute('x', String(x));
    line.setAttribute('y', String(size === 20 ? baseline : y + baseline));
    line.setAttribute('text-anchor', 'middle');
    line.setAttribute('transform', `rotate(-24 ${x} ${y})`);
    line.setAttribute('font-family', 'sans-serif');
    line.setAttribute('font-size', String(size));
    svg.append(line);
    return `url("data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}")`;
  }, [text, size]);
  return (
    <div
      className={styles.mark}
      style={{ maskImage: image, WebkitMaskImage: image }}
      role="note"
      aria-label={text}
    />
  );
}
