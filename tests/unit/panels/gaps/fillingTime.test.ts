import { describe, expect, it } from 'vitest';
import { dueBy, dueMonths, filledCounts, projectsOn } from '../../../../src/panels/gaps/fillingTime';
import type { GapRow } from '../../../../src/panels/gaps/gapRows';
import type { FillingProject } from '../../../../src/queries/fillingProjects';

const project = (projectId: string, region: string, node: string, dueOn: string | null): FillingProject => ({
  projectId,
  name: projectId,
  region,
  node,
  stage: 'building',
  dueOn,
  plannedOutputWan: Number.NaN,
  isLate: false,
  isSample: false,
});
const row = (region: string, node: string): GapRow => ({
  level: 'city',
  region,
  node,
  id: `city~${region}~${node}`,
  cell: 0,
  verdict: 'break',
  position: null,
  overlays: [],
  priorityLow: Number.NaN,
  priorityHigh: Number.NaN,
});

const PROJECTS = [
  project('a', 'R1', 'n1', '2027-03-31'),
  project('b', 'R1', 'n1', '2027-01-01'),
  project('c', 'R1', 'n2', '2028-06-15'),
  project('d', 'R2', 'n1', null),
  project('e', 'R3', 'n9', '2026-12-01'),
];
const ROWS = [row('R1', 'n1'), row('R1', 'n2'), row('R2', 'n1')];

describe('补链时间', () => {
  it('knows the months in which listed gaps are to be filled', () => {
    expect(dueMonths(projectsOn(PROJECTS, ROWS))).toEqual(['2027-01', '2027-03', '2028-06']);
  });

  it('counts a gap once, whatever the number of its projects, and never without a date', () => {
    expect([...filledCounts(dueBy(PROJECTS, '2027-03'), ROWS)]).toEqual([['R1', 1]]);
    expect([...filledCounts(dueBy(PROJECTS, '2030-01'), ROWS)]).toEqual([['R1', 2]]);
    expect(dueBy(PROJECTS, '2026-11')).toEqual([]);
  });
});
