import type { EnumLabel, ProjectStage } from './enumerations';

/** Four phases that a map can tell apart by colour; the stages stay in tables. */
export const PROJECT_PHASE = {
  preparation: { zh: '前期（至审批）', en: 'Preparation' },
  construction: { zh: '建设（至竣工）', en: 'Construction' },
  production: { zh: '投产以后', en: 'Production' },
  cancelled: { zh: '终止', en: 'Cancelled' },
} as const satisfies Record<string, EnumLabel>;
export type ProjectPhase = keyof typeof PROJECT_PHASE;

/** Design token of a phase's ring. */
export const PROJECT_PHASE_TOKEN: Readonly<Record<ProjectPhase, string>> = {
  preparation: 'phase-1',
  construction: 'phase-2',
  production: 'phase-3',
  cancelled: 'ink-off',
};

const PHASE_OF_STAGE: Readonly<Record<ProjectStage, ProjectPhase>> = {
  planned: 'preparation',
  negotiating: 'preparation',
  signed: 'preparation',
  registered: 'preparation',
  approved: 'preparation',
  land_granted: 'construction',
  started: 'construction',
  building: 'construction',
  completed: 'construction',
  operating: 'production',
  full_capacity: 'production',
  counted: 'production',
  cancelled: 'cancelled',
};

export function projectPhase(stage: ProjectStage): ProjectPhase {
  return PHASE_OF_STAGE[stage];
}
