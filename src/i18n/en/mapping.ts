import type { mapping as zh } from '../zh-CN/mapping';

export const mapping: typeof zh = {
  entity: { title: 'What these rows are', of: 'What the rows of {{file}} are' },
  remembered: 'Mapped as the last file with these headers; please check',
  restore: 'Recognise anew',
  examples: '{{count}} example rows, not imported',
  missing:
    '{{file}} lacks {{fields}}. Rename the column, choose it above its column, or say what else these rows are.',
  idle: ' Columns not mapped: {{headers}}.',
  unit: {
    of: 'Unit of “{{header}}”',
    looksLike: 'Looks like {{unit}} (median {{median}})',
    readAs: 'Read as {{unit}}',
  },
};
