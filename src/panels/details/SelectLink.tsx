import type { Selection } from '../../model/viewState';
import { useViewActions } from '../shared/useView';
import styles from './SelectLink.module.css';

interface SelectLinkProps {
  readonly kind: NonNullable<Selection>['kind'];
  readonly id: string;
  readonly name: string;
}

/** Selects something related. */
export function SelectLink({ kind, id, name }: SelectLinkProps) {
  const { change } = useViewActions();
  return (
    <button type="button" className={styles.link} onClick={() => change({ selection: { kind, id } })}>
      {name}
    </button>
  );
}
