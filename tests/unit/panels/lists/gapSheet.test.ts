import type { TFunction } from 'i18next';
import { expect, it } from 'vitest';
import { MOVE_BIT, REASON_BIT } from '../../../../src/model/bitCode';
import { DEFAULT_DIAGNOSIS_SETTINGS } from '../../../../src/model/diagnosisSettings';
import { gapSheet } from '../../../../src/panels/lists/gapSheet';
import { gapCase } from './gapCase';

const NaN_ = Number.NaN;

it('has the columns of the table gap beside projects and targets, money in 亿元, missing as missing', () => {
  const matrix = gapCase({
    unmet: Float64Array.from([55_000, NaN_, NaN_, NaN_, NaN_, NaN_]),
    lqStar: Float64Array.from([0.4, NaN_, NaN_, NaN_, NaN_, NaN_]),
    filling: Uint8Array.from([1, 0, 0, 0, 0, 0]),
    moves: Uint8Array.from([MOVE_BIT.fill | MOVE_BIT.integrate, 0, 0, 0, 0, 0]),
    reasons: Int32Array.from([REASON_BIT.by_count, 0, 0, 0, 0, 0]),
  });
  const { columns, rows, notes } = gapSheet({
    list: { matrix, cells: Int32Array.from([2, 0]), targetsOf: (cell) => cell },
    weights: DEFAULT_DIAGNOSIS_SETTINGS.priority,
    fillingOf: (region, node) =>
      region === 'r1' && node === 'n1'
        ? [
            {
              projectId: 'p',
              name: '项目',
              region,
              node,
              stage: 'signed',
              dueOn: null,
              plannedOutputWan: NaN_,
              isLate: false,
              isSample: false,
            },
          ]
        : [],
    names: { nameOf: (id) => `市${id}` },
    data: { nodeById: new Map(), chainById: new Map() },
    language: 'zh-CN',
    words: { sampleMark: null, asOf: '截至', measure: '指标', benchmark: '' },
    overlayWord: (overlay) => overlay,
    t: ((key: string) => key) as TFunction<'lists'>,
  });
  const told = rows.map((row) => Object.fromEntries(columns.map(({ id }, index) => [id, row[index]])));
  expect(told.map(({ node }) => node)).toEqual(['n3', 'n1']);
  expect(told[1]).toMatchObject({
    region: 'r1',
    region_name: '市r1',
    verdict: '断点',
    overlays: 'filling',
    unmet_yi: 5.5,
    lq_star: 0.4,
    hhi: NaN_,
    moves: '补 融',
    reasons: '按企业数',
    filling_projects: '项目',
    filling_stages: '签约',
    filling_due: 'gaps.noDue',
    targets: 0,
    mark: null,
  });
  expect(told[0]).toMatchObject({ verdict: '空白点', unmet_yi: NaN_, filling_projects: '' });
  expect(notes).toEqual(['截至', '指标', 'sheet.statement', 'sheet.missing']);
});
