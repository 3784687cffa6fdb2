export const shell = {
  hints: {
    title: '使用提示',
    first: '左侧选链、环节和地区，地图与数字随之变化；再点一次地区可下钻。',
    second: '点任一数字看口径；点企业、项目、园区看详情，Esc 返回。',
    third: '在“数据”中导入自己的名单，文件不会离开本机。',
    close: '知道了',
  },
  shortlistSource: '本机招商名单',
  embeddedSet: '内置数据',
};
