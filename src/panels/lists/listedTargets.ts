/** How many of the ranked targets are read and drawn. */
export const LISTED_TARGETS = { read: 2000, onMap: 30 } as const;
