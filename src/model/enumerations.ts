/** Every enumeration of the field: identifier → label in both languages. Order is the order of display. */
export interface EnumLabel {
  readonly zh: string;
  readonly en: string;
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
  active: { zh: '在营', en: 'Operating' },
  reduced: { zh: '减产', en: 'Reduced' },
  halted: { zh: '停产', en: 'Halted' },
  moved_out: { zh: '迁出', en: 'Moved out' },
  deregistered: { zh: '注销', en: 'Deregistered' },
} as const satisfies Record<string, EnumLabel>;
export type EnterpriseStatus = keyof typeof ENTERPRISE_STATUS;

export const HONOUR_TITLE = {
  lead_firm: { zh: '链主', en: 'Chain leader' },
  champion: { zh: '单项冠军', en: 'Single-product champion' },
  little_giant: { zh: '小巨人', en: 'Little giant' },
  srdi: { zh: '专精特新', en: 'Specialised SME' },
  hightech: { zh: '高新', en: 'High-tech' },
  above_scale: { zh: '规上', en: 'Above designated size' },
  listed: { zh: '上市', en: 'Listed' },
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
  terminated: { zh: '终止', en: 'Terminated' },
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

/** Verdict of one (region, node); spec: exclusive, the first rule that holds. `present` is not yet graded. */
export const VERDICT = {
  break: { zh: '断点', en: 'Break' },
  blank: { zh: '空白点', en: 'Blank' },
  substitutable: { zh: '可替代', en: 'Substitutable' },
  present: { zh: '在场', en: 'Present' },
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
