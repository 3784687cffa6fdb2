import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CloseMark } from '../../ui/CloseMark';
import { useView, useViewActions } from '../shared/useView';
import choices from './choices.module.css';
import { FilterSection } from './FilterSection';
import styles from './TextSection.module.css';

/** What an address can carry of it. */
const MAX_LENGTH = 100;

/** 搜索文本: counts with Enter or when the box is left, so that a word is one step to undo. */
export function TextSection() {
  const { t } = useTranslation('filters');
  const text = useView((view) => view.filter.text);
  const { changeFilter } = useViewActions();
  const [typed, setTyped] = useState<string | null>(null);
  const commit = (next: string): void => {
    setTyped(null);
    if (next.trim() !== text) changeFilter({ text: next.trim() });
  };
  return (
    <FilterSection id="text" note={text}>
      <div className={styles.box}>
        <Input
          size="small"
          allowClear={{ clearIcon: <CloseMark /> }}
          maxLength={MAX_LENGTH}
          aria-label={t('text.label')}
          placeholder={t('text.placeholder')}
          value={typed ?? text}
          onChange={(event) => (event.target.value === '' ? commit('') : setTyped(event.target.value))}
          onBlur={() => typed !== null && commit(typed)}
          onPressEnter={() => typed !== null && commit(typed)}
        />
      </div>
      <p className={choices.note}>{t('text.hint')}</p>
    </FilterSection>
  );
}
