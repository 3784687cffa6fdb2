import { type Facet, passes, type Sifted } from './sift';

/** Visits every group of enterprises with a part that passes, once. */
export function eachGroup(
  { cube, parts }: Sifted,
  except: Facet | null,
  visit: (group: number) => void,
): void {
  let last = -1;
  for (let part = 0; part < parts.length; part++) {
    if (!passes(parts[part], except)) continue;
    const group = cube.parts.group[part] ?? -1;
    if (group === last) continue;
    last = group;
    visit(group);
  }
}

/** Visits every part that passes. */
export function eachPart({ parts }: Sifted, except: Facet | null, visit: (part: number) => void): void {
  for (let part = 0; part < parts.length; part++) {
    if (passes(parts[part], except)) visit(part);
  }
}

/** Visits every project that passes. */
export function eachProject({ projects }: Sifted, except: Facet | null, visit: (row: number) => void): void {
  for (let row = 0; row < projects.length; row++) {
    if (passes(projects[row], except)) visit(row);
  }
}
