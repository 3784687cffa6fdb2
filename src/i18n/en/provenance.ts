import type { provenance as zh } from '../zh-CN/provenance';

export const provenance: typeof zh = {
  title: 'About this figure',
  open: 'About {{figure}}',
  definitionHead: 'Definition',
  formulaHead: 'Formula',
  benchmarkHead: 'Benchmark',
  coverageHead: 'Coverage',
  sourceHead: 'Source',
  asOfHead: 'As of',
  sampleHead: 'Sample rows',
  captionHead: 'Note',
  noBenchmark: 'No benchmark involved',
  loadedCities: '{{count}} loaded cities, not the nation',
  loadedProvinces: '{{count}} loaded provinces, not the nation',
  coverage: '{{percent}} % have a value; missing ones are left out, never estimated',
  counted: 'Counted one by one, missing values play no part',
  sampleShare: '{{percent}} % ({{count}} of {{total}} rows), sample data, not real',
  someSamples: 'Some, sample data, not real',
  noSample: 'None',
  rows: '{{count}} rows',
  sourceUnknown: 'No source given',
  asOfUnknown: 'Not given',
  moreSources: '{{count}} more sources',
  noRows: 'No rows in scope',
  statement: 'The split of break and blank by position is a definition of this product',
  figure: {
    output: {
      definition:
        'Output of the operating enterprises in scope (reduced and unknown status included), by node share w',
      formula: 'Σ w·output, the latest year of each data set',
    },
    revenue: {
      definition:
        'Revenue of the enterprises in scope, by node share w; consolidated where placed by head office',
      formula: 'Σ w·revenue, the latest year of each data set',
    },
    firms: {
      definition:
        'Distinct enterprises in scope; with no status chosen, operating, reduced and unknown ones count, those in preparation do not',
      formula: 'Distinct count; above-scale ones hold a valid title',
    },
    projects: {
      definition: 'Projects in scope; late means a planned date before the as-of day without an actual one',
      formula: 'Count of projects',
    },
    investment: {
      definition:
        'Planned total investment of the projects in scope; bases of amounts differ, see each project',
      formula: 'Σ planned total investment, missing ones left out',
    },
    employees: {
      definition: 'Employees of the enterprises in scope, by node share w',
      formula: 'Σ w·employees, the latest year of each data set',
    },
    completeness: {
      definition:
        'Share of a chain’s nodes that have an enterprise in the region; key nodes weigh 2, an alternative group counts once',
      formula: 'Σ κ·P / Σ κ, κ = 2 for key nodes, else 1; P = 1 where an enterprise is present',
    },
    lq: {
      definition:
        'Weight of the chosen chain or node in the region over its weight in the benchmark, drawn towards 1 where firms are few',
      formula: 'LQ* = ω·LQ + (1−ω), LQ = (X_rn/X_r)/(X_n/X), E = N_r·N_n/N, ω = E/(E+2)',
    },
    share: {
      definition: 'The region’s part in the sum over the regions compared',
      formula: 'region / sum of regions, missing ones left out',
    },
    verdicts: {
      definition:
        'Presence at a node against presence upstream and downstream, after the checks of data and of activity',
      formula:
        'Break: absent, present on both sides; blank: absent otherwise; substitutable: an alternative is present',
    },
    chainGraph: {
      definition:
        'All nodes of one chain, supply from left to right; firms in operation, whatever the filter; what is here are nodes with a firm, planned adds nodes with a project between signing and completion; too little data is not absence',
      formula:
        'S/D: local supply / local demand, D = Σ a·X with the coefficients of the edges; – where one is unknown',
    },
    priority: {
      definition:
        'Which gap first: breaks, blanks and weak nodes by five weighted components, less what projects under way will close; comparable within one level and chain only',
      formula:
        '100·(.30 gap + .25 pull + .25 feasibility + .10 leverage + .10 security)·(1−ρ), weights can be set; a missing component makes an interval, ranked by its middle',
    },
    targets: {
      definition:
        'Operating enterprises of the node elsewhere by how they match the gap; ties by the customers and suppliers on file, else by downstream nodes; expansion by projects of its own within three years (can be set); a score is no intention, and flags are not scored',
      formula:
        '30 product + 20 standing + 20 ties + 15·exp(−d/300 km) + 15 expansion; what is unknown makes an interval, ranked by its middle',
    },
    chainHealth: {
      definition:
        'Roll-ups of a chain in a region, which do not add up; none where data do not suffice or the chain is not active',
      formula:
        'Completeness Σκ·P/Σκ; local supply rate Σmin(S,D)/ΣD; a segment is a run of absent nodes; three tests: top 10 % in size, LQ* ≥ 1.25, top 10 % in share',
    },
    stages: {
      definition:
        'By position of the node; an enterprise of several stages counts at each, once in the total',
      formula: 'present / all nodes; distinct enterprises; Σ w·output',
    },
  },
};
