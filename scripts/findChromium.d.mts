export const BROWSER_DOWNLOAD_FOLDER: string;
export function findChromium(): Promise<string | undefined>;
export function findChineseFont(): Promise<string | undefined>;
