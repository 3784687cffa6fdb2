import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dependenciesAreInstalled } from '../../../scripts/installDependencies.mjs';

const LOCK = {
  packages: {
    '': { name: 'chain-atlas' },
    'node_modules/react': { version: '19.3.1' },
    'node_modules/@esbuild/win32-x64': { version: '0.27.0', optional: true },
  },
};

describe('dependenciesAreInstalled', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'chain-atlas-install-'));
    await mkdir(join(root, 'node_modules'));
    await writeFile(join(root, 'package-lock.json'), JSON.stringify(LOCK));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));
  const haveInstalled = (packages: object) =>
    writeFile(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));

  it('is so when every package is there in its version, those of other systems aside', async () => {
    await haveInstalled({ 'node_modules/react': { version: '19.3.1' } });
    expect(await dependenciesAreInstalled(root)).toBe(true);
  });
  it('is not so when nothing is there, or an install broke off', async () => {
    expect(await dependenciesAreInstalled(root)).toBe(false);
  });
  it('is not so when a package is missing or has another version', async () => {
    await haveInstalled({});
    expect(await dependenciesAreInstalled(root)).toBe(false);
    await haveInstalled({ 'node_modules/react': { version: '18.0.0' } });
    expect(await dependenciesAreInstalled(root)).toBe(false);
  });
});
