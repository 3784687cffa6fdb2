import { nullableStringColumn, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';

/** What documents say of a region: chains it declares, and figures quoted as they are printed. */
export interface RegionDocuments {
  readonly adoptions: readonly RegionAdoption[];
  readonly figures: readonly CitedFigure[];
}

export interface RegionAdoption {
  readonly chain: string;
  /** Official name there; null where the document gives none. */
  readonly localName: string | null;
  readonly source: string | null;
  readonly asOf: string | null;
}

export interface CitedFigure {
  readonly figureId: string;
  readonly chain: string | null;
  readonly period: string | null;
  readonly item: string;
  /** As the document prints it, with its unit. */
  readonly quotation: string | null;
  readonly definition: string | null;
  readonly citation: string;
}

export async function queryRegionDocuments(
  db: Database,
  adcode: string,
  signal?: AbortSignal,
): Promise<RegionDocuments> {
  const [adoptions, figures] = await Promise.all([
    db.query(
      sql`
      SELECT chain, max(local_name) AS local_name, max(source) AS source, max(as_of)::VARCHAR AS as_of
      FROM   chain_adoption WHERE region = ${adcode} AND chain IS NOT NULL GROUP BY chain ORDER BY chain`,
      signal,
    ),
    db.query(
      sql`
      SELECT figure_id, chain, period, item, quotation, definition, citation
      FROM   cited_figure WHERE region = ${adcode} ORDER BY display_order NULLS LAST, figure_id`,
      signal,
    ),
  ]);
  const adoption = (name: string) => nullableStringColumn(adoptions, name);
  const [localName, source, asOf] = [adoption('local_name'), adoption('source'), adoption('as_of')];
  const figure = (name: string) => nullableStringColumn(figures, name);
  const [chain, period, quotation, definition] = [
    figure('chain'),
    figure('period'),
    figure('quotation'),
    figure('definition'),
  ];
  const [item, citation] = [stringColumn(figures, 'item'), stringColumn(figures, 'citation')];
  return {
    adoptions: stringColumn(adoptions, 'chain').map((each, row) => ({
      chain: each,
      localName: localName[row] ?? null,
      source: source[row] ?? null,
      asOf: asOf[row] ?? null,
    })),
    figures: stringColumn(figures, 'figure_id').map((figureId, row) => ({
      figureId,
      chain: chain[row] ?? null,
      period: period[row] ?? null,
      item: item[row] ?? '',
      quotation: quotation[row] ?? null,
      definition: definition[row] ?? null,
      citation: citation[row] ?? '',
    })),
  };
}
