import { Table, tableFromIPC, tableToIPC, type Vector } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { toArrowVector } from '../../../src/model/arrowVector';
import { date, defineEntity, double, text } from '../../../src/model/entity';
import { fitToEntity } from '../../../src/model/fitToEntity';

const ENTITY = defineEntity('thing', { zh: '物', en: 'Thing' }, [
  text('id', '编号', 'Id', { key: true }),
  double('size', '大小', 'Size'),
  date('made', '制成', 'Made'),
]);
const stream = (columns: Record<string, Vector>) => tableToIPC(new Table(columns), 'stream');
const names = (arrowIpc: Uint8Array) => tableFromIPC(arrowIpc).schema.fields.map(({ name }) => name);

describe('a table of another version of the product', () => {
  it('lacks in every row what that one did not know, and loses what today’s does not', () => {
    const older = stream({
      colour: toArrowVector('text', ['rot', null], 2),
      size: toArrowVector('double', [1.5, null], 2),
      id: toArrowVector('text', ['a', 'b'], 2),
    });
    const { arrowIpc, rowCount, unfit } = fitToEntity(ENTITY, older);
    expect([rowCount, unfit]).toEqual([2, []]);
    expect(names(arrowIpc)).toEqual(ENTITY.fields.map(({ name }) => name));
    const rows = tableFromIPC(arrowIpc)
      .toArray()
      .map((row) => row.toJSON());
    const missing = { made: null, source: null, as_of: null, is_sample: null, disclosure: null };
    expect(rows).toEqual([
      { id: 'a', size: 1.5, ...missing },
      { id: 'b', size: null, ...missing },
    ]);
  });

  it('is left as it is where a reader may lack columns, but for what today’s does not know', () => {
    const lacking = stream({ id: toArrowVector('text', ['a'], 1) });
    expect(fitToEntity(ENTITY, lacking, true).arrowIpc).toBe(lacking);
    const strange = stream({
      id: toArrowVector('text', ['a'], 1),
      colour: toArrowVector('text', ['rot'], 1),
    });
    expect(names(fitToEntity(ENTITY, strange, true).arrowIpc)).not.toContain('colour');
  });

  it('cannot be used where a column is of another type, which is named', () => {
    const other = stream({ id: toArrowVector('text', ['a'], 1), size: toArrowVector('text', ['1.5'], 1) });
    expect(fitToEntity(ENTITY, other).unfit).toEqual(['size']);
  });
});
