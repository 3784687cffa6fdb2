import { chain } from './entities/chain';
import { chainAdoption } from './entities/chainAdoption';
import { citedFigure } from './entities/citedFigure';
import { edge } from './entities/edge';
import { enterprise } from './entities/enterprise';
import { enterpriseNode } from './entities/enterpriseNode';
import { enterpriseYear } from './entities/enterpriseYear';
import { gapDecision } from './entities/gapDecision';
import { honour } from './entities/honour';
import { need } from './entities/need';
import { node } from './entities/node';
import { park } from './entities/park';
import { project } from './entities/project';
import { projectStage } from './entities/projectStage';
import { region } from './entities/region';
import { supplyLink } from './entities/supplyLink';
import { target } from './entities/target';
import type { Entity } from './entity';

/** Every entity, parents before children. */
export const ENTITIES: readonly Entity[] = [
  region,
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
  citedFigure,
  supplyLink,
  need,
  gapDecision,
  target,
];

export function entityByName(name: string): Entity | undefined {
  return ENTITIES.find((entity) => entity.name === name);
}
