export const search = {
  label: '搜索',
  placeholder: '搜索 企业·园区·环节·项目·地区',
  suggestions: '搜索建议',
  kind: {
    region: '地区',
    chain: '产业链',
    node: '环节',
    park: '园区',
    enterprise: '企业',
    project: '项目',
    text: '文本筛选',
  },
  filterText: '按“{{text}}”筛选企业和项目',
  searching: '正在查找企业和项目…',
  none: '没有名称相符的地区、环节、园区、企业或项目',
};
