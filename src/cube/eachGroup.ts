import { type Facet, passes, type Sifted } from './sift';

/** Visits every group of enterprises with a part that passes, once. */
export function eachGroup(
  { cube, parts, nearParts }: Sifted,
  except: Facet | null,
  visit: (group: number) => void,
): void {
  let last = -1;
  for (const part of nearParts) {
    if (!passes(parts[part], except)) continue;
    const group = cube.parts.group[part] ?? -1;
    if (group === last) continue;
    last = group;
    visit(group);
  }
}

/** Visits every part that passes. */
export function eachPart(
  { parts, nearParts }: Sifted,
  except: Facet | null,
  visit: (part: number) => void,
): void {
  for (const part of nearParts) {
    if (passes(parts[part], except)) visit(part);
  }
}

/** Visits every project that passes. */
export function eachProject(
  { projects, nearProjects }: Sifted,
  except: Facet | null,
  visit: (row: number) => void,
): void {
  for (const row of nearProjects) {
    if (passes(projects[row], except)) visit(row);
  }
}
