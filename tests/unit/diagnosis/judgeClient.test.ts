import { describe, expect, it } from 'vitest';
import { createJudgeClient, type JudgePort } from '../../../src/diagnosis/judgeClient';
import { judgeLevels } from '../../../src/diagnosis/judgeLevels';
import type { JudgeReply, JudgeRequest } from '../../../src/diagnosis/judgeProtocol';
import type { LevelInputs } from '../../../src/diagnosis/levelInput';
import type { DiagnosisSettings } from '../../../src/model/diagnosisSettings';
import { judgeInProcess } from '../../engine/judgeInProcess';
import { CHAIN_A } from '../panels/evidence/chainA';
import { toInput, WITHIN_PROVINCE } from './plainCase';

const { settings: _settings, ...SUMS } = toInput(CHAIN_A, WITHIN_PROVINCE);
const INPUTS: LevelInputs = {
  city: SUMS,
  county: { ...SUMS, level: 'county' },
  park: { ...SUMS, level: 'park' },
};
const WEAKER: DiagnosisSettings = {
  ...WITHIN_PROVINCE,
  thresholds: { ...WITHIN_PROVINCE.thresholds, weakQuotient: 0.9 },
};
const OTHER_MEASURE: DiagnosisSettings = { ...WITHIN_PROVINCE, measure: 'count' };

function silentPort() {
  const listeners = new Map<string, (event: { data: JudgeReply }) => void>();
  const sent: JudgeRequest[] = [];
  const port: JudgePort = {
    postMessage: (request) => void sent.push(request),
    addEventListener: (type: string, listener: (event: { data: JudgeReply }) => void) =>
      void listeners.set(type, listener),
  };
  return { port, sent, fire: (type: string, data = {} as JudgeReply) => listeners.get(type)?.({ data }) };
}

describe('sums handed to the worker', () => {
  it('are judged as they are in this process, whatever was asked before', async () => {
    const sums = await judgeInProcess().open(CHAIN_A, INPUTS);
    for (const settings of [WITHIN_PROVINCE, WEAKER, OTHER_MEASURE, WITHIN_PROVINCE]) {
      const judged = await sums.judge(settings);
      expect(judged).toEqual(judgeLevels(INPUTS, settings));
    }
  });

  it('send no figure again that a threshold leaves as it is', async () => {
    const sums = await judgeInProcess().open(CHAIN_A, INPUTS);
    const { gaps } = await sums.judge(WITHIN_PROVINCE);
    const { gaps: after } = await sums.judge(WEAKER);
    expect(after.city.lqStar).toBe(gaps.city.lqStar);
    expect(after.city.verdict).not.toEqual(gaps.city.verdict);
  });

  it('are told apart, and unknown once they are closed', async () => {
    const judge = judgeInProcess();
    const [one, other] = [await judge.open(CHAIN_A, INPUTS), await judge.open(CHAIN_A, INPUTS)];
    await one.close();
    await expect(one.judge(WITHIN_PROVINCE)).rejects.toMatchObject({ key: 'error.diagnosis.failed' });
    expect((await other.judge(WITHIN_PROVINCE)).gaps.city.level).toBe('city');
  });
});

describe('variants', () => {
  it('are counted and listed alike', async () => {
    const sums = await judgeInProcess().open(CHAIN_A, INPUTS);
    const counted = await sums.countVariants(WITHIN_PROVINCE, new AbortController().signal);
    const listed = await sums.listVariants(WITHIN_PROVINCE, { level: 'city', region: 1, node: 0 });
    const rules = listed.filter(({ kind }) => kind === 'rule');
    const cell = SUMS.graph.nodeCount;
    expect(counted?.city.total[cell]).toBe(rules.length);
    expect(counted?.city.agreeing[cell]).toBe(rules.filter(({ agrees }) => agrees).length);
  });

  it('stop when nobody waits for them, and let verdicts come between', async () => {
    const sums = await judgeInProcess().open(CHAIN_A, INPUTS);
    const waiting = new AbortController();
    const counted = sums.countVariants(WITHIN_PROVINCE, waiting.signal);
    const between = await Promise.race([counted, sums.judge(WEAKER).then(() => 'verdicts')]);
    expect(between).toBe('verdicts');
    waiting.abort();
    expect(await counted).toBeNull();
  });
});

describe('a failing worker', () => {
  it('rejects everything that waits when it stops', async () => {
    const { port, fire } = silentPort();
    const opened = createJudgeClient(port).open(CHAIN_A, INPUTS);
    fire('error');
    await expect(opened).rejects.toMatchObject({ key: 'error.diagnosis.stopped', recovery: 'reload' });
  });

  it('says what went wrong', async () => {
    const broken = { ...SUMS, adopted: new Uint8Array(0) };
    const sums = await judgeInProcess().open(CHAIN_A, { ...INPUTS, city: broken });
    await expect(sums.judge(WITHIN_PROVINCE)).rejects.toMatchObject({
      key: 'error.diagnosis.failed',
      params: { detail: expect.stringContaining('adopted') },
    });
  });
});
