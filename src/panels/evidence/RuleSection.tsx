import { useTranslation } from 'react-i18next';
import { RailSection } from '../details/RailSection';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './evidence.module.css';
import type { Evidence } from './evidenceOf';
import type { PresentNode } from './neighbours';
import { verdictRule } from './verdictRule';

/** Names at most so many nodes; the rest are counted. */
const NAMED = 4;

/** 判定规则 in words, with the actual names and counts. */
export function RuleSection({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation('evidence');
  const { graph, nodeById } = useWorkspace().data;
  const thresholds = useView((view) => view.diagnosis.thresholds);
  const named = (nodes: readonly PresentNode[]): string => {
    const words = nodes
      .slice(0, NAMED)
      .map(({ nodeId, firmCount }) =>
        t('nodeCount', { node: nodeById.get(nodeId)?.name ?? nodeId, count: firmCount }),
      );
    return nodes.length > NAMED
      ? `${words.join('、')} ${t('more', { count: nodes.length })}`
      : words.join('、');
  };
  const text = verdictRule(graph, evidence, thresholds)
    .map(({ id, numbers, nodes }) => t(`rule.${id}`, { ...numbers, nodes: named(nodes) }))
    .join('');
  return (
    <RailSection isDense title={t('ruleHead')}>
      <p className={styles.text}>{text}</p>
    </RailSection>
  );
}
