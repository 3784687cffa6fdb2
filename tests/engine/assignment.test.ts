import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { queryLevelInputs } from '../../src/app/queryLevelInputs';
import { deleteDataSet } from '../../src/db/schema';
import { sql } from '../../src/db/sql';
import { judgeLevels } from '../../src/diagnosis/judgeLevels';
import { proposeNodes } from '../../src/import/assign/proposeNodes';
import { toArrowStream } from '../../src/model/arrowStream';
import { DEFAULT_DIAGNOSIS_SETTINGS } from '../../src/model/diagnosisSettings';
import { enterpriseNode } from '../../src/model/entities/enterpriseNode';
import { writeInferred } from '../../src/panels/assign/writeInferred';
import type { Workspace } from '../../src/panels/shared/workspace';
import { queryEntityRows } from '../../src/queries/entityRows';
import { queryNodeWords } from '../../src/queries/nodeWords';
import { queryInferredNodes, queryUnassignedFirms } from '../../src/queries/unassignedFirms';
import { derive, insertRows } from './insertRows';
import { type OpenDatabase, openDatabase } from './openDatabase';

let open: OpenDatabase;
const SETS = ['embedded', 'import-1'];
const INFERRED = { confidence: 0.8, source: '推断：主要产品“电池片”', isSample: false };

const ask = async (statement: string): Promise<string[]> => {
  const { rows } = await open.console.run(statement, new AbortController().signal);
  return rows.map((row) => row.join(' '));
};
/** As the session does it, without the page. */
const replaceRows: Workspace['replaceRows'] = (id, { arrowIpc }) =>
  open.database.replaceRows(enterpriseNode, id, arrowIpc);
const write = (change: Parameters<typeof writeInferred>[2]): Promise<void> =>
  writeInferred({ database: open.database, replaceRows }, 'import-1', change);

beforeAll(async () => {
  open = await openDatabase();
});
beforeEach(async () => {
  for (const set of SETS) for (const statement of deleteDataSet(set)) await open.database.query(statement);
  await insertRows(
    open.database,
    {
      region: [
        {
          adcode: '361100',
          name: '上饶市',
          level: 'city',
          parent: '360000',
          province: '360000',
          city: '361100',
        },
      ],
      chain: [{ chain_id: 'pv', name: '光伏' }],
      node: [
        {
          node_id: 'pv.film',
          chain: 'pv',
          name: '胶膜',
          display_order: 2,
          keywords: '胶膜',
          context_words: '光伏',
        },
        { node_id: 'pv.cell', chain: 'pv', name: '电池片', display_order: 1, industry_codes: '3825' },
      ],
      enterprise: [{ enterprise_id: 'elsewhere', name: '别处已归入' }],
      enterprise_node: [{ enterprise: 'elsewhere', node: 'pv.cell', basis: 'inferred' }],
    },
    'embedded',
  );
  await insertRows(open.database, {
    enterprise: [
      { enterprise_id: 'declared', name: '已申报', region: '361100' },
      { enterprise_id: 'unsaid', name: '依据未写', region: '361100' },
      { enterprise_id: 'inferred', name: '已推断', region: '361100' },
      { enterprise_id: 'elsewhere', name: '别处已归入' },
      { enterprise_id: 'open', name: '待归入', main_products: '电池片', head_office_region: '361100' },
      { enterprise_id: 'silent', name: '什么都没说', is_sample: true },
    ],
    enterprise_node: [
      { enterprise: 'declared', node: 'pv.cell', share: 0.5, basis: 'declared', as_of: '2025-01-02' },
      { enterprise: 'unsaid', node: 'pv.cell', is_sample: true },
      { enterprise: 'inferred', node: 'pv.film', basis: 'inferred', confidence: 0.6, source: '推断' },
      { enterprise: null, node: 'pv.film', basis: 'inferred' },
    ],
  });
  await derive(open.database, undefined, SETS);
});

describe('what may be inferred', () => {
  it('is of enterprises that nobody assigned; a row without a basis counts as declared', async () => {
    const firms = await queryUnassignedFirms(open.database, 'import-1');
    expect(firms.enterpriseId).toEqual(['inferred', 'open', 'silent']);
    expect(firms).toMatchObject({
      main_products: [null, '电池片', null],
      main_business: [null, null, null],
      region: ['上饶市', '上饶市', null],
      isSample: [false, false, true],
    });
    expect(await queryInferredNodes(open.database, 'import-1')).toEqual([
      { enterpriseId: 'inferred', node: 'pv.film', confidence: 0.6, source: '推断' },
    ]);
  });

  it('follows the words of the nodes in their order', async () => {
    const nodes = await queryNodeWords(open.database);
    expect(nodes).toMatchObject({
      nodeId: ['pv.cell', 'pv.film'],
      industryCodes: ['3825', null],
      contextWords: [null, '光伏'],
    });
    const firms = await queryUnassignedFirms(open.database, 'import-1');
    expect(
      proposeNodes(nodes, firms).map(({ firm, node }) => [firms.enterpriseId[firm], nodes.nodeId[node]]),
    ).toEqual([['open', 'pv.cell']]);
  });
});

describe('what is accepted', () => {
  const rows = () =>
    ask(`SELECT enterprise, node, share, basis, confidence, as_of, is_sample FROM enterprise_node
         WHERE data_set = 'import-1' ORDER BY enterprise NULLS LAST, node`);

  it('stands beside the declared rows as inferred, and leaves without a trace', async () => {
    const before = await rows();
    const added = [{ enterprise: 'open', node: 'pv.cell', ...INFERRED }];
    await write({ added, removed: [] });
    expect(
      await ask(`SELECT enterprise, node, share, basis, confidence, source FROM enterprise_node
                      WHERE enterprise = 'open'`),
    ).toEqual([`open pv.cell  inferred 0.8 ${INFERRED.source}`]);
    expect((await rows()).filter((row) => !row.startsWith('open'))).toEqual(before);
    await write({ added: [], removed: added });
    expect(await rows()).toEqual(before);
  });

  it('sums to no more than 1 for an enterprise, whatever is accepted', async () => {
    const added = ['pv.cell', 'pv.film'].map((node) => ({ enterprise: 'open', node, ...INFERRED }));
    await write({ added, removed: [] });
    await derive(open.database, undefined, SETS);
    const table = await open.database.query(
      sql`SELECT max(w)::DOUBLE AS most FROM (SELECT sum(w) AS w FROM internal.firm_node GROUP BY firm)`,
    );
    expect(table.getChild('most')?.get(0)).toBe(1);
  });

  it('counts in the diagnosis as its switch says', async () => {
    await write({ added: [{ enterprise: 'open', node: 'pv.cell', ...INFERRED }], removed: [] });
    const data = await derive(open.database, undefined, SETS);
    const firmsAt = async (countInferred: boolean): Promise<number> => {
      const settings = { ...DEFAULT_DIAGNOSIS_SETTINGS, countInferred };
      const inputs = await queryLevelInputs(open.database, data.structure, data.graph, settings, data.asOf);
      const { city } = judgeLevels(inputs, settings).gaps;
      const cell = city.regionIds.indexOf('361100') * city.nodeIds.length + city.nodeIds.indexOf('pv.cell');
      return city.firmCount[cell] ?? Number.NaN;
    };
    expect(await firmsAt(false)).toBe(2);
    expect(await firmsAt(true)).toBe(3);
  });
});

describe('the rows of an entity', () => {
  it('come back as they were, missing ones missing', async () => {
    const { columns, rowCount } = await queryEntityRows(open.database, enterpriseNode, 'import-1');
    expect(rowCount).toBe(4);
    expect(columns).toMatchObject({
      enterprise: ['declared', 'unsaid', 'inferred', null],
      share: [0.5, null, null, null],
      as_of: ['2025-01-02', null, null, null],
      is_sample: [null, true, null, null],
    });
    await open.database.replaceRows(
      enterpriseNode,
      'import-1',
      toArrowStream(enterpriseNode, columns, rowCount),
    );
    expect(await queryEntityRows(open.database, enterpriseNode, 'import-1')).toEqual({ columns, rowCount });
  });

  it('stay when what should replace them cannot be read', async () => {
    const before = await queryEntityRows(open.database, enterpriseNode, 'import-1');
    const [key] = enterpriseNode.fields;
    if (!key) throw new Error('no key');
    const strange = { ...enterpriseNode, fields: [...enterpriseNode.fields, { ...key, name: 'stranger' }] };
    const stream = toArrowStream(strange, {}, 1);
    await expect(open.database.replaceRows(enterpriseNode, 'import-1', stream)).rejects.toThrow();
    expect(await queryEntityRows(open.database, enterpriseNode, 'import-1')).toEqual(before);
    await write({ added: [{ enterprise: 'open', node: 'pv.cell', ...INFERRED }], removed: [] });
  });
});
