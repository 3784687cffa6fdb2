import { expect, it } from 'vitest';
import { markedFilter } from '../../../../src/app/mapPane/markedFilter';
import { UNFILTERED } from '../../../../src/model/viewState';

const FILTER = { ...UNFILTERED, chains: ['pv'], stages: ['upstream'] as const, regions: ['361100'] };

it('marks those at the selected node, wherever else the filter lets them be', () => {
  expect(markedFilter(FILTER, { kind: 'node', id: 'pv.cell' })).toEqual({
    ...UNFILTERED,
    nodes: ['pv.cell'],
    regions: ['361100'],
  });
});

it('marks what the filter lets through while anything else or nothing is selected', () => {
  expect(markedFilter(FILTER, null)).toBe(FILTER);
  expect(markedFilter(FILTER, { kind: 'region', id: '361100' })).toBe(FILTER);
});
