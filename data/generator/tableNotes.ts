export interface TableNote {
  readonly source: string;
  readonly unit: string;
  readonly period: string;
  readonly note: string;
}

const SAMPLE_NOTE = '示例行系合成数据，不代表实际';

/** What the manifest says of each table. */
export const TABLE_NOTES: Readonly<Record<string, TableNote>> = {
  region: {
    source: '由公开边界数据整理，见 geo/',
    unit: '经纬度：°（WGS 84）',
    period: '2021 年区划，部分代码已更新',
    note: '边界仅供示意，不作为划界依据',
  },
  park: {
    source: '名称与类型据 GB/T 37028—2018；其余公开信息，未核实',
    unit: '经纬度：°（WGS 84）；土地：亩',
    period: '2018 年目录',
    note: '位置为约略中心，非边界',
  },
  chain: { source: '本产品设定与所引文献', unit: '', period: '', note: '' },
  chain_adoption: {
    source: '所引文献',
    unit: '',
    period: '2021—2023',
    note: '仅上饶所载完整，其余各市来源未载',
  },
  node: { source: '本产品设定', unit: '', period: '', note: '' },
  edge: { source: '本产品设定', unit: '直接消耗系数：元/元', period: '', note: '系数缺者为未知' },
  enterprise: {
    source: '所引文献与公开信息（未核实）；示例数据',
    unit: '经纬度：°（WGS 84）',
    period: '截至 2026-09-30',
    note: SAMPLE_NOTE,
  },
  enterprise_year: {
    source: '示例数据',
    unit: '金额：万元；从业：人',
    period: '2024、2025 年',
    note: SAMPLE_NOTE,
  },
  enterprise_node: {
    source: '公开信息（未核实）；示例数据',
    unit: '份额：0–1',
    period: '截至 2026-09-30',
    note: SAMPLE_NOTE,
  },
  honour: { source: '所引文献；示例数据', unit: '', period: '2019—2025 年', note: SAMPLE_NOTE },
  project: {
    source: '所引文献；示例数据',
    unit: '金额：万元',
    period: '截至 2026-09-30',
    note: SAMPLE_NOTE,
  },
  project_stage: { source: '所引文献；示例数据', unit: '', period: '截至 2026-09-30', note: SAMPLE_NOTE },
  cited_figure: {
    source: '所引文献',
    unit: '见各行',
    period: '见各行',
    note: '照录原文，不换算、不加总、不跨文献排名',
  },
};
