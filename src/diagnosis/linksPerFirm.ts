/**
 * 同质化, its other half: verified supply links among the firms of a chain in a region, for each of these firms.
 *
 * Links on file are `linkCount`, verified with both ends here `localLinkCount`. NaN without a firm, and where no link
 * with an end here is on file at all: then nobody has looked, which is not a cluster without links.
 */
export function linksPerFirm(linkCount: number, localLinkCount: number, firmCount: number): number {
  return linkCount > 0 && firmCount > 0 ? localLinkCount / firmCount : NaN;
}
