import type { Cube } from '../model/cube';
import { eachGroup, eachProject } from './eachGroup';
import { oncePerSifted } from './oncePerSifted';
import type { Sifted } from './sift';

/** Row numbers of the enterprises that the filter lets through, ascending. */
export const matchingFirms = oncePerSifted(findFirms);

function findFirms(sifted: Sifted): Int32Array {
  const { groups, firm, groupOfFirm }: Cube = sifted.cube;
  const isIn = new Uint8Array(groups.place.length);
  eachGroup(sifted, null, (group) => {
    isIn[group] = 1;
  });
  return firm.filter((_, index) => isIn[groupOfFirm[index] ?? -1] === 1);
}

/** Row numbers of the projects that the filter lets through, ascending. */
export const matchingProjects = oncePerSifted(findProjects);

function findProjects(sifted: Sifted): Int32Array {
  const { project } = sifted.cube.projects;
  const isIn = new Uint8Array(project.length);
  eachProject(sifted, null, (row) => {
    isIn[row] = 1;
  });
  return project.filter((_, row) => isIn[row] === 1);
}
