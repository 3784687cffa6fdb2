import type { FirmColumns, ProjectColumns } from './scene';

/** Before the answers are there, or where none will come. */
export const NO_FIRMS: FirmColumns = {
  firm: new Int32Array(0),
  positions: new Float64Array(0),
  stage: new Uint8Array(0),
};
export const NO_PROJECTS: ProjectColumns = {
  project: new Int32Array(0),
  projectId: [],
  positions: new Float64Array(0),
  investmentWan: new Float64Array(0),
  stage: new Uint8Array(0),
  late: new Uint8Array(0),
};
