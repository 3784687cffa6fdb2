import type { EnumLabel } from './enumerations';

interface RegionGroup extends EnumLabel {
  /** Codes of provinces or cities. */
  readonly members: readonly string[];
}

/** 区域组: groups of regions that a benchmark or the scope of substitutes may name. */
export const REGION_GROUPS = {
  yangtze_delta: {
    zh: '长三角',
    en: 'Yangtze River Delta',
    members: ['310000', '320000', '330000', '340000'],
  },
  greater_bay: {
    zh: '粤港澳大湾区',
    en: 'Greater Bay Area',
    members: [
      '440100',
      '440300',
      '440400',
      '440600',
      '440700',
      '441200',
      '441300',
      '441900',
      '442000',
      '810000',
      '820000',
    ],
  },
  beijing_tianjin_hebei: {
    zh: '京津冀',
    en: 'Beijing–Tianjin–Hebei',
    members: ['110000', '120000', '130000'],
  },
  suzhou_wuxi_changzhou: {
    zh: '苏锡常',
    en: 'Suzhou–Wuxi–Changzhou',
    members: ['320200', '320400', '320500'],
  },
} as const satisfies Record<string, RegionGroup>;
export type RegionGroupId = keyof typeof REGION_GROUPS;
