import type { EnumLabel } from './enumerations';

/** Enumerations of ledgers, people and means; those of the core stand in `enumerations.ts`. */
export const REPORTING_UNIT_KIND = {
  county: { zh: '县（市、区）', en: 'County' },
  zone: { zh: '单独考核的开发区', en: 'Zone that reports by itself' },
} as const satisfies Record<string, EnumLabel>;

export const INDICATOR_DIRECTION = {
  higher_better: { zh: '越高越好', en: 'Higher is better' },
  lower_better: { zh: '越低越好', en: 'Lower is better' },
  neutral: { zh: '不分优劣', en: 'Neither' },
} as const satisfies Record<string, EnumLabel>;

/** What an offer or a need is about. */
export const MATCHING_TYPE = {
  sales: { zh: '产销', en: 'Sales' },
  finance: { zh: '产融', en: 'Finance' },
  talent: { zh: '产才', en: 'Talent' },
  research: { zh: '产学研', en: 'Research' },
  smart_upgrade: { zh: '智能化改造', en: 'Smart upgrade' },
} as const satisfies Record<string, EnumLabel>;

/** Needs that are met by bringing others in: they recommend 融, as long as they are not settled. */
export const INTEGRATING_NEEDS = [
  'finance',
  'talent',
  'research',
] as const satisfies readonly (keyof typeof MATCHING_TYPE)[];

export const MATCHING_STATUS = {
  open: { zh: '待对接', en: 'Open' },
  matching: { zh: '对接中', en: 'Matching' },
  matched: { zh: '已对接', en: 'Matched' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies Record<string, EnumLabel>;
export const SETTLED_MATCHING = [
  'matched',
  'withdrawn',
] as const satisfies readonly (keyof typeof MATCHING_STATUS)[];

export const CLUSTER_LEVEL = {
  national: { zh: '国家级', en: 'National' },
  provincial: { zh: '省级', en: 'Provincial' },
  city: { zh: '市级', en: 'City' },
} as const satisfies Record<string, EnumLabel>;

export const DESIGNATION_KIND = {
  core: { zh: '核心区', en: 'Core area' },
  coordinated: { zh: '协同区', en: 'Coordinated area' },
} as const satisfies Record<string, EnumLabel>;

/** What holds an enterprise or a project back. */
export const PROBLEM_FACTOR = {
  labour: { zh: '用工', en: 'Labour' },
  land: { zh: '用地', en: 'Land' },
  energy: { zh: '用能', en: 'Energy' },
  financing: { zh: '融资', en: 'Financing' },
  technology: { zh: '技术', en: 'Technology' },
  environment: { zh: '环保', en: 'Environment' },
  safety: { zh: '安全', en: 'Safety' },
} as const satisfies Record<string, EnumLabel>;

/** How far something that was handed out has come. */
export const TASK_STATUS = {
  pending: { zh: '未启动', en: 'Pending' },
  in_progress: { zh: '办理中', en: 'In progress' },
  done: { zh: '已办结', en: 'Done' },
  overdue: { zh: '逾期', en: 'Overdue' },
} as const satisfies Record<string, EnumLabel>;

export const LAG_LIGHT = {
  on_track: { zh: '正常', en: 'On track' },
  warning: { zh: '预警', en: 'Warning' },
  late: { zh: '滞后', en: 'Late' },
  talked: { zh: '已约谈', en: 'Talked to' },
} as const satisfies Record<string, EnumLabel>;

export const DOCUMENT_LEVEL = {
  national: { zh: '国家', en: 'National' },
  provincial: { zh: '省', en: 'Provincial' },
  city: { zh: '市', en: 'City' },
  county: { zh: '县', en: 'County' },
  park: { zh: '园区', en: 'Park' },
} as const satisfies Record<string, EnumLabel>;

export const FAIR_COMPETITION_REVIEW = {
  passed: { zh: '已通过', en: 'Passed' },
  exempt: { zh: '适用例外', en: 'Exempt' },
  pending: { zh: '待审查', en: 'Pending' },
} as const satisfies Record<string, EnumLabel>;

export const ACTIVITY_TYPE = {
  sales_matching: { zh: '产销对接', en: 'Sales matching' },
  oem_supplier_matching: { zh: '整零对接', en: 'OEM and supplier matching' },
  finance_matching: { zh: '产融对接', en: 'Finance matching', synonyms: ['银企对接', '产融（银企）对接'] },
  talent_matching: { zh: '人才对接', en: 'Talent matching' },
  research_matching: { zh: '产学研对接', en: 'Research matching' },
  investment: { zh: '招商', en: 'Investment promotion' },
  visit: { zh: '调研', en: 'Visit' },
  forum: { zh: '座谈', en: 'Forum' },
  dispatch: { zh: '调度会', en: 'Dispatch meeting' },
  report: { zh: '汇报会', en: 'Report meeting' },
} as const satisfies Record<string, EnumLabel>;

export const PERSON_ROLE = {
  chain_chief: { zh: '链长', en: 'Chain chief' },
  vice_chain_chief: { zh: '副链长', en: 'Vice chain chief' },
  executive_chain_chief: { zh: '执行链长', en: 'Executive chain chief' },
  county_chain_chief: { zh: '县级链长', en: 'County chain chief' },
  alliance_chief: { zh: '盟长', en: 'Alliance chief' },
  university_president: { zh: '校长', en: 'University president' },
  bank_president: { zh: '行长', en: 'Bank president' },
  expert: { zh: '专家', en: 'Expert' },
  service_officer: { zh: '服务专员', en: 'Service officer' },
  envoy: { zh: '特派员', en: 'Envoy' },
} as const satisfies Record<string, EnumLabel>;

export const ORG_ROLE = {
  general_chain_office: { zh: '总链办', en: 'General chain office' },
  chain_office: { zh: '链办', en: 'Chain office' },
  lead_department: { zh: '牵头部门', en: 'Lead department' },
  executive_department: { zh: '执行链长部门', en: "Executive chief's department" },
  responsible_department: { zh: '责任部门', en: 'Responsible department' },
  task_force: { zh: '专班', en: 'Task force' },
  alliance: { zh: '联盟', en: 'Alliance' },
  operating_company: { zh: '运营公司', en: 'Operating company' },
} as const satisfies Record<string, EnumLabel>;

/** 1+15+1: one overall plan, one a chain, one for what all need. */
export const PLAN_KIND = {
  overall: { zh: '总体方案', en: 'Overall plan' },
  chain: { zh: '产业链方案', en: 'Chain plan' },
  support: { zh: '保障方案', en: 'Support plan' },
  work: { zh: '工作计划', en: 'Work plan' },
} as const satisfies Record<string, EnumLabel>;

/** What a new version does with a measure. */
export const MEASURE_CHANGE = {
  removed: { zh: '移除', en: 'Removed' },
  continued: { zh: '延续', en: 'Continued' },
  intensified: { zh: '加码', en: 'Intensified' },
} as const satisfies Record<string, EnumLabel>;

export const TECH_CHALLENGE_KIND = {
  chokepoint: { zh: '卡脖子', en: 'Chokepoint' },
  open_call: { zh: '揭榜挂帅', en: 'Open call' },
} as const satisfies Record<string, EnumLabel>;

export const OPEN_CALL_STATUS = {
  posted: { zh: '发榜', en: 'Posted' },
  taken: { zh: '揭榜', en: 'Taken' },
  solved: { zh: '已攻克', en: 'Solved' },
  closed: { zh: '已结束', en: 'Closed' },
} as const satisfies Record<string, EnumLabel>;

export const INSTITUTION_TYPE = {
  college: { zh: '学院', en: 'College' },
  research_institute: { zh: '研究院', en: 'Research institute' },
  testing_centre: { zh: '检测中心', en: 'Testing centre' },
} as const satisfies Record<string, EnumLabel>;

export const AVAILABILITY = {
  available: { zh: '可用', en: 'Available' },
  partly_used: { zh: '部分占用', en: 'Partly used' },
  used: { zh: '已占用', en: 'Used' },
  under_construction: { zh: '建设中', en: 'Under construction' },
  planned: { zh: '规划', en: 'Planned' },
} as const satisfies Record<string, EnumLabel>;

export const LAND_SUPPLY_MODE = {
  point_supply: { zh: '点状供地', en: 'Point supply' },
  standard_plant: { zh: '标准厂房', en: 'Standard plant' },
  m0: { zh: 'M0', en: 'M0' },
  building_industry: { zh: '楼宇产业', en: 'Industry in buildings' },
  flexible_term: { zh: '弹性出让', en: 'Flexible term' },
  lease_then_grant: { zh: '先租后让', en: 'Lease, then grant' },
  phased_supply: { zh: '分期供地', en: 'Phased supply' },
  buyback: { zh: '回购', en: 'Buy-back' },
  surplus_transfer: { zh: '节余分割转让', en: 'Transfer of surplus land' },
} as const satisfies Record<string, EnumLabel>;

export const CULTIVATION_KIND = {
  above_scale: { zh: '入规', en: 'To designated size' },
  hightech: { zh: '升高', en: 'To high-tech' },
  listing: { zh: '上市', en: 'To the stock market' },
  expansion: { zh: '扩面', en: 'Wider coverage' },
} as const satisfies Record<string, EnumLabel>;

export const CULTIVATION_STATUS = {
  reserve: { zh: '在库', en: 'In reserve' },
  in_progress: { zh: '培育中', en: 'In progress' },
  achieved: { zh: '已达标', en: 'Achieved' },
  dropped: { zh: '出库', en: 'Dropped' },
} as const satisfies Record<string, EnumLabel>;
