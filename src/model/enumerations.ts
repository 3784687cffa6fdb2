/** Every enumeration of the field: identifier → label in both languages. Order is the order of display. */
export interface EnumLabel {
  readonly zh: string;
  readonly en: string;
  /** What else lists write for it. */
  readonly synonyms?: readonly string[];
}

export const STAGE = {
  upstream: { zh: '上游', en: 'Upstream' },
  midstream: { zh: '中游', en: 'Midstream' },
  downstream: { zh: '下游', en: 'Downstream' },
  service: { zh: '配套服务', en: 'Services' },
} as const satisfies Record<string, EnumLabel>;
export type Stage = keyof typeof STAGE;

export const REGION_LEVEL = {
  province: { zh: '省级', en: 'Province' },
  city: { zh: '地级', en: 'City' },
  county: { zh: '县级', en: 'County' },
} as const satisfies Record<string, EnumLabel>;
export type RegionLevel = keyof typeof REGION_LEVEL;

/** The levels at which a gap is judged. */
export const GAP_LEVEL = {
  city: { zh: '市级', en: 'City' },
  county: { zh: '县级', en: 'County' },
  park: { zh: '园区', en: 'Park' },
} as const satisfies Record<string, EnumLabel>;
export type GapLevel = keyof typeof GAP_LEVEL;

export const CHAIN_GROUP = {
  traditional: { zh: '传统支柱', en: 'Traditional pillar' },
  emerging: { zh: '战略性新兴', en: 'Strategic emerging' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, EnumLabel>;
export type ChainGroup = keyof typeof CHAIN_GROUP;

export const VALUE_LEVEL = {
  high: { zh: '高', en: 'High' },
  medium: { zh: '中', en: 'Medium' },
  low: { zh: '低', en: 'Low' },
  unknown: { zh: '未知', en: 'Unknown' },
} as const satisfies Record<string, EnumLabel>;

export const PARK_TYPE = {
  national_etdz: { zh: '国家级经济技术开发区', en: 'National economic and technological development zone' },
  national_hightech: { zh: '国家级高新技术产业开发区', en: 'National high-tech zone' },
  customs: { zh: '海关特殊监管区域', en: 'Special customs zone' },
  national_other: { zh: '其他国家级开发区', en: 'Other national zone' },
  provincial: { zh: '省级开发区', en: 'Provincial zone' },
  functional: { zh: '产业功能区', en: 'Industrial functional area' },
} as const satisfies Record<string, EnumLabel>;

export const ENTERPRISE_STATUS = {
  preparing: { zh: '筹建', en: 'Preparing' },
  active: {
    zh: '在营',
    en: 'Operating',
    synonyms: [
      '存续',
      '在业',
      '在册',
      '开业',
      '存续（在营、开业、在册）',
      '在营（开业）',
      '在营（开业）企业',
      '正常',
    ],
  },
  reduced: { zh: '减产', en: 'Reduced' },
  halted: { zh: '停产', en: 'Halted', synonyms: ['停业', '歇业', '吊销', '吊销，未注销', '吊销未注销'] },
  moved_out: { zh: '迁出', en: 'Moved out', synonyms: ['已迁出'] },
  deregistered: {
    zh: '注销',
    en: 'Deregistered',
    synonyms: ['已注销', '注销企业', '吊销，已注销', '吊销已注销'],
  },
} as const satisfies Record<string, EnumLabel>;
export type EnterpriseStatus = keyof typeof ENTERPRISE_STATUS;

export const HONOUR_TITLE = {
  lead_firm: { zh: '链主', en: 'Chain leader', synonyms: ['链主企业'] },
  champion: {
    zh: '单项冠军',
    en: 'Single-product champion',
    synonyms: ['单项冠军企业', '制造业单项冠军', '制造业单项冠军企业'],
  },
  little_giant: {
    zh: '小巨人',
    en: 'Little giant',
    synonyms: ['专精特新小巨人', '专精特新“小巨人”', '专精特新“小巨人”企业', '专精特新小巨人企业'],
  },
  srdi: { zh: '专精特新', en: 'Specialised SME', synonyms: ['专精特新企业', '专精特新中小企业'] },
  hightech: { zh: '高新', en: 'High-tech', synonyms: ['高企', '高新企业', '高新技术企业'] },
  above_scale: {
    zh: '规上',
    en: 'Above designated size',
    synonyms: ['规上企业', '规上工业企业', '规模以上'],
  },
  listed: { zh: '上市', en: 'Listed', synonyms: ['上市公司', '上市企业'] },
  eagle: { zh: '雄鹰', en: 'Eagle' },
  top500: { zh: '三类500强', en: 'Top 500' },
} as const satisfies Record<string, EnumLabel>;
export type HonourTitle = keyof typeof HONOUR_TITLE;

export const PROJECT_STAGE = {
  planned: { zh: '谋划', en: 'Planned' },
  negotiating: { zh: '在谈', en: 'Negotiating' },
  signed: { zh: '签约', en: 'Signed' },
  registered: { zh: '注册落地', en: 'Registered' },
  approved: { zh: '审批', en: 'Approved' },
  land_granted: { zh: '供地', en: 'Land granted' },
  started: { zh: '开工', en: 'Started' },
  building: { zh: '在建', en: 'Building' },
  completed: { zh: '竣工', en: 'Completed' },
  operating: { zh: '投产', en: 'Operating' },
  full_capacity: { zh: '达产', en: 'Full capacity' },
  counted: { zh: '入库纳统', en: 'Counted in statistics' },
  cancelled: { zh: '终止', en: 'Cancelled' },
} as const satisfies Record<string, EnumLabel>;
export type ProjectStage = keyof typeof PROJECT_STAGE;

/** Stages at which a project counts as 补链在途: signed and not yet producing. */
export const FILLING_STAGES = [
  'signed',
  'registered',
  'approved',
  'land_granted',
  'started',
  'building',
  'completed',
] as const satisfies readonly ProjectStage[];

/** 年度清单: what a project is to reach this year. */
export const PROJECT_YEAR_LIST = {
  attracted: { zh: '招引', en: 'To be attracted' },
  started: { zh: '开工', en: 'To be started' },
  completed: { zh: '竣工', en: 'To be completed' },
  full_capacity: { zh: '达产', en: 'To reach full capacity' },
} as const satisfies Record<string, EnumLabel>;

export const PROJECT_KIND = {
  investment_promotion: { zh: '招商引资', en: 'Attracted investment' },
  expansion: { zh: '增资扩产', en: 'Expansion' },
  technical_renovation: { zh: '技改', en: 'Technical renovation' },
  merger: { zh: '兼并重组', en: 'Merger' },
  digital_energy: { zh: '数字化节能化', en: 'Digital and energy saving' },
} as const satisfies Record<string, EnumLabel>;

export const AMOUNT_BASIS = {
  intention: { zh: '意向', en: 'Intention' },
  matching: { zh: '对接', en: 'Matched' },
  signed: { zh: '签约', en: 'Signed' },
  contract: { zh: '合同', en: 'Contract' },
  paid_in: { zh: '到位', en: 'Paid in' },
} as const satisfies Record<string, EnumLabel>;

export const LOCATION_PRECISION = {
  exact: { zh: '精确', en: 'Exact' },
  park: { zh: '园区', en: 'Park' },
  county: { zh: '县', en: 'County' },
  city: { zh: '市', en: 'City' },
} as const satisfies Record<string, EnumLabel>;

export const NODE_BASIS = {
  declared: { zh: '申报', en: 'Declared' },
  inferred: { zh: '推断', en: 'Inferred' },
} as const satisfies Record<string, EnumLabel>;

export const DISCLOSURE = {
  public: { zh: '公开', en: 'Public' },
  internal: { zh: '内部', en: 'Internal' },
} as const satisfies Record<string, EnumLabel>;

/** Verdict of one (region, node): exclusive, the first rule that holds. */
export const VERDICT = {
  break: { zh: '断点', en: 'Break' },
  blank: { zh: '空白点', en: 'Blank' },
  weak: { zh: '薄弱点', en: 'Weak' },
  strength: { zh: '优势点', en: 'Strength' },
  normal: { zh: '正常', en: 'Normal' },
  substitutable: { zh: '可替代', en: 'Substitutable' },
  sporadic: { zh: '零星布局', en: 'Sporadic' },
  not_active: { zh: '未布局', en: 'Not active' },
  insufficient: { zh: '数据不足', en: 'Insufficient data' },
} as const satisfies Record<string, EnumLabel>;
export type Verdict = keyof typeof VERDICT;

/** Where a 空白点 sits in the chain. */
export const BLANK_POSITION = {
  remote: { zh: '远端', en: 'Remote' },
  upstream_end: { zh: '上游端', en: 'Upstream end' },
  terminal: { zh: '末端', en: 'Downstream end' },
  middle: { zh: '中段', en: 'Middle' },
} as const satisfies Record<string, EnumLabel>;
export type BlankPosition = keyof typeof BLANK_POSITION;

/** What the size of an enterprise is measured by; the order is that in which `auto` tries them. */
export const DIAGNOSIS_MEASURE = {
  output: { zh: '产值', en: 'Output' },
  revenue: { zh: '营业收入', en: 'Revenue' },
  employees: { zh: '从业人数', en: 'Employees' },
  registered_capital: { zh: '注册资本', en: 'Registered capital' },
  count: { zh: '企业数', en: 'Firms' },
} as const satisfies Record<string, EnumLabel>;
export type DiagnosisMeasure = keyof typeof DIAGNOSIS_MEASURE;

/** How well a verdict is founded. */
export const EVIDENCE_GRADE = {
  a: { zh: 'A', en: 'A' },
  b: { zh: 'B', en: 'B' },
  c: { zh: 'C', en: 'C' },
  d: { zh: 'D', en: 'D' },
} as const satisfies Record<string, EnumLabel>;
export type EvidenceGrade = keyof typeof EVIDENCE_GRADE;

/** 举措: the recommended move; each city may word its own. */
export const GAP_MOVE = {
  build: { zh: '建', en: 'Build' },
  consolidate: { zh: '固', en: 'Consolidate' },
  strengthen: { zh: '强', en: 'Strengthen' },
  fill: { zh: '补', en: 'Fill' },
  extend: { zh: '延', en: 'Extend' },
  integrate: { zh: '融', en: 'Integrate' },
} as const satisfies Record<string, EnumLabel>;
export type GapMove = keyof typeof GAP_MOVE;

/** What a verdict rests on, and what is to be said with it. */
export const GAP_REASON = {
  weak_quotient: { zh: 'W1 相对规模偏小', en: 'W1 small for its size' },
  weak_supply: { zh: 'W2 供给不足', en: 'W2 short of supply' },
  weak_standing: { zh: 'W3 关键环节无骨干企业', en: 'W3 key node without a notable firm' },
  titles_unknown: { zh: '称号未知，未判 W3', en: 'Titles unknown, W3 not judged' },
  significant: { zh: '企业数区间不含 1', en: 'The count interval excludes 1' },
  by_count: { zh: '按企业数', en: 'By number of firms' },
  no_reference: { zh: '无参照区', en: 'No reference' },
  demand_lower_bound: { zh: '需求为下限', en: 'Demand is a lower bound' },
  has_demand: { zh: '有下游需求', en: 'Demand downstream' },
  planned_output_unknown: { zh: '在途项目达产产值未知', en: 'Planned output unknown' },
  unmet_unknown: { zh: '缺口未知，未折减', en: 'Unmet demand unknown, not discounted' },
  by_head_office: { zh: '含按总部', en: 'Partly by head office' },
  status_unknown: { zh: '状态未知按在营计', en: 'Unknown status counted as operating' },
  shares_split: { zh: '份额未知按均分', en: 'Unknown shares split equally' },
} as const satisfies Record<string, EnumLabel>;
export type GapReason = keyof typeof GAP_REASON;

export const TARGET_CLASS = {
  top500: { zh: '三类500强', en: 'Top 500' },
  central_soe: { zh: '央企', en: 'Central state-owned' },
  listed: { zh: '上市公司', en: 'Listed' },
  industry_leader: { zh: '行业头部', en: 'Industry leader' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, EnumLabel>;
export type TargetClass = keyof typeof TARGET_CLASS;

export const FOLLOW_UP = {
  not_contacted: { zh: '未联系', en: 'Not contacted' },
  contacted: { zh: '已联系', en: 'Contacted' },
  negotiating: { zh: '在谈', en: 'Negotiating' },
  signed: { zh: '签约', en: 'Signed' },
} as const satisfies Record<string, EnumLabel>;
export type FollowUp = keyof typeof FOLLOW_UP;
