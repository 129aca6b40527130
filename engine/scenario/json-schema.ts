import { z } from '../knowledge/zod.ts';
import { scenarioSchema } from './schema.ts';

/**
 * The case format as JSON Schema (draft 7), for editors that complete and check while one types. A case begins with
 * `# yaml-language-server: $schema=../scenario.schema.json`. Checked in as scenarios/scenario.schema.json.
 */
export function scenarioJsonSchema(): string {
  const schema = z.toJSONSchema(scenarioSchema, { target: 'draft-7', io: 'input' });
  return `${JSON.stringify({ title: 'A case of Ariadne', ...schema }, null, 2)}\n`;
}
