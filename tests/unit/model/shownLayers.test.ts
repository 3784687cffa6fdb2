import { describe, expect, it } from 'vitest';
import { shownLayers } from '../../../src/model/shownLayers';
import { DEFAULT_VIEW_STATE, type ViewState } from '../../../src/model/viewState';

const onIn = (view: ViewState): string[] =>
  Object.entries(shownLayers(view)).flatMap(([id, { on }]) => (on ? [id] : []));

describe('the layers of a mode', () => {
  it('are the chosen ones in 总览', () => {
    expect(shownLayers(DEFAULT_VIEW_STATE)).toBe(DEFAULT_VIEW_STATE.layers);
  });

  it('are the gap areas in 诊断, with the parks when parks are judged', () => {
    const view: ViewState = { ...DEFAULT_VIEW_STATE, mode: 'diagnosis' };
    expect(onIn(view)).toEqual(['gaps', 'labels']);
    expect(onIn({ ...view, filter: { ...view.filter, gapLevel: 'park' } })).toEqual([
      'parks',
      'gaps',
      'labels',
    ]);
  });

  it('leave rings, labels and background to the person', () => {
    const layers = {
      ...DEFAULT_VIEW_STATE.layers,
      rings: { on: true, opacity: 1 },
      labels: { on: false, opacity: 1 },
    };
    expect(onIn({ ...DEFAULT_VIEW_STATE, mode: 'diagnosis', layers })).toEqual(['gaps', 'rings']);
  });
});
