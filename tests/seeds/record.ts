import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileOf, RECORDINGS, recordAnew } from './sessions.ts';

/**
 * Record the sessions of seeds/sessions anew: `UPDATE=1 npx tsx tests/seeds/record.ts [NAME...]`. Without UPDATE it only says
 * which would change, and exits 1. The rule for when that is right stands in seeds/sessions/README.md.
 */
function recordSessions(names: readonly string[], update: boolean): number {
  const stranger = names.find((name) => !RECORDINGS.some((recording) => recording.name === name));
  if (stranger !== undefined) {
    console.error(`There is no recording ${stranger}. There are: ${RECORDINGS.map((recording) => recording.name).join(', ')}.`);
    return 2;
  }
  const wanted = RECORDINGS.filter(({ name }) => names.length === 0 || names.includes(name));
  const changed = wanted.filter((recording) => {
    const text = recordAnew(recording);
    const file = fileOf(recording.name);
    const same = existsSync(file) && readFileSync(file, 'utf8') === text;
    if (!same && update) writeFileSync(file, text);
    console.log(`${recording.name}: ${same ? 'the same' : update ? 'recorded anew' : 'would change'}`);
    return !same;
  });
  return changed.length > 0 && !update ? 1 : 0;
}

process.exitCode = recordSessions(process.argv.slice(2), process.env['UPDATE'] === '1');
