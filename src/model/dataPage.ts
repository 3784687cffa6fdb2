/** The pages of 数据. */
export const DATA_PAGES = ['import', 'assign', 'health', 'returns'] as const;
export type DataPage = (typeof DATA_PAGES)[number];
