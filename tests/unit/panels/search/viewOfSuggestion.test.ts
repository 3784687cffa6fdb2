import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW_STATE, UNFILTERED } from '../../../../src/model/viewState';
import type { Suggestion } from '../../../../src/panels/search/suggestions';
import { viewOfSuggestion } from '../../../../src/panels/search/viewOfSuggestion';

const { filter } = DEFAULT_VIEW_STATE;
const suggestion = (patch: Partial<Suggestion>): Suggestion => ({
  kind: 'region',
  id: 'x',
  name: '',
  note: '',
  lon: Number.NaN,
  lat: Number.NaN,
  ...patch,
});
const choose = (patch: Partial<Suggestion>, before = filter) =>
  viewOfSuggestion(suggestion(patch), before, (nodeId) => (nodeId === 'cell' ? 'li' : undefined));

describe('choosing a suggestion', () => {
  it('goes to a region, frames it anew and keeps the chain', () => {
    const view = choose({ kind: 'region', id: '330300' });
    expect(view.filter).toMatchObject({ regions: ['330300'], chains: ['pv'] });
    expect(view).toMatchObject({ mode: 'overview', camera: null });
  });

  it('takes a node with its chain and a chain without its former nodes', () => {
    expect(choose({ kind: 'node', id: 'cell' }).filter).toMatchObject({ chains: ['li'], nodes: ['cell'] });
    expect(choose({ kind: 'chain', id: 'li' }, { ...filter, nodes: ['n1'] }).filter).toMatchObject({
      chains: ['li'],
      nodes: [],
    });
  });

  it('selects what is a point and moves there only when the point is known', () => {
    expect(choose({ kind: 'enterprise', id: 'e1' })).toEqual({
      mode: 'overview',
      selection: { kind: 'enterprise', id: 'e1' },
    });
    expect(choose({ kind: 'park', id: 'p1', lon: 118, lat: 28 }).camera).toMatchObject({ lon: 118, lat: 28 });
  });

  it('filters by a text', () => {
    expect(choose({ kind: 'text', id: 'gfbl' }, UNFILTERED).filter?.text).toBe('gfbl');
  });
});
