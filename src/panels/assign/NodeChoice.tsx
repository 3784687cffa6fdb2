import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../shared/workspace';
import styles from './NodeChoice.module.css';

interface NodeChoiceProps {
  /** Empty while none is chosen. */
  readonly value: string;
  readonly onChange: (node: string) => void;
}

/** Any node, found by its name or its chain's. */
export function NodeChoice({ value, onChange }: NodeChoiceProps) {
  const { t } = useTranslation('assign');
  const { structure, chainById } = useWorkspace().data;
  const options = useMemo(
    () =>
      structure.nodes.map(({ nodeId, chainId, name }) => ({
        value: nodeId,
        label: `${chainById.get(chainId)?.name ?? chainId} · ${name}`,
      })),
    [structure, chainById],
  );
  return (
    <Select
      size="small"
      className={styles.choice ?? ''}
      aria-label={t('act.changeTo')}
      placeholder={t('act.changeTo')}
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      value={value === '' ? null : value}
      onChange={onChange}
    />
  );
}
