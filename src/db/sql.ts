/** A finished piece of SQL. Only the `sql` tag and `identifier` make one, so no unescaped value reaches the engine. */
export class Sql {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | boolean | null | Sql | readonly (string | number)[];

/**
 * Builds SQL with its values rendered as literals: the one place where a value becomes SQL.
 * A piece of SQL is put in as it stands; a list becomes `(a, b, …)`.
 *
 * Literals instead of bound parameters, because a prepared statement of DuckDB-WASM cannot be cancelled.
 */
export function sql(parts: TemplateStringsArray, ...values: readonly Value[]): Sql {
  let text = parts[0] ?? '';
  for (const [index, value] of values.entries()) text += literal(value) + (parts[index + 1] ?? '');
  return new Sql(text);
}

/** A quoted name of a table or column. */
export function identifier(name: string): Sql {
  return new Sql(`"${name.replaceAll('"', '""')}"`);
}

/** Joins pieces with a separator, e.g. conditions with AND; nothing gives `whenEmpty`. */
export function joinSql(
  pieces: readonly Sql[],
  separator: ' AND ' | ' OR ' | ', ' | ' UNION ALL ' | ';\n',
  whenEmpty = '',
): Sql {
  return new Sql(pieces.length > 0 ? pieces.map((piece) => piece.text).join(separator) : whenEmpty);
}

function literal(value: Value): string {
  if (value instanceof Sql) return value.text;
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`not a SQL number: ${value}`);
    // With an exponent it is a DOUBLE and keeps every bit; without one it would be a DECIMAL.
    const text = Number.isInteger(value) ? String(value) : value.toExponential();
    // In brackets when negative: `a - -1` would be one space away from a comment.
    return value < 0 ? `(${text})` : text;
  }
  if (typeof value === 'string') {
    // A NUL ends the statement's text early inside the engine.
    if (value.includes('\0')) throw new RangeError('a SQL text cannot hold NUL');
    return `'${value.replaceAll("'", "''")}'`;
  }
  return `(${value.length > 0 ? value.map(literal).join(', ') : 'NULL'})`;
}
