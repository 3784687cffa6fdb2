import { Segmented, Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { regionCompleteness } from '../../diagnosis/regionCompleteness';
import { formatPercent } from '../../lib/formatFigure';
import { type ChainGraphView, GRAPH_FORMS, GRAPH_SCOPES, GRAPH_TIMES } from '../../model/chainGraphView';
import { Provenance } from '../provenance/Provenance';
import { ExportMenu } from '../shared/ExportMenu';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './ChainGraph.module.css';
import { graphSheet } from './graphSheet';
import type { ChainGraphAnswer, PlaceCells } from './useChainGraph';

/** What the graph is about, and how it is looked at. */
export function ChainGraphHead({ answer }: { readonly answer: ChainGraphAnswer }) {
  const { t } = useTranslation(['chainGraph', 'common']);
  const view = useView(({ chainGraph }) => chainGraph);
  const filter = useView((state) => state.filter);
  const { change } = useViewActions();
  const { hasSamples } = useWorkspace().data;
  const language = useView((state) => state.language);
  const set = (patch: Partial<ChainGraphView>): void => change({ chainGraph: { ...view, ...patch } });
  const { place } = answer.main;
  const basis = useMemo(
    () => ({
      ...filter,
      chains: [answer.chainId],
      nodes: [],
      stages: [],
      regions: place.id === '' || place.level === 'park' ? [] : [place.id],
      parks: place.level === 'park' ? [place.id] : [],
    }),
    [filter, answer.chainId, place],
  );
  return (
    <div className={styles.head}>
      <p className={styles.summary}>
        <Summary answer={answer} />
      </p>
      <span className={styles.provenance}>
        <Provenance
          label={t('label')}
          figure="chainGraph"
          entity="enterprise"
          filter={basis}
          coverage={null}
          benchmark={null}
        >
          {t('provenance')}
        </Provenance>
      </span>
      <span className={styles.space} />
      <ComparedChoice
        main={answer.main}
        value={answer.other?.place.id ?? ''}
        onChange={(comparedRegion) => set({ comparedRegion })}
      />
      <Segmented
        size="small"
        aria-label={t('timeLabel')}
        value={view.time}
        options={GRAPH_TIMES.map((value) => ({ value, label: t(`time.${value}`) }))}
        onChange={(time) => set({ time })}
      />
      <Segmented
        size="small"
        aria-label={t('scopeLabel')}
        value={view.scope}
        options={GRAPH_SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }))}
        onChange={(scope) => set({ scope })}
      />
      <Segmented
        size="small"
        aria-label={t('formLabel')}
        value={view.form}
        options={GRAPH_FORMS.map((value) => ({ value, label: t(`form.${value}`) }))}
        onChange={(form) => set({ form })}
      />
      <ExportMenu
        id="listSheet"
        name={t('label')}
        hasSamples={hasSamples}
        className={styles.export}
        sheets={async () => [
          graphSheet({ answer, sampleMark: hasSamples ? t('common:sampleMark') : null, language, t }),
        ]}
      />
    </div>
  );
}

/** 上饶市 · 光伏 · 18 环节 · 完整度 66.7 % · 断点段 1; with two regions, how many nodes they differ in. */
function Summary({ answer }: { readonly answer: ChainGraphAnswer }) {
  const { t } = useTranslation('chainGraph');
  const { graph } = useWorkspace().data;
  const { main, other, chainId, chainName, nodes } = answer;
  const { matrix } = main.place;
  const share = useMemo(
    () => (matrix ? regionCompleteness(graph, matrix, chainId).get(main.place.id) : undefined),
    [graph, matrix, chainId, main.place.id],
  );
  const counted = (standing: string): number =>
    [...main.standings.values()].filter((each) => each === standing).length;
  const segments = new Set(
    [...main.cells.values()].filter(({ verdict }) => verdict === 'break').map(({ segment }) => segment),
  );
  const differing = other
    ? nodes.filter(({ nodeId }) => main.cells.get(nodeId)?.verdict !== other.cells.get(nodeId)?.verdict)
        .length
    : 0;
  return [
    main.place.name,
    ...(other ? [other.place.name] : []),
    chainName,
    t('nodeCount', { count: nodes.length }),
    ...(other ? [t('differing', { count: differing })] : []),
    ...(!other && share?.basis === 'value'
      ? [t('completeness', { percent: formatPercent(share.value, 1) })]
      : []),
    ...(!other && matrix ? [t('missing', { count: counted('absent') })] : []),
    ...(!other && counted('planned') > 0 ? [t('coming', { count: counted('planned') })] : []),
    ...(!other && segments.size > 0 ? [t('segments', { count: segments.size })] : []),
  ].join(' · ');
}

const SELECT_STYLE = { width: 112 };

interface ComparedChoiceProps {
  readonly main: PlaceCells;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** The regions judged at the same level; counties of all cities, parks likewise. */
function ComparedChoice({ main, value, onChange }: ComparedChoiceProps) {
  const { t } = useTranslation('chainGraph');
  const { regionByCode, parkById } = useWorkspace().data;
  const { matrix, id: mainId } = main.place;
  const options = useMemo(
    () => [
      { value: '', label: t('noCompare') },
      ...(matrix?.regionIds ?? [])
        .filter((id) => id !== mainId)
        .map((id) => ({ value: id, label: regionByCode.get(id)?.name ?? parkById.get(id)?.name ?? id })),
    ],
    [matrix, mainId, regionByCode, parkById, t],
  );
  if (!matrix) return null;
  return (
    <span className={styles.compare}>
      <span aria-hidden="true">{t('compare')}</span>
      <Select
        size="small"
        showSearch={{ optionFilterProp: 'label' }}
        style={SELECT_STYLE}
        aria-label={t('compare')}
        value={value}
        options={options}
        onChange={onChange}
      />
    </span>
  );
}
