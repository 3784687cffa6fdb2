import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './KeysDialog.module.css';

const KEYS = [
  [['/'], 'search'],
  [['1', '2', '3', '4', '5'], 'modes'],
  [['←', '→'], 'tabs'],
  [['↑', '↓', 'Enter'], 'suggestions'],
  [['Ctrl Z'], 'undo'],
  [['Ctrl Y', 'Ctrl Shift Z'], 'redo'],
  [['Esc'], 'back'],
  [['Ctrl Enter'], 'run'],
  [['Tab', 'Shift Tab'], 'next'],
  [['?'], 'help'],
] as const;

interface KeysDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Every key that does something. */
export function KeysDialog({ isOpen, onClose }: KeysDialogProps) {
  const { t } = useTranslation('topbar');
  return (
    <Modal open={isOpen} onCancel={onClose} footer={null} title={t('help')} width={480} destroyOnHidden>
      <table className={styles.keys} aria-label={t('help')}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('keys.key')}</th>
            <th scope="col">{t('keys.action')}</th>
          </tr>
        </thead>
        <tbody>
          {KEYS.map(([keys, action]) => (
            <tr key={action}>
              <td className={styles.key}>
                {keys.map((key) => (
                  <kbd key={key} className={styles.cap}>
                    {key}
                  </kbd>
                ))}
              </td>
              <td>{t(`keys.${action}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
