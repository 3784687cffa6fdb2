import { type ChainGraphView, DEFAULT_CHAIN_GRAPH_VIEW } from './chainGraphView';
import type { DataPage } from './dataPage';
import { DEFAULT_DIAGNOSIS_SETTINGS, type DiagnosisSettings } from './diagnosisSettings';
import type { DisclosureMode } from './disclosureMode';
import type {
  EnterpriseStatus,
  GapLevel,
  HonourTitle,
  ProjectStage,
  RegionLevel,
  Stage,
  Verdict,
} from './enumerations';
import { DEFAULT_LISTS_VIEW, type ListsView } from './listsView';

export type Mode = 'overview' | 'diagnosis' | 'lists' | 'briefing' | 'data';
export type Theme = 'light' | 'dark';
export type Language = 'zh-CN' | 'en';

/** What a region is measured by: circles, ranking and shares. */
export type MeasureId = 'count' | 'output' | 'revenue' | 'employees' | 'investment';
/** What fills the regions; ratios only. */
export type RatioId = 'lq' | 'share' | 'completeness';
export type LayerId =
  | 'choropleth'
  | 'circles'
  | 'parks'
  | 'enterprises'
  | 'projects'
  | 'late'
  | 'gaps'
  | 'labels'
  | 'rings'
  | 'background';

export interface LayerSetting {
  readonly on: boolean;
  /** 0…1. */
  readonly opacity: number;
}

/** An area drawn on the map, WGS 84 degrees. */
export type DrawnArea =
  | {
      readonly kind: 'rectangle';
      readonly west: number;
      readonly south: number;
      readonly east: number;
      readonly north: number;
    }
  | { readonly kind: 'lasso'; readonly ring: readonly (readonly [number, number])[] }
  | { readonly kind: 'radius'; readonly lon: number; readonly lat: number; readonly radiusKm: number };

/** The filter: an empty list means no restriction. Within a list any may hold, between lists all must. */
export interface Filter {
  readonly chains: readonly string[];
  readonly nodes: readonly string[];
  readonly stages: readonly Stage[];
  /** GB/T 2260 codes of any level. */
  readonly regions: readonly string[];
  readonly parks: readonly string[];
  /** Planned total investment in 万元, both ends included; null = open. Rows of unknown investment pass only when both are null. */
  readonly investmentMinWan: number | null;
  readonly investmentMaxWan: number | null;
  readonly projectStages: readonly ProjectStage[];
  readonly lateOnly: boolean;
  readonly gapLevel: GapLevel;
  readonly verdicts: readonly Verdict[];
  readonly titles: readonly HonourTitle[];
  /** `unknown` stands for a missing status. */
  readonly statuses: readonly (EnterpriseStatus | 'unknown')[];
  readonly text: string;
  readonly area: DrawnArea | null;
}

export type Selection = {
  /** `cell`: a judged (region, node); its id as `gapCellId` writes it. */
  readonly kind: 'region' | 'enterprise' | 'park' | 'project' | 'node' | 'cell';
  readonly id: string;
} | null;

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Everything that says which questions are asked; it serialises, and a person can save, share and undo it. */
export interface ViewState {
  readonly mode: Mode;
  /** 公开方式: who may see the page. */
  readonly disclosure: DisclosureMode;
  readonly filter: Filter;
  readonly measure: MeasureId;
  readonly ratio: RatioId;
  /** Level of the regions compared; `auto` follows the drill-down. */
  readonly compareLevel: 'auto' | RegionLevel;
  readonly layers: Readonly<Record<LayerId, LayerSetting>>;
  readonly selection: Selection;
  /** null = framed to the regions in focus. */
  readonly camera: Camera | null;
  readonly showSamples: boolean;
  /** Data sets that are switched off. */
  readonly hiddenSets: readonly string[];
  readonly drawer: 'closed' | 'graph' | 'enterprises' | 'projects' | 'regions' | 'gaps';
  readonly chainGraph: ChainGraphView;
  /** 审图号 of the operator's own approved map; empty while the map has not been reviewed. */
  readonly approvalNumber: string;
  /** 制图单位; empty while none is named. */
  readonly mapMaker: string;
  /** 配套半径 in km around the selection. */
  readonly ringKm: number;
  readonly diagnosis: DiagnosisSettings;
  /** What the right rail of 诊断 holds: evidence (or chain health) or the settings. */
  readonly railTab: 'evidence' | 'settings';
  /** 补链时间: what projects under way will fill by this month (YYYY-MM); null = not asked. */
  readonly fillingBy: string | null;
  readonly lists: ListsView;
  readonly dataPage: DataPage;
  readonly theme: Theme;
  readonly language: Language;
}

/** 重置: nothing is filtered. */
export const UNFILTERED: Filter = {
  chains: [],
  nodes: [],
  stages: [],
  regions: [],
  parks: [],
  investmentMinWan: null,
  investmentMaxWan: null,
  projectStages: [],
  lateOnly: false,
  gapLevel: 'city',
  verdicts: [],
  titles: [],
  statuses: [],
  text: '',
  area: null,
};

/** The first visit: 光伏 in 上饶. */
export const DEFAULT_VIEW_STATE: ViewState = {
  mode: 'overview',
  disclosure: 'internal',
  filter: { ...UNFILTERED, chains: ['pv'], regions: ['361100'] },
  measure: 'output',
  ratio: 'lq',
  compareLevel: 'auto',
  layers: {
    choropleth: { on: true, opacity: 1 },
    circles: { on: false, opacity: 1 },
    parks: { on: true, opacity: 1 },
    enterprises: { on: true, opacity: 1 },
    projects: { on: true, opacity: 1 },
    late: { on: true, opacity: 1 },
    gaps: { on: false, opacity: 1 },
    labels: { on: true, opacity: 1 },
    rings: { on: false, opacity: 1 },
    background: { on: false, opacity: 1 },
  },
  selection: null,
  camera: null,
  showSamples: true,
  hiddenSets: [],
  drawer: 'closed',
  chainGraph: DEFAULT_CHAIN_GRAPH_VIEW,
  approvalNumber: '',
  mapMaker: '',
  ringKm: 50,
  diagnosis: DEFAULT_DIAGNOSIS_SETTINGS,
  railTab: 'evidence',
  fillingBy: null,
  lists: DEFAULT_LISTS_VIEW,
  dataPage: 'import',
  theme: 'light',
  language: 'zh-CN',
};
