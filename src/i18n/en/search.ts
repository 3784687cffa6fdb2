import type { search as zhSearch } from '../zh-CN/search';

export const search: typeof zhSearch = {
  label: 'Search',
  placeholder: 'Enterprises · parks · nodes · projects · regions',
  suggestions: 'Suggestions',
  kind: {
    region: 'Regions',
    chain: 'Chains',
    node: 'Nodes',
    park: 'Parks',
    enterprise: 'Enterprises',
    project: 'Projects',
    text: 'Text filter',
  },
  filterText: 'Filter enterprises and projects by "{{text}}"',
  searching: 'Looking for enterprises and projects…',
  none: 'No region, node, park, enterprise or project of that name',
};
