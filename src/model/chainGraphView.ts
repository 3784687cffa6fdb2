/** Which nodes the 产业链图 shows: all of them (全景图), those that are there (现状图), or what lies between the two. */
export const GRAPH_SCOPES = ['all', 'present', 'difference'] as const;
export type GraphScope = (typeof GRAPH_SCOPES)[number];

/** 现状, or 规划: a node with a project between 签约 and 竣工 counts as coming. */
export const GRAPH_TIMES = ['now', 'planned'] as const;
export type GraphTime = (typeof GRAPH_TIMES)[number];

export const GRAPH_FORMS = ['picture', 'table'] as const;
export type GraphForm = (typeof GRAPH_FORMS)[number];

/** How the 产业链图 is looked at; which chain and region follows from filter and selection. */
export interface ChainGraphView {
  readonly scope: GraphScope;
  readonly time: GraphTime;
  readonly form: GraphForm;
  /** Code of a second region whose verdicts stand beside; '' for none. */
  readonly comparedRegion: string;
}

export const DEFAULT_CHAIN_GRAPH_VIEW: ChainGraphView = {
  scope: 'all',
  time: 'now',
  form: 'picture',
  comparedRegion: '',
};
