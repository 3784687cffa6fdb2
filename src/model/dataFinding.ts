/** Something wrong in the loaded rows: what, of which entity, in which rows. The rest is diagnosed without them. */
export interface DataFinding {
  readonly kind:
    | 'cycle'
    | 'unknown_node'
    | 'duplicate_node'
    | 'duplicate_edge'
    | 'cross_chain_edge'
    | 'share_over_one'
    | 'share_out_of_range'
    | 'no_region'
    | 'unknown_region'
    | 'assigned_to_unknown_node';
  readonly entity: 'edge' | 'node' | 'enterprise' | 'enterprise_node';
  /** Keys of the rows, their parts joined by `→` for an edge. */
  readonly rowKeys: readonly string[];
}
