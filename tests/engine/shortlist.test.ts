import { beforeAll, expect, it } from 'vitest';
import type { ShortlistEntry } from '../../src/model/shortlistEntry';
import { storeShortlist } from '../../src/queries/storeShortlist';
import { type OpenDatabase, openDatabase } from './openDatabase';

let open: OpenDatabase;
beforeAll(async () => {
  open = await openDatabase();
});

const ENTRY: ShortlistEntry = {
  enterprise: "e'1",
  name: '示例企业 0001',
  level: 'city',
  region: '361100',
  node: 'cell',
  targetClass: null,
  followUp: 'contacted',
  officer: null,
  firstContact: '2026-09-01',
  note: "=1+1'; DROP TABLE internal.loaded_target; --",
  changedOn: '2026-09-30',
  isSample: true,
};
const ASKED = `SELECT enterprise, target_class, follow_up, officer, first_contact, note, is_sample, source
               FROM target ORDER BY node`;

it('writes the shortlist as the table `target`, in place of the one before', async () => {
  await storeShortlist(open.database, [ENTRY, { ...ENTRY, node: 'wafer' }], '本机招商名单');
  await storeShortlist(open.database, [ENTRY], '本机招商名单');
  const { rows } = await open.console.run(ASKED, new AbortController().signal);
  expect(rows).toEqual([["e'1", null, 'contacted', null, '2026-09-01', ENTRY.note, 'true', '本机招商名单']]);
});

it('leaves no row of an empty list', async () => {
  await storeShortlist(open.database, [], '本机招商名单');
  const { rows } = await open.console.run(ASKED, new AbortController().signal);
  expect(rows).toEqual([]);
});
