import type { formats as zhCN } from '../zh-CN/formats';

export const formats: typeof zhCN = {
  kind: {
    delimited: 'Text',
    xlsx: 'XLSX',
    xls: 'XLS',
    parquet: 'Parquet',
    geojson: 'GeoJSON',
    shapefile: 'Shapefile',
    kml: 'KML',
  },
  sheet: 'Sheet',
  unnamedSheet: 'no. {{number}}',
  cancel: 'Cancel',
  cancelReading: 'Cancel reading {{file}}',
  pasted: 'Pasted table {{number}}',
  skipped: 'Not taken as rows: {{parts}}',
  skippedReason: {
    title: '{{count}} of titles',
    footnote: '{{count}} of notes',
    hidden: '{{count}} hidden',
    columnNumbers: '{{count}} numbering the columns',
  },
  formulaWithoutValue:
    '{{count}} rows have a formula without a stored value, read as empty; open and save the file in a spreadsheet',
  separator: ', ',
};
