import type { Cell } from './arrowVector';
import { entityByName } from './entities';
import type { Entity, Field } from './entity';
import { EXAMPLE_MARK, HINT_HEADER, TEMPLATE_SUFFIX } from './templateMarks';

/** One column of a template: a field of the entity, as a person fills it in. */
export interface TemplateColumn {
  /** Label with the unit, as the first row bears it. */
  readonly header: string;
  readonly field: Field;
  /** What may be chosen; null where anything may be written. */
  readonly choices: readonly string[] | null;
  readonly example: Cell;
}

/** A workbook to fill in for one entity. */
export interface EntityTemplate {
  readonly entity: Entity;
  readonly columns: readonly TemplateColumn[];
  /** First rows of the sheet to fill in: headers, and an example that no import takes in. */
  readonly rows: readonly (readonly Cell[])[];
  /** 填写说明: its header and one row a field. */
  readonly explanations: readonly (readonly string[])[];
}

export const EXPLANATION_SHEET = '填写说明';
const TYPE_LABEL = {
  text: '文字',
  double: '数值',
  integer: '整数',
  date: '日期',
  boolean: '是或否',
} as const;
const NOTES = [
  '第一行是列名，请勿改动；列可以删去或调换次序。',
  `“${HINT_HEADER}”列写有“${EXAMPLE_MARK}”的行不会导入，不必删除；要导入的行此列留空。`,
  '空着的单元格表示未知，不等于 0。日期写成 2026-09-30。',
  '本系统为非涉密系统，严禁填报国家秘密。',
];

/** The template of an entity, all of it from its declaration; in Chinese, as lists in government are. */
export function entityTemplate(entity: Entity): EntityTemplate {
  const columns = entity.fields.map(templateColumn);
  return {
    entity,
    columns,
    rows: [
      [HINT_HEADER, ...columns.map(({ header }) => header)],
      [EXAMPLE_MARK, ...columns.map(({ example }) => example)],
    ],
    explanations: [
      ...NOTES.map((note) => [note]),
      [],
      ['字段', '标识', '必填', '类型', '单位', '可选值', '说明'],
      ...columns.map((column) => explanation(column)),
    ],
  };
}

export function templateFileName(entity: Entity): string {
  return `${entity.label.zh}${TEMPLATE_SUFFIX}.xlsx`;
}

function templateColumn(field: Field): TemplateColumn {
  const { label, unit } = field;
  return {
    header: unit === undefined ? label.zh : `${label.zh}（${unit}）`,
    field,
    choices: choicesOf(field),
    example: exampleOf(field),
  };
}

function choicesOf({ type, values }: Field): readonly string[] | null {
  if (values) return Object.values(values).map(({ zh }) => zh);
  return type === 'boolean' ? ['是', '否'] : null;
}

function explanation({ header, field, choices }: TemplateColumn): readonly string[] {
  const to = field.references === undefined ? undefined : entityByName(field.references);
  const parts = [field.help?.zh, to && referenceHint(to), field.list && '可填多个，以 ; 分隔'];
  return [
    header,
    field.name,
    field.required ? '必填' : '',
    TYPE_LABEL[field.type],
    field.unit ?? '',
    choices?.join('、') ?? '',
    parts.filter((part) => part).join('；'),
  ];
}

function referenceHint({ name, label }: Entity): string {
  if (name === 'region') return '填行政区划代码或名称';
  if (name === 'enterprise') return '填统一社会信用代码或企业名称，同名的填代码';
  return `填${label.zh}的编号或名称，同名的填编号`;
}

/** Plainly made up, so that nobody takes it for a fact. */
function exampleOf(field: Field): Cell {
  const { name, type, unit, values, references, label } = field;
  const [first] = Object.values(values ?? {});
  if (first) return first.zh;
  if (references === 'region') return '上饶市';
  switch (type) {
    case 'date':
      return '2026-09-30';
    case 'boolean':
      return name === 'is_sample' ? '否' : '是';
    case 'integer':
      return name.endsWith('year') ? 2026 : 1;
    case 'double':
      return name === 'lon' ? 117.9 : name === 'lat' ? 28.4 : unit === '万元' ? 1200 : 1;
    case 'text':
      return name === 'polygon' ? null : `示例·${label.zh}`;
  }
}
