import Papa from 'papaparse';
import type { RetiredCodeTable } from '../import/importProtocol';

/** Reads geo/retired-codes.csv: codes and names of units that were renamed, merged or divided. */
export function parseRetiredCodes(bytes: Uint8Array): RetiredCodeTable {
  const { data } = Papa.parse<Record<string, string>>(new TextDecoder().decode(bytes), {
    header: true,
    skipEmptyLines: true,
  });
  const column = (name: string): string[] => data.map((row) => row[name] ?? '');
  return { former_code: column('former_code'), former_name: column('former_name'), adcode: column('adcode') };
}
