import { describe, expect, it } from 'vitest';
import { isStageLate } from '../../../../src/panels/details/isStageLate';

const stage = (plannedDate: string | null, actualDate: string | null) => ({
  stage: 'started',
  plannedDate,
  actualDate,
});

describe('isStageLate', () => {
  it.each([
    [stage('2026-09-29', null), 'signed', true],
    [stage('2026-09-30', null), 'signed', false],
    [stage('2026-01-01', '2026-09-01'), 'started', false],
    [stage(null, null), 'signed', false],
    [stage('2026-01-01', null), 'cancelled', false],
  ])('%j of a project at %s: %s', (row, projectStage, expected) => {
    expect(isStageLate(row, projectStage, '2026-09-30')).toBe(expected);
  });
});
