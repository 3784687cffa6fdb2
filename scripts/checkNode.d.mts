export function nodeComplaint(version: string): string | undefined;
export function exitOnOldNode(): void;
