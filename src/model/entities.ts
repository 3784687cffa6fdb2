import { chain } from './entities/chain';
import { chainAdoption } from './entities/chainAdoption';
import { citedFigure } from './entities/citedFigure';
import { edge } from './entities/edge';
import { enterprise } from './entities/enterprise';
import { enterpriseNode } from './entities/enterpriseNode';
import { enterpriseYear } from './entities/enterpriseYear';
import { gapDecision } from './entities/gapDecision';
import { honour } from './entities/honour';
import { indicatorValue } from './entities/indicatorValue';
import { activity } from './entities/ledgers/activity';
import { application } from './entities/ledgers/application';
import { caseStudy } from './entities/ledgers/caseStudy';
import { cluster } from './entities/ledgers/cluster';
import { cooperation } from './entities/ledgers/cooperation';
import { cultivation } from './entities/ledgers/cultivation';
import { designation } from './entities/ledgers/designation';
import { dispatch } from './entities/ledgers/dispatch';
import { document } from './entities/ledgers/document';
import { facility } from './entities/ledgers/facility';
import { fundPool } from './entities/ledgers/fundPool';
import { institution } from './entities/ledgers/institution';
import { landParcel } from './entities/ledgers/landParcel';
import { liaison } from './entities/ledgers/liaison';
import { measure } from './entities/ledgers/measure';
import { need } from './entities/ledgers/need';
import { offer } from './entities/ledgers/offer';
import { orgRole } from './entities/ledgers/orgRole';
import { personRole } from './entities/ledgers/personRole';
import { plan } from './entities/ledgers/plan';
import { policy } from './entities/ledgers/policy';
import { problem } from './entities/ledgers/problem';
import { progress } from './entities/ledgers/progress';
import { supplyLink } from './entities/ledgers/supplyLink';
import { talentPool } from './entities/ledgers/talentPool';
import { talk } from './entities/ledgers/talk';
import { task } from './entities/ledgers/task';
import { techChallenge } from './entities/ledgers/techChallenge';
import { techRoute } from './entities/ledgers/techRoute';
import { node } from './entities/node';
import { park } from './entities/park';
import { project } from './entities/project';
import { projectStage } from './entities/projectStage';
import { region } from './entities/region';
import { regionGroup } from './entities/regionGroup';
import { reportingUnit } from './entities/reportingUnit';
import { target } from './entities/target';
import type { Entity } from './entity';
import type { EnumLabel } from './enumerations';

/** Entities that belong together, for lists of all of them. */
export interface EntityGroup {
  readonly id: string;
  readonly label: EnumLabel;
  readonly entities: readonly Entity[];
}

/** Every entity, parents before children. */
export const ENTITY_GROUPS: readonly EntityGroup[] = [
  {
    id: 'core',
    label: { zh: '基础数据', en: 'Core' },
    entities: [
      region,
      reportingUnit,
      regionGroup,
      park,
      chain,
      chainAdoption,
      node,
      edge,
      enterprise,
      enterpriseYear,
      enterpriseNode,
      honour,
      project,
      projectStage,
      indicatorValue,
      citedFigure,
      gapDecision,
      target,
    ],
  },
  {
    id: 'supply',
    label: { zh: '供需与集群', en: 'Supply and clusters' },
    entities: [offer, need, supplyLink, cluster, designation],
  },
  {
    id: 'follow_up',
    label: { zh: '问题与推进', en: 'Problems and follow-up' },
    entities: [problem, progress, dispatch, talk, task],
  },
  {
    id: 'policy',
    label: { zh: '政策与活动', en: 'Policies and activities' },
    entities: [policy, activity, plan, document, measure, caseStudy],
  },
  {
    id: 'people',
    label: { zh: '组织与人员', en: 'Organisation and people' },
    entities: [personRole, orgRole, liaison, cultivation, cooperation],
  },
  {
    id: 'means',
    label: { zh: '技术与要素', en: 'Technology and means' },
    entities: [
      techRoute,
      application,
      techChallenge,
      talentPool,
      fundPool,
      institution,
      facility,
      landParcel,
    ],
  },
];

/** What the map, the figures and the diagnosis read. */
export const CORE_ENTITIES: readonly Entity[] = [
  ...ENTITY_GROUPS.flatMap(({ id, entities }) => (id === 'core' ? entities : [])),
  supplyLink,
  need,
];

/** What is kept beside it: the page can do without them for its first picture. */
export const LEDGER_ENTITIES: readonly Entity[] = ENTITY_GROUPS.flatMap(({ entities }) => entities).filter(
  (entity) => !CORE_ENTITIES.includes(entity),
);

export const ENTITIES: readonly Entity[] = [...CORE_ENTITIES, ...LEDGER_ENTITIES];

const BY_NAME = new Map(ENTITIES.map((entity) => [entity.name, entity]));

export function entityByName(name: string): Entity | undefined {
  return BY_NAME.get(name);
}
