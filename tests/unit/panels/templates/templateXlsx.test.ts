import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportClient } from '../../../../src/import/importClient';
import { toCsv } from '../../../../src/lib/csv';
import type { Cell } from '../../../../src/model/arrowVector';
import { ENTITIES } from '../../../../src/model/entities';
import type { Entity, Field } from '../../../../src/model/entity';
import { entityTemplate } from '../../../../src/model/entityTemplate';
import { EXAMPLE_MARK } from '../../../../src/model/templateMarks';
import { templateXlsx } from '../../../../src/panels/templates/templateXlsx';
import { importInProcess, OPTIONS } from '../../../fixtures/import/importInProcess';
import { readRegions } from '../../../fixtures/import/placeTables';
import { readTable } from '../../../fixtures/import/readTable';

/** Excel takes no longer list of choices. */
const LONGEST_CHOICES = 255;
const PARKS = { park_id: ['p1', 'p2'], name: ['甲开发区', '乙开发区'], region: ['361104', '320500'] };

type FilledRow = ReadonlyMap<string, Cell>;

let client: ImportClient;
beforeAll(async () => {
  client = importInProcess();
  await client.open({ regions: readRegions(), parks: PARKS });
});

const word = fc.string({
  unit: fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸&<>"\'%·'),
  minLength: 2,
  maxLength: 8,
});

/** A value that a person may fill in; null where the cell stays empty. */
function cellOf(field: Field): fc.Arbitrary<Cell> {
  const { name, type, values, references, required, list } = field;
  const orNone = <Value extends Cell>(cell: fc.Arbitrary<Value>) => (required ? cell : fc.option(cell));
  if (values) return orNone(fc.constantFrom(...Object.keys(values)));
  if (references === 'region') {
    const codes = fc.constantFrom('361100', '361104', '320500');
    return list ? fc.uniqueArray(codes, { minLength: 1 }).map((all) => all.join(';')) : codes;
  }
  if (references === 'park') return orNone(fc.constantFrom(...PARKS.park_id));
  switch (type) {
    case 'text':
      return orNone(list ? fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(';')) : word);
    case 'double':
      if (name === 'lon') return fc.integer({ min: 80, max: 130 });
      if (name === 'lat') return fc.integer({ min: 10, max: 50 });
      return orNone(fc.integer({ min: -4e6, max: 4e6 }).map((quarters) => quarters / 4));
    case 'integer':
      return orNone(fc.integer({ min: 0, max: 1e6 }));
    case 'date':
      return orNone(
        fc.date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true }).map(toDay),
      );
    case 'boolean':
      return orNone(fc.boolean());
  }
}

/** Rows that differ in the first text of their key. */
function rowsOf(entity: Entity): fc.Arbitrary<readonly FilledRow[]> {
  const distinct = entity.fields.find(({ key, type, values, references }) => {
    return key && type === 'text' && !values && references !== 'region' && references !== 'park';
  });
  const cells = fc.tuple(...entity.fields.map((field) => cellOf(field)));
  return fc
    .array(cells, { minLength: 1, maxLength: 4 })
    .map((rows) =>
      rows.map(
        (row, index) =>
          new Map(
            entity.fields.map((field, at) => [
              field.name,
              field === distinct ? `${row[at] ?? ''}${index}` : (row[at] ?? null),
            ]),
          ),
      ),
    );
}

/** As a person writes it: labels, 是 and 否. */
function written(field: Field, cell: Cell): Cell {
  if (cell === null || typeof cell === 'number') return cell;
  if (field.values) return field.values[String(cell)]?.zh ?? '';
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return cell;
}

function expected(field: Field, cell: Cell): Cell {
  const origin: Record<string, Cell> = {
    source: OPTIONS.source,
    as_of: OPTIONS.asOf,
    is_sample: OPTIONS.isSample,
  };
  return cell ?? origin[field.name] ?? null;
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

async function fillInRows(entity: Entity): Promise<string[][]> {
  const book = await readXlsx(await templateXlsx(entityTemplate(entity)));
  const rows = (book.sheets[0]?.rows ?? []).map((row) =>
    row.map((cell) => (cell === null ? '' : String(cell))),
  );
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

describe.each(ENTITIES)('the template of $name', (entity) => {
  it('offers the labels of each enumeration, marks its example and explains every field', async () => {
    const template = entityTemplate(entity);
    const book = await readXlsx(await templateXlsx(template));
    const [sheet, explanations] = book.sheets;
    expect(book.sheets.map(({ name }) => name)).toEqual([entity.label.zh, '填写说明']);
    expect(sheet?.rows[1]?.[0]).toBe(EXAMPLE_MARK);
    const choices = template.columns.flatMap(({ choices: each }) => (each ? [each] : []));
    const offered = sheet?.dataValidations ?? [];
    expect(offered.map(({ values }) => values)).toEqual(choices);
    for (const each of choices) expect(each.join(',').length).toBeLessThan(LONGEST_CHOICES);
    const explained = (explanations?.rows ?? []).map((row) => row[1]);
    expect(explained).toEqual(expect.arrayContaining(entity.fields.map(({ name }) => name)));
  });

  it('filled in, gives the same rows without a mapping, the example left out', {
    timeout: 60_000,
  }, async () => {
    const [headers = [], example = []] = await fillInRows(entity);
    await fc.assert(
      fc.asyncProperty(rowsOf(entity), async (rows) => {
        const cells = rows.map((row) => [
          '',
          ...entity.fields.map((field) => written(field, row.get(field.name) ?? null)),
        ]);
        const file = new File([toCsv(headers, [example, ...cells])], `${entity.label.zh}_模板.csv`);
        const parsed = await client.parse(file);
        expect(parsed).toMatchObject({
          rowCount: rows.length,
          exampleRows: 1,
          recognised: { entity: entity.name },
        });
        // Days to come, or in any order, and shares over 1 are for a person to judge: here every row goes on.
        const accepted = Array.from({ length: rows.length + 2 }, (_, line) => line + 1);
        const repair = { edits: [], accepted, held: [], system: 'wgs84' as const };
        const built = await client.build(parsed.fileId, parsed.recognised, { ...OPTIONS, repair });
        await client.forget(parsed.fileId);
        expect(built.refused).toEqual([]);
        const read = readTable(built, entity.name);
        expect(read).toHaveLength(rows.length);
        for (const [index, row] of rows.entries()) {
          for (const field of entity.fields) {
            const cell = read[index]?.[field.name] ?? null;
            const value = field.type === 'date' && cell !== null ? toDay(new Date(Number(cell))) : cell;
            const wanted = expected(field, row.get(field.name) ?? null);
            // A point without a stated precision is exact.
            if (field.name === 'location_precision' && wanted === null) expect(value).toBe('exact');
            else expect(value, field.name).toBe(wanted);
          }
        }
      }),
      { numRuns: 10 },
    );
  });
});
