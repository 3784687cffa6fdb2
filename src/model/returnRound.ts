import { enterprise } from './entities/enterprise';
import { enterpriseYear } from './entities/enterpriseYear';
import { project } from './entities/project';
import type { Entity, Field } from './entity';

/** What is sent out to be filled in: enterprises with their figures of a year, or projects. */
export const RETURN_SUBJECTS = ['enterprise', 'project'] as const;
export type ReturnSubject = (typeof RETURN_SUBJECTS)[number];

/** Who fills in: a county, a park, or (of projects) the department responsible. */
export const RETURN_UNITS = ['county', 'park', 'department'] as const;
export type ReturnUnitKind = (typeof RETURN_UNITS)[number];

export type ReturnValue = string | number | null;

/** One unit of a round, with the number of rows sent to it. */
export interface ReturnUnit {
  readonly id: string;
  readonly name: string;
  readonly rowCount: number;
}

/** One issue of workbooks, 下发. */
export interface ReturnRound {
  /** Stands in every workbook, so that one of another issue is told apart. */
  readonly id: string;
  /** 期号, as the operator writes it: 2026-11. */
  readonly number: string;
  readonly subject: ReturnSubject;
  readonly unitKind: ReturnUnitKind;
  /** Year that an enterprise's figures are of. */
  readonly year: number;
  /** Fields that are asked for, by name. */
  readonly asked: readonly string[];
  /** ISO days; '' where none is set. */
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly units: readonly ReturnUnit[];
}

/** Where the values of an asked field go, and what they may be. */
export interface AskedField {
  readonly entity: Entity;
  readonly field: Field;
}

const ASKED: Readonly<Record<ReturnSubject, readonly (readonly [Entity, readonly string[]])[]>> = {
  enterprise: [
    [enterpriseYear, ['output_wan', 'revenue_wan', 'profit_wan', 'employees']],
    [enterprise, ['status']],
  ],
  project: [[project, ['stage', 'progress', 'year_done_wan', 'done_wan', 'paid_in_wan']]],
};

/** The fields that may be asked of a subject, in their order in the workbook. */
export function askedFields(subject: ReturnSubject): readonly AskedField[] {
  return ASKED[subject].flatMap(([entity, names]) =>
    entity.fields.filter(({ name }) => names.includes(name)).map((field) => ({ entity, field })),
  );
}

/** The head of a column: 产值（万元）. */
export function askedHead({ label, unit }: Field): string {
  return unit === undefined ? label.zh : `${label.zh}（${unit}）`;
}
