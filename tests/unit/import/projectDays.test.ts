import { describe, expect, it } from 'vitest';
import { csvFile, importInProcess, OPTIONS } from '../../fixtures/import/importInProcess';
import { readRegions } from '../../fixtures/import/placeTables';
import { readTable } from '../../fixtures/import/readTable';

async function build(...lines: readonly string[]) {
  const client = importInProcess();
  await client.open({ regions: readRegions() });
  const parsed = await client.parse(csvFile('项目台账.csv', ...lines));
  const built = await client.build(parsed.fileId, parsed.recognised, OPTIONS);
  const { columns } = parsed.recognised.mapping;
  return { built, columns, fields: columns.map(({ target }) => target?.field ?? null) };
}
const day = (iso: string) => Date.parse(iso);

describe('days of stages in columns of a list of projects', () => {
  it('become rows of project_stage, one a stage with a day', async () => {
    const { built, fields } = await build(
      '项目名称,所在市,签约时间,计划开工时间,实际开工时间,预计投产日期,示例',
      '甲项目,上饶市,2024.3,2024-05-01,2024-06-01,2025年10月,否',
      '乙项目,上饶市,,—,,,是',
      '丙项目,上饶市,,,2023-02-01,,是',
    );
    expect(fields.slice(2, 6)).toEqual([
      'signed.actual_date',
      'started.planned_date',
      'started.actual_date',
      'operating.planned_date',
    ]);
    expect(readTable(built, 'project')).toHaveLength(3);
    expect(readTable(built, 'project_stage')).toMatchObject([
      {
        project: '甲项目',
        stage: 'signed',
        planned_date: null,
        actual_date: day('2024-03-01'),
        is_sample: false,
      },
      {
        project: '甲项目',
        stage: 'started',
        planned_date: day('2024-05-01'),
        actual_date: day('2024-06-01'),
      },
      { project: '甲项目', stage: 'operating', planned_date: day('2025-10-01'), actual_date: null },
      { project: '丙项目', stage: 'started', actual_date: day('2023-02-01'), is_sample: true },
    ]);
    expect(built.notices).toMatchObject([
      { line: 2, column: '签约时间', value: '2024.3' },
      { line: 2, column: '预计投产日期', value: '2025年10月' },
    ]);
  });

  it('are planned where the header does not say and some are still to come', async () => {
    const { fields, columns } = await build(
      '项目名称,开工时间,竣工时间,实际投产时间',
      '甲,2020-01-01,2020-06-01,2099-01-01',
      '乙,2020-01-01,2099-01-01,',
    );
    expect(fields).toEqual([
      'name',
      'started.actual_date',
      'completed.planned_date',
      'operating.actual_date',
    ]);
    expect(columns[2]?.evidence.map(({ key }) => key)).toContain('import.evidence.daysToCome');
  });

  it('hold their row where they cannot be read, decrease, or have not come yet', async () => {
    const { built } = await build(
      '项目名称,实际签约时间,实际开工时间,实际竣工时间',
      '甲,2024-01-01,2023-01-01,',
      '乙,2024-01-01,很快,',
      '丙,,,2099-01-01',
      '丁,2024-01-01,2024-01-01,2024-01-01',
      '戊,2024-01-01,,2024-02-01',
    );
    expect(built.refused.map(({ line, column, key }) => [line, column, key])).toEqual([
      [2, '实际开工时间', 'import.refused.stageDateDecreases'],
      [4, '实际竣工时间', 'import.refused.dateInFuture'],
      [3, '实际开工时间', 'import.refused.notDate'],
    ]);
    expect(readTable(built, 'project').map(({ name }) => name)).toEqual(['丁', '戊']);
    expect(readTable(built, 'project_stage')).toHaveLength(5);
  });
});
