import type { Stage } from './enumerations';
import type { GlyphPath } from './verdictGlyph';

/** The mark of every stage: circle, square, diamond and cross of equal area in a view box of 16 × 16. */
export const STAGE_SHAPES: Readonly<Record<Stage, GlyphPath>> = {
  upstream: {
    d: 'M3.5 8a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z',
    fill: 'stage-up',
    stroke: 'stage-up-edge',
    width: 0.8,
  },
  midstream: { d: 'M4 4h8v8H4z', fill: 'stage-mid', stroke: 'stage-mid-edge', width: 0.8 },
  downstream: {
    d: 'M8 2.35 13.65 8 8 13.65 2.35 8z',
    fill: 'stage-down',
    stroke: 'stage-down-edge',
    width: 0.8,
  },
  service: {
    d: 'M6.25 2.5h3.5v3.75h3.75v3.5H9.75v3.75h-3.5V9.75H2.5v-3.5h3.75z',
    fill: 'stage-svc',
    stroke: 'stage-svc-edge',
    width: 0.8,
  },
};
