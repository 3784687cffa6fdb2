import { createContext, useContext } from 'react';
import type { GapMatrix } from '../../diagnosis/gapMatrix';
import type { OpenSums } from '../../diagnosis/judgeClient';
import type { LevelInputs } from '../../diagnosis/levelInput';
import type { ChainGraph } from '../../model/chainGraph';
import type { ChainRegionColumns } from '../../model/chainRegionColumns';
import type { Cube } from '../../model/cube';
import type { DiagnosisSettings } from '../../model/diagnosisSettings';
import type { GapLevel } from '../../model/enumerations';
import type { FirmTexts, NodeProposal, NodeWords } from '../../model/nodeProposal';
import type { queryCube } from '../../queries/cube';
import type { ChainRow, NodeRow, ParkRow, RegionRow, Structure } from '../../queries/structure';
import type { DecisionStoreApi } from '../../state/decisionStore';
import type { ShortlistStore } from '../../state/shortlist';
import type { ViewStoreApi } from '../../state/viewStore';
import type { Keeping } from './keeping';

/** The engine as the questions take it. */
export type QueryDatabase = Parameters<typeof queryCube>[0];

/** One loaded data set: the embedded one, one that is served beside the page, or an import. */
export interface DataSetInfo {
  readonly id: string;
  readonly name: string;
  readonly kind: 'embedded' | 'served' | 'imported';
  readonly asOf: string | null;
  /** Entity → rows. */
  readonly rowCounts: Readonly<Record<string, number>>;
  /** How its figures are meant, such as 按总部所在地、合并报表口径; null when nothing is to be said. */
  readonly caption: string | null;
}

/** Everything that follows from what is loaded and switched on; replaced as a whole when that changes. */
export interface LoadedData {
  /** Rises with every change; part of every query key. */
  readonly version: number;
  /** The version whose robustness stands in the table `gap`; 0 for none yet. Part of the key of what reads it. */
  readonly countedVersion: number;
  readonly structure: Structure;
  readonly regionByCode: ReadonlyMap<string, RegionRow>;
  readonly parkById: ReadonlyMap<string, ParkRow>;
  readonly chainById: ReadonlyMap<string, ChainRow>;
  readonly nodeById: ReadonlyMap<string, NodeRow>;
  readonly graph: ChainGraph;
  /** The sums that the rules read, from which any change of the settings is judged anew. */
  readonly gapInputs: LevelInputs;
  /** The same sums as the judging worker holds them. */
  readonly sums: OpenSums;
  readonly gaps: Readonly<Record<GapLevel, GapMatrix>>;
  /** Everything that filters count, summed. */
  readonly cube: Cube;
  readonly chainRegions: Readonly<Record<GapLevel, ChainRegionColumns>>;
  readonly dataSets: readonly DataSetInfo[];
  /** ISO day against which lateness is judged: the stated one, else today. */
  readonly asOf: string;
  /** Latest as-of day that a shown data set states; null when none does. */
  readonly statedAsOf: string | null;
  /** Whether synthetic rows are among what is shown. */
  readonly hasSamples: boolean;
  /** Years of the enterprises' figures, ascending. */
  readonly figureYears: readonly number[];
}

/** Rows of one file on their way into the database. */
export interface ImportedTable {
  readonly entity: string;
  readonly arrowIpc: Uint8Array;
  readonly rowCount: number;
}

export interface ConsoleAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** The statement answers with more rows than were asked for. */
  readonly isCut: boolean;
}

/** The earlier of two periods: an ISO day, or a data set such as last quarter's import. */
export type EarlierSide =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'dataSet'; readonly id: string };

/** Two periods judged with the same settings. */
export interface ComparedPeriods {
  readonly before: Readonly<Record<GapLevel, GapMatrix>>;
  readonly after: Readonly<Record<GapLevel, GapMatrix>>;
}

/** What panels may ask of the application. */
export interface Workspace {
  readonly database: QueryDatabase;
  readonly viewStore: ViewStoreApi;
  /** 人工复核: a person's own verdicts. */
  readonly decisionStore: DecisionStoreApi;
  /** 招商名单, kept by the browser and written as the table `target`. */
  readonly shortlist: ShortlistStore;
  readonly data: LoadedData;
  /** Adds a data set; nothing loaded before is touched, and a failure leaves everything as it was. */
  addDataSet(info: DataSetInfo, tables: readonly ImportedTable[]): Promise<void>;
  /** Puts a data set in the place of another at once: until all of it stands, and when it fails, the other stays. */
  replaceDataSet(id: string, info: DataSetInfo, tables: readonly ImportedTable[]): Promise<void>;
  removeDataSet(id: string): Promise<void>;
  /** How imports are kept, and what can be done with their versions. */
  readonly keeping: Keeping;
  /** Puts rows in place of those that a data set has of the same entity; a failed write leaves those. */
  replaceRows(id: string, table: ImportedTable): Promise<void>;
  /** 推断: nodes that enterprises may belong to, worked out in the background. */
  proposeNodes(nodes: NodeWords, firms: FirmTexts): Promise<readonly NodeProposal[]>;
  /** Judges all levels as of an earlier day or data set, beside what it is compared with. */
  comparePeriods(earlier: EarlierSide, settings: DiagnosisSettings): Promise<ComparedPeriods>;
  /** At most `rowLimit` rows; null is all of them. */
  runSql(text: string, signal: AbortSignal, rowLimit: number | null): Promise<ConsoleAnswer>;
}

const WorkspaceContext = createContext<Workspace | null>(null);

export const WorkspaceProvider = WorkspaceContext.Provider;

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('a panel was rendered outside the workspace');
  return workspace;
}
