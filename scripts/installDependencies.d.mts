import type { RunResult } from './runCommand.mjs';

export function dependenciesAreInstalled(root: string): Promise<boolean>;
export function installDependencies(root: string): Promise<RunResult>;
