import { PASSES } from './firmSums';
import { oncePerSifted } from './oncePerSifted';
import { isWithin } from './projectSums';
import type { Sifted } from './sift';

/** Row numbers of the enterprises that the filter lets through, ascending. */
export const matchingFirms = oncePerSifted(findFirms, ({ firms }) => firms);

function findFirms({ cube, firms }: Sifted): Int32Array {
  const { firm, groupOfFirm } = cube;
  const found = new Int32Array(firm.length);
  let count = 0;
  for (let index = 0; index < firm.length; index++)
    if (firms.reach[groupOfFirm[index] ?? -1] === PASSES) found[count++] = firm[index] ?? -1;
  return found.subarray(0, count);
}

/** Row numbers of the projects that the filter lets through, ascending. */
export const matchingProjects = oncePerSifted(findProjects);

function findProjects({ cube, projectFailures, filter }: Sifted): Int32Array {
  const { project, investmentWan } = cube.projects;
  const found = new Int32Array(project.length);
  let count = 0;
  for (let row = 0; row < project.length; row++)
    if (projectFailures[row] === 0 && isWithin(investmentWan[row] ?? Number.NaN, filter))
      found[count++] = project[row] ?? -1;
  return found.subarray(0, count);
}
