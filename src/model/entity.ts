import { DISCLOSURE, type EnumLabel } from './enumerations';

/** Storage type of a field. Lists of keys are text joined with `;`. Dates are ISO 8601 (YYYY-MM-DD). */
export type FieldType = 'text' | 'double' | 'integer' | 'date' | 'boolean';

export interface Field {
  /** Column name in the database, in CSV headers and in SQL. */
  readonly name: string;
  readonly type: FieldType;
  readonly label: EnumLabel;
  /** Part of the primary key: rows that agree in all of its parts are one. */
  readonly key?: true;
  /** A row without it is held back. */
  readonly required?: true;
  /** Several values in one cell, joined with `;`. */
  readonly list?: true;
  readonly unit?: string;
  /** Identifier → label; cells may carry either. */
  readonly values?: Readonly<Record<string, EnumLabel>>;
  /** Entity whose key the value is. */
  readonly references?: string;
  readonly help?: EnumLabel;
  /**
   * What else lists call it, best first: in small letters, without blanks, unit and year. `{省,市}级` stands for 省级
   * and 市级.
   */
  readonly synonyms?: readonly string[];
}

/** One entity of the product, declared once: tables, templates, checks and labels derive from it. */
export interface Entity {
  readonly name: string;
  readonly label: EnumLabel;
  readonly fields: readonly Field[];
}

/** The one field of text that alone is the key; undefined where the key has several parts. */
export function soleKey(entity: Entity): Field | undefined {
  const [key, ...others] = entity.fields.filter((field) => field.key);
  return others.length === 0 && key?.type === 'text' && !key.values && !key.references ? key : undefined;
}

/** Every table carries where its rows come from, as of when, and whether they are synthetic. */
export const PROVENANCE: readonly Field[] = [
  { name: 'source', type: 'text', label: { zh: '来源', en: 'Source' } },
  { name: 'as_of', type: 'date', label: { zh: '截至', en: 'As of' } },
  {
    name: 'is_sample',
    type: 'boolean',
    label: { zh: '示例', en: 'Sample' },
    help: { zh: '示例行系合成数据，不代表实际', en: 'Synthetic row, stands for nothing real' },
  },
  {
    name: 'disclosure',
    type: 'text',
    label: { zh: '公开属性', en: 'Disclosure' },
    values: DISCLOSURE,
  },
];

export function defineEntity(name: string, label: EnumLabel, fields: readonly Field[]): Entity {
  return { name, label, fields: [...fields, ...PROVENANCE] };
}

type FieldOptions = Omit<Field, 'name' | 'type' | 'label'>;

const field =
  (type: FieldType) =>
  (name: string, zh: string, en: string, options: FieldOptions = {}): Field => ({
    name,
    type,
    label: { zh, en },
    ...options,
  });

export const text = field('text');
export const double = field('double');
export const integer = field('integer');
export const date = field('date');
export const boolean = field('boolean');
