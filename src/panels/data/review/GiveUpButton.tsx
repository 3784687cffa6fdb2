import { Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './SetAsideReports.module.css';

interface GiveUpButtonProps {
  /** Of the import whose held rows go. */
  readonly name: string;
  readonly onConfirm: () => void;
}

/** Gives up held rows, once a person has said it twice. */
export function GiveUpButton({ name, onConfirm }: GiveUpButtonProps) {
  const { t } = useTranslation('review');
  return (
    <Popconfirm
      icon={null}
      title={t('dropConfirm', { name })}
      okText={t('drop')}
      okButtonProps={{ autoInsertSpace: false }}
      cancelButtonProps={{ autoInsertSpace: false }}
      onConfirm={onConfirm}
    >
      <button type="button" className={styles.action}>
        {t('drop')}
      </button>
    </Popconfirm>
  );
}
