import { Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toUrlFragment } from '../../state/urlCodec';
import { useWorkspace } from '../shared/workspace';
import styles from './ShareButton.module.css';

const COPIED_SHOWN_MS = 2000;

/** Copies the address of the present view; where the page may not write to the clipboard, shows it selected. */
export function ShareButton() {
  const { t } = useTranslation('chips');
  const { viewStore } = useWorkspace();
  const [isCopied, setIsCopied] = useState(false);
  const [address, setAddress] = useState<string | null>(null);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), COPIED_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const share = async (): Promise<void> => {
    const text = new URL(`#${toUrlFragment(viewStore.getState().view)}`, location.href).href;
    // Absent on plain http, whatever its type says.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (!clipboard) return setAddress(text);
    try {
      await clipboard.writeText(text);
      setIsCopied(true);
    } catch {
      // Refused by the browser or the person: the address can still be copied by hand.
      setAddress(text);
    }
  };

  return (
    <>
      <button type="button" className={styles.share} onClick={() => void share()}>
        {t('share')}
      </button>
      <output className={isCopied ? styles.copied : 'visually-hidden'}>{isCopied ? t('copied') : ''}</output>
      <Modal
        title={t('shareTitle')}
        open={address !== null}
        footer={null}
        onCancel={() => setAddress(null)}
        afterOpenChange={(isOpen) => isOpen && box.current?.select()}
      >
        <input
          ref={box}
          className={styles.address}
          readOnly
          aria-label={t('shareAddress')}
          value={address ?? ''}
          onFocus={(event) => event.target.select()}
        />
        <p className={styles.hint}>{t('shareHint')}</p>
      </Modal>
    </>
  );
}
