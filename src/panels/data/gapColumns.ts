/** Columns of the computed table `gap`, one row a level, region and node, as the SQL console shows it. */
export const GAP_COLUMNS = [
  'level',
  'region',
  'chain',
  'node',
  'verdict',
  'position',
  'segment_id',
  'segment_length',
  'lost',
  'eroding',
  'filling',
  'in_city',
  'too_small',
  'firm_count',
  'expected',
  'p_absent',
] as const;
