import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { STAGE, type Verdict } from '../../model/enumerations';
import type { ChainRow, NodeRow } from '../../queries/structure';
import { ChoiceRow } from '../../ui/ChoiceRow';
import { MiniBars } from '../../ui/MiniBars';
import { StageMark } from '../shared/StageMark';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './ChainTree.module.css';
import { toggledChain } from './chainChoice';
import { type TreeRow, type TreeStage, treeStages } from './chainTree';
import { FoldButton } from './FoldButton';
import { NodeGlyph } from './NodeGlyph';
import { toggled } from './toggled';
import { useFocusVerdicts } from './useFocusVerdicts';
import type { TreeAnswer } from './useTreeCounts';

interface ChainTreeProps {
  readonly chain: ChainRow;
  readonly tree: TreeAnswer;
  readonly isFolded: boolean;
  /** null: the only tree, it cannot be folded. */
  readonly onFold: (() => void) | null;
}

/** One chain with its stages and nodes, their counts and their shape from west to east. */
export function ChainTree({ chain, tree, isFolded, onFold }: ChainTreeProps) {
  const { t } = useTranslation('filters');
  const { data } = useWorkspace();
  const { changeFilter } = useViewActions();
  const filter = useView((view) => view.filter);
  const stages = useMemo(
    () => treeStages(data.structure.nodes, chain.chainId),
    [data.structure.nodes, chain.chainId],
  );
  const figures = useRowFigures(tree);
  const verdicts = useFocusVerdicts();
  return (
    <div className={styles.tree}>
      <div className={styles.foldable}>
        <ChoiceRow
          label={chain.name}
          indent={onFold ? INDENT.stage : INDENT.chain}
          strong
          checked
          onToggle={() => changeFilter(toggledChain(filter, chain.chainId, data.nodeById))}
          boxed
          {...figures({ kind: 'chain', chain: chain.chainId })}
        />
        {onFold && <FoldButton name={chain.name} open={!isFolded} onToggle={onFold} />}
      </div>
      {!isFolded && stages.length === 0 && <p className={styles.note}>{t('chain.noGraph')}</p>}
      {!isFolded &&
        stages.map((stage) => (
          <StageRows
            key={stage.stage ?? 'unknown'}
            chain={chain.chainId}
            stage={stage}
            figures={figures}
            verdicts={verdicts}
          />
        ))}
    </div>
  );
}

/** px from the edge of the rail to the lead of a row. */
const INDENT = { chain: 16, stage: 34, node: 40 } as const;

type RowFigures = Pick<Parameters<typeof ChoiceRow>[0], 'count' | 'countLabel' | 'chart' | 'title'>;

interface StageRowsProps {
  readonly chain: string;
  readonly stage: TreeStage;
  readonly figures: (row: TreeRow) => RowFigures;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

function StageRows({ chain, stage: { stage, nodes }, figures, verdicts }: StageRowsProps) {
  const { t: common } = useTranslation('common');
  const language = useView((view) => view.language);
  const chosen = useView((view) => view.filter.stages);
  const { changeFilter } = useViewActions();
  const [isOpen, setIsOpen] = useState(true);
  const name = stage ? labelIn(language, STAGE[stage]) : common('unknown');
  return (
    <>
      <div className={styles.foldable}>
        {stage ? (
          <ChoiceRow
            label={name}
            indent={INDENT.stage}
            checked={chosen.includes(stage)}
            onToggle={() => changeFilter({ stages: toggled(chosen, stage) })}
            lead={<StageMark stage={stage} />}
            {...figures({ kind: 'stage', chain, stage })}
          />
        ) : (
          <p className={styles.unknownStage}>{name}</p>
        )}
        <FoldButton name={name} open={isOpen} onToggle={() => setIsOpen(!isOpen)} />
      </div>
      {isOpen && <NodeRows nodes={nodes} figures={figures} verdicts={verdicts} />}
    </>
  );
}

interface NodeRowsProps {
  readonly nodes: readonly NodeRow[];
  readonly figures: (row: TreeRow) => RowFigures;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

function NodeRows({ nodes, figures, verdicts }: NodeRowsProps) {
  const { t } = useTranslation('filters');
  const chosen = useView((view) => view.filter.nodes);
  const { changeFilter } = useViewActions();
  return nodes.map((node) => (
    <ChoiceRow
      key={node.nodeId}
      label={node.name}
      indent={INDENT.node}
      checked={chosen.includes(node.nodeId)}
      onToggle={() => changeFilter({ nodes: toggled(chosen, node.nodeId) })}
      trail={
        <>
          {node.isKey && <span className={styles.key}>{t('chain.key')}</span>}
          <NodeGlyph verdict={verdicts.get(node.nodeId)} />
        </>
      }
      {...figures({ kind: 'node', chain: node.chainId, node: node.nodeId })}
    />
  ));
}

function useRowFigures({ counts, regions }: TreeAnswer): (row: TreeRow) => RowFigures {
  const { t } = useTranslation('filters');
  return useCallback(
    (row) => {
      const { total, byRegion } = counts.of(row);
      const entries = regions.map(({ name }, index) => `${name} ${byRegion[index] ?? 0}`).join(' · ');
      return {
        count: total,
        countLabel: t('count', { amount: total }),
        chart: <MiniBars values={byRegion} />,
        title: t('bars', { counts: entries }),
      };
    },
    [counts, regions, t],
  );
}
