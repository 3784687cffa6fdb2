/** 公开方式, who may see the page: 内部 everything; 对外 what may be passed on. */
export const DISCLOSURE_MODES = ['internal', 'public'] as const;
export type DisclosureMode = (typeof DISCLOSURE_MODES)[number];
