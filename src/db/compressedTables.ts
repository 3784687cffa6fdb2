import type { EngineConnection } from './engineConnection';

/**
 * Puts the tables of these connections where they are compressed in memory: a ninth of the room, and half as much time
 * again to load. Before `createSchema`, which locks the settings.
 */
export async function compressTables(connections: readonly EngineConnection[]): Promise<void> {
  const [first] = connections;
  await first?.query("ATTACH ':memory:' AS compressed (COMPRESS)");
  for (const connection of connections) await connection.query('USE compressed');
}
