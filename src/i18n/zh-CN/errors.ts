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
    tooLarge:
      '数据集 {{name}} 共 {{rows}} 行，超过浏览器内存可容纳的 {{most}} 行，没有载入，其他数据不受影响。请按省份或产业链拆分后分别打开。',
  },
  engine: { start: '查询引擎没有启动：{{detail}}。请重新载入页面；若仍不行，请换用新版浏览器。' },
  query: {
    failed: '查询没有完成：{{detail}}。已显示的数字不受影响，可以重试。',
    columnType: '查询结果的列 {{name}} 不是 {{expected}} 类型。',
  },
  diagnosis: {
    failed: '判定没有完成：{{detail}}。已显示的判定不受影响；请重新载入页面。',
    stopped: '判定的后台程序已停止。请重新载入页面；已载入的导入数据需重新选择。',
  },
  sql: {
    empty: '没有要运行的语句。请输入一条 SELECT 语句。',
    disclosure: '对外方式下 SQL 已关闭：查询结果会含单个企业的数据。请切换到内部方式。',
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
    internal: '对外方式下不能导出此内容：其中有单个企业或项目的数据。请切换到内部方式。',
  },
  import: {
    unreadable: '读不到 {{file}}：文件可能已移动、被占用或没有权限。请关闭占用它的程序后重新选择。',
    tooLarge: '{{file}} 有 {{sizeMegabytes}} MB，超过上限 {{limitMegabytes}} MB。请拆成几个文件，一次选择。',
    notTable:
      '{{file}} 不是表格文件。请选择 CSV、TSV、XLSX、XLS、Parquet、GeoJSON、KML 或 Shapefile 的 ZIP。',
    archive: '{{file}} 是压缩包，里面没有可读的表。请解压后选择其中的表格；Shapefile 请连同 .dbf 一起压缩。',
    damaged: '{{file}} 已损坏或不完整。请重新下载或重新导出后再选择。',
    tooLargeUnpacked:
      '{{file}} 解压后有 {{sizeMegabytes}} MB，超过上限 {{limitMegabytes}} MB。请确认来源可靠，并拆成几个文件。',
    encrypted: '{{file}} 设有密码。请在表格软件中取消密码并另存，再选择。',
    webPage: '{{file}} 是网页或 XML 文件，不是工作簿。请在表格软件中打开，另存为 XLSX 再选择。',
    parquetCodec: '{{file}} 的压缩方式 {{codec}} 不能读取。请用 Snappy 压缩或不压缩重新导出。',
    notGeoJson: '{{file}} 不是有效的 GeoJSON。请重新导出为 FeatureCollection。',
    badFeature: '{{file}} 的第 {{number}} 个要素不完整。请检查其几何与属性后重新导出。',
    shapefilePart: '{{file}} 缺少 {{part}}。请把 .shp、.dbf、.prj 等同名文件一起压缩。',
    sheetTooLarge:
      '{{file}} 有工作表的使用区域过大，常因远处有多余的单元格。请删去表格右侧与下方多余的行列，保存后再选择。',
    tooManyColumns: '{{file}} 第 {{line}} 行有 {{columns}} 列，超过上限 {{limit}} 列。请删去多余的列。',
    cellTooLong:
      '{{file}} 第 {{line}} 行第 {{column}} 列有 {{length}} 个字符，超过上限 {{limit}}。请检查引号，或删去该单元格的内容。',
    undecodable: '{{file}} 第 {{line}} 行有无法识别的字符。请另存为 CSV（UTF-8）再选择。',
    empty: '{{file}} 是空文件。请检查导出是否完成。',
    noHeader: '{{file}} 第 {{line}} 行是数据而不是列名。请在第一行写上各列的名称。',
    duplicateHeader:
      '{{file}} 第 {{line}} 行：第 {{firstColumn}} 列与第 {{column}} 列都名为“{{header}}”。请改名其中一列。',
    headerOnly: '{{file}} 只有表头，没有数据行。请检查导出是否完成。',
    brokenQuotes: '{{file}} 第 {{line}} 行的引号没有成对。请补上引号，或在表格软件中重新另存为 CSV。',
    wrongWidth: '{{file}} 第 {{line}} 行有 {{found}} 列，表头有 {{expected}} 列。请检查该行的逗号与引号。',
    missingColumn:
      '{{file}} 按表 {{entity}} 读取，缺少必需的字段：{{headers}}。请在相应的列上选择它，或补上这些列。',
    nameNotMapped: '{{file}} 没有列对应“企业名称”。请在企业名称所在的列上选择它。',
    mappedTwice:
      '{{file}} 的列“{{header}}”与“{{otherHeader}}”对应了同一字段。请把其中一列改为不导入，或改年度。',
    yearMissing: '{{file}} 的列“{{header}}”没有年度。请在该列上填写年度。',
    forgotten: '文件已不在内存中。请重新选择文件。',
    unexpected: '读取 {{file}} 时出错：{{message}}。已载入的数据不受影响。',
    workerStopped: '读取文件的后台程序已停止，可能内存不足。已载入的数据不受影响；请把文件拆小后重新选择。',
  },
  storage: {
    full: '浏览器的存储空间已满，这次的改动没有保存，关闭网页后会丢失。请先“保存项目”成文件，再清理旧版本或浏览数据后重试。',
    denied:
      '浏览器没有让本页保存数据，关闭网页后导入会丢失。请“保存项目”成文件；可在浏览器设置中允许本站存储数据。（{{detail}}）',
    evicted: '浏览器已清除本页以前保存的数据。请打开以前保存的项目文件，或重新导入。',
    missing: '已保存的“{{name}}”缺少表 {{table}} 的文件，无法载入。请打开项目文件恢复，或重新导入。',
    damaged: '“{{name}}”的表 {{table}} 已损坏，无法载入。请打开项目文件恢复，或重新导入。',
    behind: '另一窗口已更新数据，没有撤销。请先载入更新再试。',
    busy: '另一窗口正在保存，没有完成。请稍后重试。',
  },
  project: {
    notProject:
      '{{file}} 不是项目文件，或已损坏到读不出来。请选择“保存项目”得到的 .liantu 文件；当前数据没有改变。',
    damaged: '{{file}} 已损坏：其中的 {{part}} 缺失或与保存时不符。请改用另一份备份；当前数据没有改变。',
    newer: '{{file}} 由更新的版本（{{product}}）保存，本版本读不了。请用新版打开；当前数据没有改变。',
    tooOld: '{{file}} 的格式（{{format}}）太旧，已不能读取；当前数据没有改变。',
    locked: '{{file}} 有密码。请填写密码后再打开。',
    wrongPassword: '{{file}} 的密码不对，或文件已损坏。请核对后重试；当前数据没有改变。',
    unreadable: '读不到 {{file}}：文件可能已移动、被占用或没有权限。请重新选择。',
  },
  returns: {
    nothingToIssue: '当前筛选中没有可下发的行。请放宽筛选，或换一种填报单位。',
    tooLarge: '{{file}} 超过 20 MB，不像是下发的填报表。请检查后重新选择；已收到的内容不受影响。',
    unreadable:
      '{{file}} 不能作为工作簿打开，可能已损坏或加了密码。请让填报单位重新另存为 XLSX；已收到的内容不受影响。',
    noPassport:
      '{{file}} 不是本系统下发的填报表（缺少隐藏的识别页）。请在下发的原表上填写；已收到的内容不受影响。',
    otherVersion: '{{file}} 由其他版本的系统下发。请用该版本收回，或重新下发；已收到的内容不受影响。',
    otherRound: '{{file}} 属于另一期（{{number}}）。请收回本期的表；已收到的内容不受影响。',
    otherUnit: '{{file}} 的填报单位 {{unit}} 不在本期名单中。请检查后重新选择；已收到的内容不受影响。',
    noHead: '{{file}} 找不到表头：列名被改动。请恢复下发时的列名；已收到的内容不受影响。',
  },
  review: {
    notHeldRows: '{{file}} 里没有“行号”一列或 {{original}} 的任何一列。请选择从“逐行核对”下载后改好的文件。',
  },
  recovery: { retry: '重试', chooseAnotherFile: '另选文件', narrowFilter: '缩小筛选', reload: '重新载入' },
};
