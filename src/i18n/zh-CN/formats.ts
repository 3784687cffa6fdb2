export const formats = {
  /** How a file says what it is, beside its size. */
  kind: {
    delimited: '文本',
    xlsx: 'XLSX',
    xls: 'XLS',
    parquet: 'Parquet',
    geojson: 'GeoJSON',
    shapefile: 'Shapefile',
    kml: 'KML',
  },
  sheet: '工作表',
  unnamedSheet: '第 {{number}} 张',
  cancel: '取消',
  cancelReading: '取消读取 {{file}}',
  pasted: '粘贴的表格 {{number}}',
  skipped: '未作为数据行：{{parts}}',
  skippedReason: {
    title: '标题 {{count}} 行',
    footnote: '脚注 {{count}} 行',
    hidden: '隐藏行 {{count}} 行',
    columnNumbers: '栏次 {{count}} 行',
  },
  formulaWithoutValue: '{{count}} 行的公式没有存值，按空值读取；请在表格软件中打开并保存后再选择',
  separator: '，',
};
