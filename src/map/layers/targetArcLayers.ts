import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions';
import { IconLayer, PathLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import { FOLLOW_UP, type FollowUp } from '../../model/enumerations';
import { FOLLOW_UP_LINE } from '../../model/followUpLine';
import { arcPaths } from '../arcPaths';
import { glyphAtlas } from '../glyphImage';
import type { ArcColumns } from '../scene';
import { readRgba, readToken } from '../themeColors';

const STEPS = Object.keys(FOLLOW_UP) as FollowUp[];
const ARROW_PX = 13;
const ARROW_BACK_PX = 14;
const dashes = new PathStyleExtension({ dash: true });
/** An arrowhead that points north. */
const ARROW = [{ d: 'M8 2 13 14 8 11.5 3 14Z', fill: 'ink-2' }];
const CHOSEN_ARROW = [{ d: 'M8 2 13 14 8 11.5 3 14Z', fill: 'accent' }];

/** Arcs from targets to the region of the gap: width and dash say the follow-up, an arrowhead stands at the home. */
export function createTargetArcLayers() {
  let icons = glyphAtlas({ arrow: ARROW, chosen: CHOSEN_ARROW }, 32);
  let iconsOfTheme = '';
  return (arcs: ArcColumns | null, theme: string) => {
    if (arcs === null || arcs.enterpriseId.length === 0) return [];
    if (iconsOfTheme !== theme) {
      icons = glyphAtlas({ arrow: ARROW, chosen: CHOSEN_ARROW }, 32);
      iconsOfTheme = theme;
    }
    const { vertices, startIndices, arrivalDegrees } = pathsOf(arcs);
    const length = arcs.enterpriseId.length;
    const lineOf = (index: number) => FOLLOW_UP_LINE[STEPS[arcs.step[index] ?? 0] ?? 'not_contacted'];
    const triggers = [arcs, theme];
    const paths = { length, startIndices, attributes: { getPath: { value: vertices, size: 2 } } };
    const points = { length, attributes: { getPosition: { value: arcs.positions, size: 2 } } };
    return [
      new PathLayer<unknown, PathStyleExtensionProps<unknown>>({
        id: 'target-arcs',
        data: paths,
        _pathType: 'open',
        positionFormat: 'XY',
        pickable: true,
        widthUnits: 'pixels',
        getWidth: (_: unknown, { index }: { index: number }) =>
          index === arcs.selected ? 2.5 : lineOf(index).widthPx,
        getColor: (_: unknown, { index }: { index: number }) =>
          readRgba(index === arcs.selected ? 'accent' : lineOf(index).token),
        getDashArray: (_: unknown, { index }: { index: number }): [number, number] => [...lineOf(index).dash],
        extensions: [dashes],
        updateTriggers: { getWidth: triggers, getColor: triggers, getDashArray: triggers },
      }),
      new IconLayer({
        id: 'target-arrows',
        data: Array.from({ length }, (_, index) => index),
        iconAtlas: icons.atlas,
        iconMapping: icons.mapping,
        getIcon: (index: number) => (index === arcs.selected ? 'chosen' : 'arrow'),
        getPosition: () => [arcs.home.lon, arcs.home.lat],
        getSize: ARROW_PX,
        sizeUnits: 'pixels',
        getAngle: (index: number) => arrivalDegrees[index] ?? 0,
        getPixelOffset: (index: number): [number, number] => {
          const turned = ((arrivalDegrees[index] ?? 0) * Math.PI) / 180;
          return [ARROW_BACK_PX * Math.sin(turned), ARROW_BACK_PX * Math.cos(turned)];
        },
        updateTriggers: {
          getIcon: triggers,
          getPosition: triggers,
          getAngle: triggers,
          getPixelOffset: triggers,
        },
      }),
      new ScatterplotLayer({
        id: 'target-places',
        data: points,
        pickable: true,
        getRadius: 4,
        radiusUnits: 'pixels',
        stroked: true,
        lineWidthUnits: 'pixels',
        getLineWidth: 1.25,
        getFillColor: (_: unknown, { index }: { index: number }) =>
          readRgba(index === arcs.selected ? 'accent' : 'bg'),
        getLineColor: (_: unknown, { index }: { index: number }) =>
          readRgba(index === arcs.selected ? 'accent' : 'mark'),
        updateTriggers: { getFillColor: triggers, getLineColor: triggers },
      }),
      new ScatterplotLayer<{ radius: number }>({
        id: 'target-home',
        data: [{ radius: 7 }, { radius: 3 }],
        getPosition: [arcs.home.lon, arcs.home.lat],
        getRadius: ({ radius }) => radius,
        radiusUnits: 'pixels',
        stroked: true,
        lineWidthUnits: 'pixels',
        getLineWidth: 1.25,
        getFillColor: ({ radius }) => readRgba(radius > 4 ? 'bg' : 'mark'),
        getLineColor: readRgba('mark'),
        updateTriggers: { getPosition: triggers, getFillColor: theme },
      }),
      new TextLayer<{ position: [number, number]; text: string }>({
        id: 'target-names',
        data: labelsOf(arcs),
        getPosition: ({ position }) => position,
        getText: ({ text }) => text,
        getSize: 13,
        getColor: readRgba('ink-1'),
        getTextAnchor: 'start',
        getPixelOffset: [11, 0],
        fontFamily: readToken('font'),
        characterSet: 'auto',
        background: true,
        getBackgroundColor: readRgba('halo', 0.8),
        backgroundPadding: [2, 0],
      }),
    ];
  };
}

function labelsOf({ positions, placeName, home, homeName }: ArcColumns) {
  const places = placeName.flatMap((text, index) => {
    const position: [number, number] = [positions[2 * index] ?? 0, positions[2 * index + 1] ?? 0];
    return text === '' ? [] : [{ position, text }];
  });
  return [...places, { position: [home.lon, home.lat] as [number, number], text: homeName }];
}

const pathsByColumns = new WeakMap<ArcColumns, ReturnType<typeof arcPaths>>();

function pathsOf(arcs: ArcColumns): ReturnType<typeof arcPaths> {
  const known = pathsByColumns.get(arcs);
  if (known) return known;
  const paths = arcPaths(arcs);
  pathsByColumns.set(arcs, paths);
  return paths;
}
