/** 口径: what each figure means. */
export const provenance = {
  title: '口径',
  open: '{{figure}} 口径',
  definitionHead: '定义',
  formulaHead: '公式',
  benchmarkHead: '参照',
  coverageHead: '覆盖',
  sourceHead: '来源',
  asOfHead: '截至',
  sampleHead: '示例行',
  captionHead: '说明',
  noBenchmark: '不涉及参照区',
  loadedCities: '已载入 {{count}} 市，不代表全国',
  loadedProvinces: '已载入 {{count}} 省，不代表全国',
  coverage: '{{percent}} %（有值的占比；缺值不计入，不作估算）',
  counted: '逐条计数，不受缺值影响',
  sampleShare: '{{percent}} %（{{count}} / {{total}} 条），示例数据 不代表实际',
  someSamples: '含示例数据 不代表实际',
  noSample: '无',
  rows: '{{count}} 条',
  sourceUnknown: '来源未载',
  asOfUnknown: '未载',
  moreSources: '另有 {{count}} 个来源',
  noRows: '范围内没有数据行',
  statement: '断点/空白点按环节位置划分，系本产品口径',
  figure: {
    output: {
      definition: '筛选范围内在营、减产和状态未知企业的产值，按环节份额 w 归属',
      formula: 'Σ w·产值，各数据集取最近一年',
    },
    revenue: {
      definition: '筛选范围内企业的营业收入，按环节份额 w 归属；按总部定位的企业为合并报表口径',
      formula: 'Σ w·营业收入，各数据集取最近一年',
    },
    firms: {
      definition: '筛选范围内的企业，去重；未选状态时计在营、减产和状态未知（状态未知按在营计），不计筹建',
      formula: '企业去重计数；规上为持有有效规上称号者',
    },
    projects: {
      definition: '筛选范围内的项目；滞后指有计划日期早于截至日而无实际日期的阶段，终止项目不计滞后',
      formula: '项目计数',
    },
    investment: {
      definition: '筛选范围内项目的计划总投资；意向、签约、到位等金额口径不同，见项目详情',
      formula: 'Σ 计划总投资，缺值不计入',
    },
    employees: {
      definition: '筛选范围内企业的从业人数，按环节份额 w 归属',
      formula: 'Σ w·从业人数，各数据集取最近一年',
    },
    completeness: {
      definition: '一条产业链在一个地区有企业的环节占全部环节的比重；关键环节权重为 2，替代技术组只计一次',
      formula: 'Σ κ·P / Σ κ，κ：关键环节 2，其余 1；P：有企业为 1',
    },
    lq: {
      definition:
        '所选产业链（环节）在地区中的比重与在参照区中的比重之比，企业少时向 1 收缩；1 为与参照区相同',
      formula: 'LQ* = ω·LQ + (1−ω)，LQ = (X_rn/X_r)/(X_n/X)，E = N_r·N_n/N，ω = E/(E+2)',
    },
    share: {
      definition: '地区的指标值占所比较各地区合计的比重',
      formula: '地区值 / 各地区合计，缺值不计入',
    },
    verdicts: {
      definition: '环节有无企业与其上下游有无企业的关系；先过数据充分性和产业链是否布局两关',
      formula: '断点：本环节无企业，上游和下游都有；空白点：其余无企业的情形；可替代：同组替代技术已有企业',
    },
    chainGraph: {
      definition:
        '一条产业链的全部环节，从左到右为供应方向；企业计在营、减产和状态未知，不受筛选影响；现状图为有企业的环节，规划加上签约至竣工的项目所在环节；数据不足不等于没有',
      formula: 'S/D：本地供给 / 本地需求，需求 D = Σ a·X，a 为边上的消耗系数，系数或产值未知时为 –',
    },
    priority: {
      definition:
        '先补哪个缺口：断点、空白点、薄弱点按五项加权，预计由在途项目补上的部分扣减；只在同一层级、同一链的缺口之间可比',
      formula:
        '100·(0.30 缺口 + 0.25 拉动 + 0.25 可行 + 0.10 撬动 + 0.10 安全)·(1−ρ)，权重可调；缺项以区间表示，按中值排序',
    },
    targets: {
      definition:
        '外地在营、做该环节的企业，按与缺口的匹配程度打分；链系按有记录的客户、供应商在本地的占比，没有记录的按下游环节；扩张信号只计近三年（可设）有节点日期的自有项目；得分不等于投资意向，被多地争取、本地根植只提示不计分',
      formula:
        '30 主产品 + 20 地位 + 20 链系 + 15·exp(−d/300 km) + 15 扩张信号；未知项以区间表示，按中值排序',
    },
    chainHealth: {
      definition: '一条链在一个地区的综合指标，各项互不相加；数据不足、未布局和零星布局的不计算',
      formula:
        '完整度 Σκ·P/Σκ；配套率 Σmin(S,D)/ΣD；断点段为连续缺失环节；三项检验：规模前 10 %、LQ* ≥ 1.25、占比前 10 %',
    },
    stages: {
      definition: '按环节所处上中下游归并；一家企业跨几段时各段都计，合计去重',
      formula: '在场环节 / 全部环节；企业去重计数；Σ w·产值',
    },
  },
};
