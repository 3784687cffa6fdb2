import { describe, expect, it } from 'vitest';
import type { KnownTable } from '../../../src/import/importProtocol';
import { createImportSession } from '../../../src/import/importSession';
import type { BuiltImport } from '../../../src/model/builtImport';
import type { Repair } from '../../../src/model/importRepair';
import { knownTable } from '../../fixtures/import/checkCase';
import { readRegions, readRetiredCodes } from '../../fixtures/import/placeTables';

type GivenFile = readonly [name: string, lines: readonly string[], repair?: Partial<Repair>];

const UNTOUCHED: Repair = { edits: [], accepted: [], held: [], system: 'wgs84' };
const CHAINS = knownTable('chain', [
  ['pv', '光伏'],
  ['ev', '新能源汽车'],
]);

/** What the last of the files gives, all being imported together. */
async function lastOf(known: readonly KnownTable[], ...files: readonly GivenFile[]): Promise<BuiltImport> {
  const session = createImportSession();
  session.open({ regions: readRegions(), retiredCodes: readRetiredCodes(), known });
  const parsed = [];
  for (const [name, lines, repair] of files) {
    const file = await session.parse(new File([lines.join('\n')], name), () => {});
    parsed.push({ ...file, repair: { ...UNTOUCHED, ...repair } });
  }
  const last = parsed.at(-1);
  if (!last) throw new Error('No file');
  const companions = parsed.map(({ fileId, recognised, repair }) => ({ fileId, recognised, repair }));
  const filePosition = parsed.length - 1;
  const declared = { dataSet: 'set', isSample: false, source: '测试', asOf: null };
  const options = { ...declared, companions, filePosition, repair: last.repair };
  return session.build(last.fileId, last.recognised, options, () => {});
}

function keysOf({ named }: BuiltImport): Record<string, string> {
  return Object.fromEntries(named.map(({ name, key }) => [name, key]));
}

function reasonsOf({ refused, notices }: BuiltImport): string[] {
  return [...refused, ...notices].map(({ value, key }) => `${value} ${key}`);
}

describe('files imported together', () => {
  it('find firms without a code by their names', async () => {
    const firms = ['统一社会信用代码,企业名称,地址', ',甲公司,江西省上饶市', '--,丁公司,江西省上饶市'];
    const ledger = ['企业名称,联系领导', '甲公司,某某', '丁公司,某某', '戊公司,某某'];
    const built = await lastOf([], ['enterprise.csv', firms], ['liaison.csv', ledger]);
    expect(built.named).toEqual([]);
    expect(reasonsOf(built)).toEqual(['戊公司 import.notice.referenceUnknown']);
  });

  it('tell nodes of one name apart by chains that the file of nodes names', async () => {
    const nodes = ['环节编号,产业链,环节名称', 'a,光伏,检测认证', 'b,新能源汽车,检测认证'];
    const projects = ['项目名称,所属产业链,环节', '一,光伏,检测认证', '二,ev,检测认证'];
    const built = await lastOf([CHAINS], ['node.csv', nodes], ['project.csv', projects]);
    const ofNodes = built.named.filter(({ entity }) => entity === 'node');
    expect(ofNodes.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(built.refused).toEqual([]);
  });

  it("take a loaded node of the row's chain before an imported one of another chain", async () => {
    const nodes = ['node_id,chain,name', 'ev.test,ev,检测认证'];
    const projects = ['项目名称,所属产业链,环节', '一,光伏,检测认证'];
    const loaded = { ...knownTable('node', [['pv.test', '检测认证']]), chain: ['pv'] };
    const built = await lastOf([CHAINS, loaded], ['node.csv', nodes], ['project.csv', projects]);
    expect(keysOf(built)).toEqual({ 光伏: 'pv', 检测认证: 'pv.test' });
  });

  it('see cycles through edges that another file gives by name', async () => {
    const nodes = ['node_id,chain,name', 'a,pv,甲', 'b,pv,乙'];
    const built = await lastOf(
      [CHAINS],
      ['node.csv', nodes],
      ['edge.csv', ['上游环节,下游环节', '甲,乙']],
      ['edge2.csv', ['上游环节,下游环节', '乙,甲']],
    );
    expect(keysOf(built)).toEqual({ 甲: 'a', 乙: 'b' });
    expect(built.refused.map(({ key }) => key)).toEqual(['import.refused.closesCycle']);
  });

  it('know what a person edited and held in the others', async () => {
    const projects = ['project_id,name', 'X1,甲项目', 'X2,乙项目'];
    const repair = { edits: [{ line: 2, column: 0, value: 'P1' }], held: [3] };
    const dispatches = [
      'project,date,matter',
      'P1,2026-01-01,某事',
      'X1,2026-01-01,某事',
      'X2,2026-01-01,某事',
    ];
    const built = await lastOf([], ['project.csv', projects, repair], ['dispatch.csv', dispatches]);
    const unknown = [...built.refused, ...built.notices].filter(({ key }) =>
      key.endsWith('referenceUnknown'),
    );
    expect(unknown.map(({ value }) => value)).toEqual(['X1', 'X2']);
  });

  it('keep rows without keys of two files apart', async () => {
    const built = await lastOf(
      [],
      ['plan.csv', ['方案名称,方案类别', '规划甲,']],
      ['plan2.csv', ['方案名称,方案类别', '规划乙,']],
      ['plan3.csv', ['方案名称,上级方案', '规划丙,规划甲', '规划丁,规划乙', '规划戊,规划戊']],
    );
    expect(keysOf(built)).toEqual({ 规划甲: 'set:2', 规划乙: 'set:2:2' });
  });
});
