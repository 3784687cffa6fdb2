import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { ENTITIES } from '../../../src/model/entities';
import { ENTERPRISE_STATUS } from '../../../src/model/enumerations';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..', '..');

interface Column {
  readonly name: string;
  readonly unit: string | null;
  readonly key: boolean;
  readonly values: unknown;
}

it('npm run schema prints every entity with every column as JSON', async () => {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'scripts/schema.ts'], { cwd: root });
  const { entities } = JSON.parse(stdout) as { entities: { name: string; columns: Column[] }[] };
  expect(entities.map(({ name, columns }) => [name, columns.map((column) => column.name)])).toEqual(
    ENTITIES.map(({ name, fields }) => [name, fields.map((field) => field.name)]),
  );
  const columnsOf = (name: string) => entities.find((entity) => entity.name === name)?.columns ?? [];
  expect(columnsOf('project').find(({ name }) => name === 'investment_wan')?.unit).toBe('万元');
  expect(columnsOf('project').find(({ name }) => name === 'project_id')?.key).toBe(true);
  expect(columnsOf('enterprise').find(({ name }) => name === 'status')?.values).toEqual(ENTERPRISE_STATUS);
});
