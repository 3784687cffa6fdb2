interface ChevronProps {
  readonly open: boolean;
}

/** Points down where a part stands open, right where it is closed. */
export function Chevron({ open }: ChevronProps) {
  return (
    <svg
      width="10"
      height="10"
      viewBox="0 0 10 10"
      aria-hidden="true"
      style={{ flex: 'none', display: 'block' }}
    >
      <path
        d={open ? 'M1.5 3.25 5 6.75 8.5 3.25' : 'M3.25 1.5 6.75 5 3.25 8.5'}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.25"
      />
    </svg>
  );
}
