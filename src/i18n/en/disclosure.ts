import type { disclosure as zh } from '../zh-CN/disclosure';

export const disclosure: typeof zh = {
  label: 'Disclosure',
  mode: { internal: 'Internal', public: 'Public' },
  title: {
    internal: 'Internal: everything is shown; maps and exports bear a watermark with unit and date',
    public:
      'Public: no figure of a single enterprise or project; sums of fewer than 3, or with one above 80 %, are withheld',
  },
  line: 'Internal material, keep safe',
  mark: 'Internal material, keep safe · {{unit}} · {{date}}',
  markNoUnit: 'Internal material, keep safe · {{date}}',
  fileMark: 'internal',
  withheld: '— withheld',
  withheldShort: 'withheld',
  closed: 'Not shown in public mode',
  publicNote:
    'Public mode: sums of fewer than 3 enterprises, or of which one holds more than 80 %, and those they follow from, are withheld',
  opportunity: 'Opportunity',
  opportunityCount: 'Opportunities {{count}}',
  noOpportunity: 'None for now',
  opportunities: 'Opportunities',
  opportunitiesOf: 'Opportunities · {{chain}}',
  names: 'Directory of public enterprises',
  namesEmpty: 'No enterprise is marked public',
};
