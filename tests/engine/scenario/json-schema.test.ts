import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { scenarioJsonSchema } from '../../../engine/scenario/json-schema.ts';

const FILE = new URL('../../../scenarios/scenario.schema.json', import.meta.url);

it('scenarios/scenario.schema.json is the one made from the case format (UPDATE=1 rewrites it)', () => {
  const made = scenarioJsonSchema();
  if (process.env['UPDATE'] === '1') writeFileSync(FILE, made);
  expect(existsSync(FILE) ? readFileSync(FILE, 'utf8') : '').toBe(made);
});

it('the schema is closed: an editor marks a field that the format does not know', () => {
  expect(JSON.parse(scenarioJsonSchema())).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', type: 'object', additionalProperties: false });
});
