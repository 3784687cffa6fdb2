import { UserFacingError } from '../lib/errors';
import type { DiagnosisSettings } from '../model/diagnosisSettings';
import type { GapLevel } from '../model/enumerations';
import type { RobustnessColumns, RobustnessVariant } from '../model/robustnessColumns';
import type { GapMatrix } from './gapMatrix';
import type { Judgement } from './judgeLevels';
import type { CellPlace, ChangedColumns, GraphParts, JudgeReply, JudgeRequest } from './judgeProtocol';
import type { LevelInputs } from './levelInput';

/** What the client needs of a Worker. */
export interface JudgePort {
  postMessage(message: JudgeRequest): void;
  addEventListener(type: 'message', listener: (event: { data: JudgeReply }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
}

/** The worker that judges; every promise rejects with a UserFacingError. */
export interface Judge {
  /** Hands the sums over; they are held until they are closed. */
  open(parts: GraphParts, inputs: LevelInputs): Promise<OpenSums>;
}

/** Sums that the worker holds. */
export interface OpenSums {
  judge(settings: DiagnosisSettings): Promise<Judgement>;
  /** Agreeing variants of every cell; null once it was aborted. */
  countVariants(
    settings: DiagnosisSettings,
    signal: AbortSignal,
  ): Promise<Readonly<Record<GapLevel, RobustnessColumns>> | null>;
  /** Every variant of one cell. */
  listVariants(settings: DiagnosisSettings, cell: CellPlace): Promise<readonly RobustnessVariant[]>;
  close(): Promise<void>;
}

type WithoutId<Request> = Request extends JudgeRequest ? Omit<Request, 'id'> : never;
type Answer = Exclude<JudgeReply, { kind: 'failed' }>;

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: UserFacingError) => void;
}

/** Typed face of the judging worker. The port is injected. */
export function createJudgeClient(port: JudgePort): Judge {
  let nextId = 0;
  let nextSumsId = 0;
  const waitingById = new Map<number, Waiting>();

  port.addEventListener('message', ({ data }) => {
    const waiting = waitingById.get(data.id);
    waitingById.delete(data.id);
    if (data.kind !== 'failed') waiting?.resolve(data);
    else waiting?.reject(new UserFacingError('error.diagnosis.failed', { detail: data.detail }, 'reload'));
  });
  const stop = (): void => {
    for (const { reject } of waitingById.values()) {
      reject(new UserFacingError('error.diagnosis.stopped', {}, 'reload'));
    }
    waitingById.clear();
  };
  port.addEventListener('error', stop);
  port.addEventListener('messageerror', stop);

  const ask = async <Kind extends Answer['kind']>(
    request: WithoutId<JudgeRequest>,
    wanted: Kind,
    signal?: AbortSignal,
  ): Promise<Extract<Answer, { kind: Kind }> | null> => {
    const id = nextId++;
    const cancel = (): void => {
      port.postMessage({ id: nextId++, kind: 'cancel', cancelled: id });
    };
    const answer = await new Promise<Answer>((resolve, reject) => {
      waitingById.set(id, { resolve, reject });
      port.postMessage({ ...request, id });
      signal?.addEventListener('abort', cancel);
    }).finally(() => signal?.removeEventListener('abort', cancel));
    return answer.kind === wanted ? (answer as Extract<Answer, { kind: Kind }>) : null;
  };

  return {
    async open(parts, inputs) {
      const sumsId = nextSumsId++;
      const withoutGraph = (level: GapLevel) => {
        const { graph, ...sums } = inputs[level];
        return sums;
      };
      const levels = {
        city: withoutGraph('city'),
        county: withoutGraph('county'),
        park: withoutGraph('park'),
      };
      await ask({ kind: 'open', sumsId, parts, levels }, 'done');
      let known: Judgement['gaps'] | null = null;
      return {
        async judge(settings) {
          const { changed, chainRegions } = expected(
            await ask({ kind: 'judge', sumsId, settings }, 'judged'),
          );
          known = completed(known, changed);
          return { gaps: known, chainRegions };
        },
        async countVariants(settings, signal) {
          const counted = await ask({ kind: 'countVariants', sumsId, settings }, 'counted', signal);
          return counted?.robustness ?? null;
        },
        async listVariants(settings, cell) {
          return expected(await ask({ kind: 'listVariants', sumsId, settings, cell }, 'listed')).variants;
        },
        async close() {
          await ask({ kind: 'close', sumsId }, 'done');
        },
      };
    },
  };
}

function expected<Kind>(answer: Kind | null): Kind {
  if (answer === null) {
    throw new UserFacingError('error.diagnosis.failed', { detail: 'unexpected answer' }, 'reload');
  }
  return answer;
}

/** The matrices before with what has changed; the first answer holds every column. */
function completed(
  before: Judgement['gaps'] | null,
  changed: Readonly<Record<GapLevel, ChangedColumns>>,
): Judgement['gaps'] {
  const of = (level: GapLevel) => ({ ...before?.[level], ...changed[level] }) as GapMatrix;
  return { city: of('city'), county: of('county'), park: of('park') };
}
