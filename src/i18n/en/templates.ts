import type { templates as zh } from '../zh-CN/templates';

export const templates: typeof zh = {
  title: 'Templates',
  note: 'Filled in, they need no mapping',
  search: 'Find a table',
  nothing: 'No such table',
  download: 'Download the template {{name}}',
};
