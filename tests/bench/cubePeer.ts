import { chainTreeCounts } from '../../src/cube/chainTreeCounts';
import { facetCounts } from '../../src/cube/facetCounts';
import { investmentHistogram } from '../../src/cube/investmentHistogram';
import { keyFigures } from '../../src/cube/keyFigures';
import { regionTotals } from '../../src/cube/regionTotals';
import { type Sifted, sift } from '../../src/cube/sift';
import { stageBreakdown } from '../../src/cube/stageBreakdown';
import { type Cube, PROJECT_STAGE_OF_CODE, STATUS_OF_CODE } from '../../src/model/cube';
import { HONOUR_TITLE } from '../../src/model/enumerations';
import { type Filter, UNFILTERED } from '../../src/model/viewState';
import type { Structure } from '../../src/queries/structure';
import type { Peer } from './sideBySide';

const NO_LEVEL = { regionIds: [], nodeIds: [], verdict: new Uint8Array(0), tooSmall: new Uint8Array(0) };
const NO_VERDICTS = { city: NO_LEVEL, county: NO_LEVEL, park: NO_LEVEL };

/** The product's own cube; every answer that a panel asks for is computed, not only those that are compared. */
export function createCubePeer(cube: Cube, structure: Structure, provinces: readonly string[]): Peer {
  let filter: Filter = UNFILTERED;
  const answer = (): Sifted => {
    const sifted = sift(cube, NO_VERDICTS, filter);
    stageBreakdown(sifted);
    investmentHistogram(sifted);
    return sifted;
  };
  const known = (value: number): number => (Number.isNaN(value) ? 0 : value);
  return {
    name: 'the cube',
    async click(code) {
      filter = { ...filter, statuses: [STATUS_OF_CODE[code] ?? 'unknown'] };
      const sifted = answer();
      const totals = regionTotals(sifted, 'province');
      const facets = facetCounts(sifted);
      const byNode = new Map(
        chainTreeCounts(sifted, 'province', ...provinces).map(({ node, firmCount }) => [node, firmCount]),
      );
      const { firmCount, outputWan } = keyFigures(sifted);
      return {
        provinces: provinces.map((each) => totals.get(each)?.firmCount ?? 0),
        nodes: structure.nodes.map(({ nodeId }) => byNode.get(nodeId) ?? 0),
        statuses: STATUS_OF_CODE.map((each) => facets.status.get(each) ?? 0),
        titles: Object.keys(HONOUR_TITLE).map((each) => facets.title.get(each) ?? 0),
        count: firmCount,
        sum: known(outputWan),
      };
    },
    async brush(investmentMinWan, investmentMaxWan) {
      filter = { ...filter, investmentMinWan, investmentMaxWan };
      const sifted = answer();
      chainTreeCounts(sifted, 'province', ...provinces);
      const totals = regionTotals(sifted, 'province');
      const { projectStage } = facetCounts(sifted);
      const { projectCount, investmentWan } = keyFigures(sifted);
      return {
        provinces: provinces.map((each) => totals.get(each)?.projectCount ?? 0),
        sums: provinces.map((each) => known(totals.get(each)?.investmentWan ?? 0)),
        stages: PROJECT_STAGE_OF_CODE.map((each) => projectStage.get(each) ?? 0),
        count: projectCount,
        sum: known(investmentWan),
      };
    },
  };
}
