import type { topbar as zhTopbar } from '../zh-CN/topbar';

export const topbar: typeof zhTopbar = {
  modes: 'Modes',
  mode: { overview: 'Overview', diagnosis: 'Diagnosis', lists: 'Lists', briefing: 'Briefing', data: 'Data' },
  later: 'In a later version',
  asOf: 'As of {{month}}',
  asOfTitle: 'As of {{day}}; a project is late against this day',
  samples: 'Sample data',
  samplesOn:
    'Synthetic sample rows are shown (they stand for nothing real). Off: no map, figure, export or SQL holds them',
  samplesOff: 'All sample rows are hidden',
  theme: { light: 'Light', dark: 'Dark' },
  themeTitle: 'Switch between light and dark',
  language: '中 / EN',
  languageTitle: 'Switch the language',
  help: 'Keys',
  keys: {
    key: 'Key',
    action: 'What it does',
    search: 'Search enterprises, parks, nodes, projects, regions',
    modes: 'Switch the mode',
    help: 'Open this list',
    undo: 'Undo',
    redo: 'Redo',
    back: 'One step back: close a menu, stop drawing, clear the selection',
    suggestions: 'Move among suggestions and gaps, and choose',
    tabs: 'Move among the modes',
    run: 'Run the statement in the SQL box',
    next: 'To the next or previous control',
  },
};
