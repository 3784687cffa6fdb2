/**
 * Number of firms of a node to expect in a region that is like the benchmark.
 *
 *   E_rn = N_r·N_n / N
 *
 * The margins are sums of the firms' shares w over the nodes of all loaded chains. NaN where N is 0.
 */
export function expectedFirms(regionFirms: number, nodeFirms: number, benchmarkFirms: number): number {
  return benchmarkFirms > 0 ? (regionFirms * nodeFirms) / benchmarkFirms : NaN;
}
