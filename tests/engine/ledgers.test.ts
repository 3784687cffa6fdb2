import { beforeAll, expect, it } from 'vitest';
import type { WritableDatabase } from '../../src/db/database';
import { createLedgers, deleteDataSet } from '../../src/db/schema';
import { identifier, sql } from '../../src/db/sql';
import { ENTITIES } from '../../src/model/entities';
import { EVERYTHING, insertRows } from './insertRows';
import { openDatabase } from './openDatabase';

let database: WritableDatabase;
beforeAll(async () => {
  ({ database } = await openDatabase());
  const offer = [
    { enterprise: 'e1', product: '铝边框', quantity: 1, is_sample: false },
    { enterprise: 'e2', product: null, quantity: null, is_sample: true },
  ];
  await insertRows(database, { offer }, 'a');
  await insertRows(database, { offer: [{ enterprise: 'e3', product: '胶膜', quantity: null }] }, 'b');
});

const offers = async () => {
  const table = await database.query(sql`SELECT enterprise, quantity FROM offer ORDER BY enterprise`);
  return Array.from({ length: table.numRows }, (_, row) => [
    table.getChild('enterprise')?.get(row),
    table.getChild('quantity')?.get(row),
  ]);
};

it('has a view for every entity', async () => {
  for (const { name } of ENTITIES) {
    const table = await database.query(
      sql`SELECT count(*)::INTEGER AS rows FROM (SELECT * FROM ${identifier(name)})`,
    );
    expect(table.getChild('rows')?.get(0), name).toBe(name === 'offer' ? 3 : 0);
  }
});

it('keeps the rows when its tables are made again, and follows the switches', async () => {
  await database.run(createLedgers(EVERYTHING, true));
  expect(await offers()).toEqual([
    ['e1', 1],
    ['e2', null],
    ['e3', null],
  ]);
  await database.run(createLedgers({ hiddenSets: ['b'], showSamples: false }, true));
  expect(await offers()).toEqual([['e1', 1]]);
  await database.run(createLedgers(EVERYTHING, true));
});

it('loses a data set whole', async () => {
  await database.run(deleteDataSet('a'));
  expect(await offers()).toEqual([['e3', null]]);
});
