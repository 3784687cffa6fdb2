import { Popconfirm, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { formatCount } from '../../lib/formatFigure';
import { ENTITIES } from '../../model/entities';
import type { DataSetSource } from '../../queries/dataSetSources';
import { useView } from '../shared/useView';
import type { DataSetInfo } from '../shared/workspace';
import styles from './DataSetEntry.module.css';

interface DataSetEntryProps {
  readonly info: DataSetInfo;
  readonly isOn: boolean;
  /** Sources that its rows name, the most frequent first. */
  readonly sources: readonly DataSetSource[];
  readonly onSwitch: (isOn: boolean) => void;
  readonly onRemove: () => Promise<void>;
}

/** One data set: its switch, where it comes from, and how many rows each table has of it. */
export function DataSetEntry({ info, isOn, sources, onSwitch, onRemove }: DataSetEntryProps) {
  const { t } = useTranslation('data');
  const language = useView((view) => view.language);
  const [isRemoving, setIsRemoving] = useState(false);
  const name = info.kind === 'embedded' ? t('sets.embedded') : info.name;
  const first = sources[0]?.source;
  const tables = ENTITIES.filter((entity) => (info.rowCounts[entity.name] ?? 0) > 0);

  const remove = async (): Promise<void> => {
    setIsRemoving(true);
    await onRemove();
    setIsRemoving(false);
  };

  return (
    <section className={styles.set} aria-label={name} data-off={!isOn}>
      <div className={styles.head}>
        <Switch size="small" aria-label={name} checked={isOn} disabled={isRemoving} onChange={onSwitch} />
        <h3 className={styles.name}>{name}</h3>
        {info.kind === 'imported' && (
          <Popconfirm
            icon={null}
            title={t('sets.confirm', { name })}
            okText={t('sets.removeShort')}
            okButtonProps={{ autoInsertSpace: false }}
            cancelButtonProps={{ autoInsertSpace: false }}
            onConfirm={() => void remove()}
          >
            <button
              type="button"
              className={styles.remove}
              aria-label={t('sets.remove', { name })}
              disabled={isRemoving}
            >
              {t('sets.removeShort')}
            </button>
          </Popconfirm>
        )}
      </div>
      {isRemoving && <p role="status">{t('sets.removed')}</p>}
      <dl className={styles.facts}>
        {first !== undefined && (
          <div>
            <dt>{t('sets.source')}</dt>
            <dd>
              {sources.length > 1 ? t('sets.sourceMore', { source: first, count: sources.length }) : first}
            </dd>
          </div>
        )}
        {info.asOf !== null && (
          <div>
            <dt>{t('sets.asOf')}</dt>
            <dd>{info.asOf}</dd>
          </div>
        )}
        {info.caption !== null && (
          <div>
            <dt>{t('sets.caption')}</dt>
            <dd>{info.caption}</dd>
          </div>
        )}
      </dl>
      <ul className={styles.tables} aria-label={t('sets.rows')}>
        {tables.map((entity) => (
          <li key={entity.name}>
            <span>{labelIn(language, entity.label)}</span>
            <span className={styles.rows}>{formatCount(info.rowCounts[entity.name] ?? Number.NaN)}</span>
          </li>
        ))}
      </ul>
      {info.kind === 'embedded' && <p className={styles.note}>{t('sets.embeddedNote')}</p>}
    </section>
  );
}
