import type { common as zh } from '../zh-CN/common';

export const common: typeof zh = {
  appName: 'Chain Atlas',
  appSubtitle: '链图',
  sampleMark: 'Sample data, not real',
  notClassified: 'Not a classified system: importing state secrets is strictly forbidden',
  mapNotice:
    'Boundaries are schematic and not a basis for delimitation; the base map has not been reviewed and is for internal research only',
  unknown: 'Unknown',
  notLoaded: 'not loaded',
  close: 'Close',
  cancel: 'Cancel',
  country: 'China',
  unit: { yi: '100 M CNY', firm: 'firms', project: 'projects', percent: '%', person: 'persons', km: 'km' },
  measure: {
    count: 'Enterprises',
    output: 'Output',
    revenue: 'Revenue',
    employees: 'Employees',
    investment: 'Project investment',
  },
  ratio: { lq: 'Location quotient LQ*', share: 'Share', completeness: 'Completeness' },
};
