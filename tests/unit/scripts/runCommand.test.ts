import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../scripts/runCommand.mjs';

const node = (code: string, timeLimitSeconds = 60) =>
  runCommand(process.execPath, ['-e', code], { timeLimitSeconds });

describe('runCommand', () => {
  it('is ok when the command ends with code 0', async () => {
    expect(await node('')).toEqual({ ok: true, reason: '' });
  });
  it('gives the code of a failure', async () => {
    expect(await node('process.exit(3)')).toEqual({ ok: false, reason: 'ended with code 3' });
  });
  it('gives the signal that ended it', async () => {
    expect(await node("process.kill(process.pid, 'SIGKILL')")).toEqual({
      ok: false,
      reason: 'ended by SIGKILL',
    });
  });
  it('stops what takes too long, and says so', async () => {
    expect(await node('setTimeout(() => {}, 30_000)', 1)).toEqual({
      ok: false,
      reason: 'stopped: it took longer than 1 seconds',
    });
  });
  it('stops even what does not want to', async () => {
    const stubborn = "process.on('SIGTERM', () => {}); setTimeout(() => {}, 30_000)";
    expect((await node(stubborn, 1)).reason).toContain('longer than');
  });
  it('says so when there is no such command', async () => {
    const result = await runCommand('no-such-command-here', [], { timeLimitSeconds: 5 });
    expect(result.ok).toBe(false);
    expect(result.reason).toContain('could not be started');
  });
  it('gives the command no input to wait for', async () => {
    expect(await node("process.stdin.on('end', () => process.exit(0)).resume()")).toMatchObject({ ok: true });
  });
});
