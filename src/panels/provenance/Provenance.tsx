import { Popover } from 'antd';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Provenance.module.css';
import { type FigureBasis, ProvenanceText } from './ProvenanceText';

interface ProvenanceProps extends FigureBasis {
  /** Name of the figure in the interface. */
  readonly label: string;
  readonly children: ReactNode;
}

/** The ground of the rails, where the library would tint its own. */
const GROUND = { container: { background: 'var(--bg)' } };

/** A figure as a button that opens its 口径. */
export function Provenance({ label, children, ...basis }: ProvenanceProps) {
  const { t } = useTranslation('provenance');
  const [isOpen, setOpen] = useState(false);
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    setOpen(false);
  };
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="leftTop"
      destroyOnHidden
      styles={GROUND}
      title={`${label} · ${t('title')}`}
      content={<ProvenanceText {...basis} />}
    >
      <button
        type="button"
        className={styles.figure}
        aria-label={t('open', { figure: label })}
        aria-expanded={isOpen}
        onKeyDown={closeOnEscape}
      >
        {children}
      </button>
    </Popover>
  );
}
