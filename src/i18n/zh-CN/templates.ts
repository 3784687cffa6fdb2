export const templates = {
  title: '下载模板',
  note: '填好后导入，列自动对应',
  search: '搜索表名',
  nothing: '没有这样的表',
  download: '下载模板 {{name}}',
};
