import styles from './ComponentBars.module.css';

export interface ComponentShare {
  readonly name: string;
  /** Share of its full weight, 0…1; NaN is missing. */
  readonly share: number;
}

const WIDTH_PX = 23;
const GAP_PX = 4.4;

/** The components of a score, each in its own frame; a dashed frame is a missing one. */
export function ComponentBars({
  components,
  missing,
}: {
  readonly components: readonly ComponentShare[];
  /** What is said of a missing one. */
  readonly missing: (name: string) => string;
}) {
  const label = components
    .map(({ name, share }) => (Number.isNaN(share) ? missing(name) : `${name} ${share.toFixed(2)}`))
    .join('，');
  return (
    <svg
      width={components.length * (WIDTH_PX + GAP_PX)}
      height="9"
      role="img"
      aria-label={label}
      className={styles.bars}
    >
      <title>{label}</title>
      {components.map(({ name, share }, index) => {
        const x = index * (WIDTH_PX + GAP_PX) + 0.5;
        return (
          <g key={name}>
            <rect
              className={Number.isNaN(share) ? styles.missing : styles.frame}
              x={x}
              y="0.5"
              width={WIDTH_PX - 1}
              height="7"
            />
            {!Number.isNaN(share) && (
              <rect
                className={styles.bar}
                x={x}
                y="0.5"
                width={Math.max(0, share * (WIDTH_PX - 1))}
                height="7"
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}
