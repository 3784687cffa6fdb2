import type { gaps as zh } from '../zh-CN/gaps';

export const gaps: typeof zh = {
  rail: 'List of gaps',
  title: 'Gaps',
  order: '{{place}} · by priority',
  level: 'Level',
  list: 'Gaps, highest priority first',
  found: '{{amount}} gaps',
  more: 'List 60 of {{amount}} more',
  reviewed: 'Reviewed',
  priority: 'Priority',
  interval: 'Priority {{low}}–{{high}}, tick at the midpoint',
  noPriority: 'Priority unknown',
  back: 'Back to the gaps',
  figures: 'Gaps within the filter',
  unit: '',
  breaks: 'Breaks',
  unmet: 'Unmet',
  unmetNote: 'Sum over the {{known}} of {{total}} gaps of which it is known',
  overlays: 'Overlays',
  besideVerdict: 'Beside the verdict',
  filling: {
    title: 'Filling over time',
    off: 'Not chosen',
    by: 'By {{month}}',
    range:
      'Drag to see what is filled by a month ({{from}} to {{to}}, as planned to operate or to be completed).',
    sum: '{{projects}} projects under way will then operate or be completed, on {{gaps}} gaps; whether they suffice is in the evidence.',
    undated: '{{amount}} more projects have no planned date.',
    short: 'Filling {{amount}}',
  },
  noReference: {
    what: 'No reference: some regions have nothing to be compared with, so location quotient, expected firms, W1 and strengths are not judged.',
    advice: 'Presence, breaks, blanks, W2 and W3 stand. The benchmark can be widened in the settings.',
    open: 'Open settings',
  },
  empty: {
    no_region: {
      what: 'No region of this level lies in the chosen area.',
      advice: 'Change the level, or widen the area.',
    },
    insufficient: {
      what: 'Insufficient data: the enterprises of the chosen regions do not allow a verdict.',
      advice:
        'Absence of data is not absence of industry. Add lists of enterprises, or look at the city level.',
    },
    no_graph: {
      what: 'The chosen chain has no graph, so nothing can be judged.',
      advice: 'Choose a chain with a graph.',
    },
    not_active: {
      what: 'The chosen chain is not active or only sporadic here, so nothing counts as a gap.',
      advice: 'Choose another chain, or look elsewhere.',
    },
    verdict_filter: {
      what: 'No gap bears a chosen verdict.',
      advice: 'The choice of verdicts can be lifted.',
    },
    none: {
      what: 'No break, blank or weak node in the present scope.',
      advice: 'Change the level, or try other thresholds in the settings.',
    },
    allVerdicts: 'All verdicts',
    toCity: 'City level',
    allRegions: 'All regions',
    allChains: 'All chains',
    toData: 'Add data',
  },
};
