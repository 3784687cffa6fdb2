import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW_STATE, UNFILTERED } from '../../../src/model/viewState';
import { createViewStore } from '../../../src/state/viewStore';

const open = () => createViewStore(DEFAULT_VIEW_STATE);
const camera = { lon: 117, lat: 28, zoom: 8 };

describe('undo and redo', () => {
  it('walk back and forth over what was asked', () => {
    const store = open();
    const { changeFilter, change, undo, redo } = store.getState();
    changeFilter({ chains: ['li'] });
    change({ measure: 'count' });
    changeFilter({ text: '铜' });
    undo();
    expect(store.getState().view.filter.text).toBe('');
    undo();
    expect(store.getState().view.measure).toBe('output');
    undo();
    expect(store.getState().view).toEqual(DEFAULT_VIEW_STATE);
    undo();
    expect(store.getState().view).toEqual(DEFAULT_VIEW_STATE);
    redo();
    redo();
    redo();
    expect(store.getState().view).toMatchObject({ measure: 'count', filter: { chains: ['li'], text: '铜' } });
    redo();
    expect(store.getState().future).toEqual([]);
  });

  it('a new change ends what could be redone', () => {
    const store = open();
    const { changeFilter, undo, redo } = store.getState();
    changeFilter({ text: 'a' });
    undo();
    changeFilter({ text: 'b' });
    redo();
    expect(store.getState().view.filter.text).toBe('b');
    undo();
    expect(store.getState().view.filter.text).toBe('');
  });

  it('leave alone how the page is looked at', () => {
    const store = open();
    const { changeFilter, change, undo } = store.getState();
    changeFilter({ text: 'a' });
    change({ theme: 'dark', language: 'en', drawer: 'projects', camera, mode: 'data' });
    expect(store.getState().past).toHaveLength(1);
    undo();
    expect(store.getState().view).toMatchObject({
      theme: 'dark',
      language: 'en',
      drawer: 'projects',
      camera,
      mode: 'data',
    });
  });

  it('bring back switches and layers', () => {
    const store = open();
    const { change, undo } = store.getState();
    change({ showSamples: false, hiddenSets: ['embedded'] });
    change({ layers: { ...DEFAULT_VIEW_STATE.layers, gaps: { on: true, opacity: 0.5 } } });
    undo();
    undo();
    expect(store.getState().view).toEqual(DEFAULT_VIEW_STATE);
  });

  it('open and leave a judged cell, and bring back settings, but pass over a glance at a region', () => {
    const store = open();
    const { change, undo, redo } = store.getState();
    const cell = { kind: 'cell', id: 'city~361100~pv_cell' } as const;
    change({ selection: { kind: 'region', id: '361100' } });
    expect(store.getState().past).toHaveLength(0);
    change({ selection: cell });
    change({ selection: { kind: 'enterprise', id: 'e1' } });
    change({ diagnosis: { ...DEFAULT_VIEW_STATE.diagnosis, measure: 'count' } });
    undo();
    expect(store.getState().view).toMatchObject({ diagnosis: { measure: 'auto' }, selection: { id: 'e1' } });
    undo();
    expect(store.getState().view.selection).toEqual(cell);
    undo();
    expect(store.getState().view.selection).toEqual({ kind: 'region', id: '361100' });
    redo();
    expect(store.getState().view.selection).toEqual(cell);
  });

  it('remember a hundred steps', () => {
    const store = open();
    for (let step = 0; step < 150; step += 1) store.getState().changeFilter({ text: String(step) });
    expect(store.getState().past).toHaveLength(100);
    for (let step = 0; step < 150; step += 1) store.getState().undo();
    expect(store.getState().view.filter.text).toBe('49');
  });
});

describe('the frame', () => {
  it('follows a change of regions and stays with any other', () => {
    const store = open();
    const { change, changeFilter, undo } = store.getState();
    change({ camera });
    changeFilter({ text: 'a' });
    expect(store.getState().view.camera).toEqual(camera);
    changeFilter({ regions: ['330300'] });
    expect(store.getState().view.camera).toBeNull();
    change({ camera });
    undo();
    expect(store.getState().view).toMatchObject({ camera: null, filter: { regions: ['361100'], text: 'a' } });
  });
});

it('reset clears every filter, the frame and the selection, and can be undone', () => {
  const store = open();
  const { change, resetFilter, undo } = store.getState();
  change({ camera, selection: { kind: 'park', id: 'p' } });
  resetFilter();
  expect(store.getState().view).toMatchObject({ filter: UNFILTERED, camera: null, selection: null });
  undo();
  expect(store.getState().view.filter).toEqual(DEFAULT_VIEW_STATE.filter);
});

describe('对外', () => {
  it('closes layers, which stand as before when it is left; a layer that was off stays off', () => {
    const store = open();
    const { change } = store.getState();
    const { layers } = store.getState().view;
    change({ layers: { ...layers, parks: { on: true, opacity: 0.5 }, late: { on: false, opacity: 1 } } });
    const before = store.getState().view.layers;
    change({ disclosure: 'public' });
    expect(store.getState().view.layers.projects.on).toBe(false);
    change({ disclosure: 'internal' });
    expect(store.getState().view.layers).toEqual(before);
  });

  it('leaves the layers of the start behind where the page was opened in it', () => {
    const store = createViewStore({ ...DEFAULT_VIEW_STATE, disclosure: 'public' });
    store.getState().change({ disclosure: 'internal' });
    expect(store.getState().view.layers).toEqual(DEFAULT_VIEW_STATE.layers);
  });
});
