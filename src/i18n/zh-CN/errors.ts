/** Key = that of the UserFacingError without `error.`; each text says what is wrong and what to do. */
export const errors = {
  general: '出现意外的错误：{{message}}',
  aborted: '已取消。',
  map: {
    noWebgl: '此浏览器不能显示地图（缺少 WebGL 2）。表格、数字和 SQL 仍可使用；请更换浏览器或启用硬件加速。',
  },
  load: {
    unreachable: '取不到文件 {{file}}。请检查网络后重新载入，已载入的内容不受影响。',
    missing: '服务器上没有文件 {{file}}（状态 {{status}}）。请检查部署是否完整，然后重新载入。',
    notJson: '文件 {{file}} 不是有效的 JSON。请检查部署是否完整，然后重新载入。',
    noAreas: '边界文件中没有图层 {{file}} 的区域。请换用含该图层的文件。',
    unknownTable: '数据表 {{table}} 不是本系统的实体，无法载入。',
  },
  engine: { start: '查询引擎没有启动：{{detail}}。请重新载入页面；若仍不行，请换用新版浏览器。' },
  query: {
    failed: '查询没有完成：{{detail}}。已显示的数字不受影响，可以重试。',
    columnType: '查询结果的列 {{name}} 不是 {{expected}} 类型。',
  },
  sql: {
    empty: '没有要运行的语句。请输入一条 SELECT 语句。',
    internal: '不能查询内部表。请使用表列表中的表，例如 enterprise。',
    refused: '语句没有运行：只能运行一条查询语句，不能修改数据、访问文件或改设置。引擎原文：\n{{detail}}',
    syntax:
      '语句没有运行：写法有误，或不是一条查询语句（SELECT）。请检查标出位置附近的关键字、逗号、括号和引号。引擎原文：\n{{detail}}',
    noTable: '语句没有运行：没有名为 {{name}} 的表。请从左侧“表与列”中选择表名。引擎原文：\n{{detail}}',
    noColumn:
      '语句没有运行：找不到列 {{name}}。请从左侧“表与列”中选择列名；文字要用单引号。引擎原文：\n{{detail}}',
    conversion:
      '语句没有运行：有值不能转换成所要的类型。可用 TRY_CAST 代替 CAST，不能转换的记为空。引擎原文：\n{{detail}}',
    memory: '语句没有运行：浏览器内存不足。请加筛选条件，或先汇总再查询。引擎原文：\n{{detail}}',
  },
  export: {
    failed: '图片没有生成，浏览器可能内存不足。请缩小窗口后再导出。',
    blank: '地图尚未画出，图片是空白的。请稍后重试。',
  },
  import: {
    unreadable: '读不到 {{file}}：文件可能已移动、被占用或没有权限。请关闭占用它的程序后重新选择。',
    tooLarge: '{{file}} 有 {{sizeMegabytes}} MB，超过上限 {{limitMegabytes}} MB。请拆成几个文件，一次选择。',
    workbook: '{{file}} 是工作簿或压缩包。请在表格软件中另存为 CSV（UTF-8）再选择。',
    notText: '{{file}} 不是文本文件。请选择 CSV 或 TXT 文件。',
    undecodable: '{{file}} 第 {{line}} 行有无法识别的字符。请另存为 CSV（UTF-8）再选择。',
    empty: '{{file}} 是空文件。请检查导出是否完成。',
    noHeader: '{{file}} 第 {{line}} 行是数据而不是列名。请在第一行写上各列的名称。',
    titleAboveHeader: '{{file}} 第 {{line}} 行是标题“{{title}}”，不是列名。请删去表头以上的行。',
    duplicateHeader:
      '{{file}} 第 {{line}} 行：第 {{firstColumn}} 列与第 {{column}} 列都名为“{{header}}”。请改名其中一列。',
    headerOnly: '{{file}} 只有表头，没有数据行。请检查导出是否完成。',
    brokenQuotes: '{{file}} 第 {{line}} 行的引号没有成对。请补上引号，或在表格软件中重新另存为 CSV。',
    wrongWidth: '{{file}} 第 {{line}} 行有 {{found}} 列，表头有 {{expected}} 列。请检查该行的逗号与引号。',
    unknownColumn:
      '{{file}} 按表 {{entity}} 读取，但没有这些列：{{headers}}。可用的列：{{fields}}。请改列名，或改文件名按企业名单导入。',
    missingColumn: '{{file}} 按表 {{entity}} 读取，缺少必需的列：{{headers}}。请补上这些列。',
    nameNotMapped: '{{file}} 没有列对应“企业名称”。请在企业名称所在的列上选择它。',
    mappedTwice:
      '{{file}} 的列“{{header}}”与“{{otherHeader}}”对应了同一字段。请把其中一列改为不导入，或改年度。',
    yearMissing: '{{file}} 的列“{{header}}”没有年度。请在该列上填写年度。',
    forgotten: '文件已不在内存中。请重新选择文件。',
    unexpected: '读取 {{file}} 时出错：{{message}}。已载入的数据不受影响。',
    workerStopped: '读取文件的后台程序已停止。请重新载入页面；已载入的导入数据需重新选择。',
  },
  review: {
    notHeldRows: '{{file}} 里没有“行号”一列或 {{original}} 的任何一列。请选择从“逐行核对”下载后改好的文件。',
  },
  recovery: { retry: '重试', chooseAnotherFile: '另选文件', narrowFilter: '缩小筛选', reload: '重新载入' },
};
