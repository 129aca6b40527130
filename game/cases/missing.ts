import { say } from '../text/say.ts';
import { missingCases, textAt } from './heads.ts';
import type { Missing } from './shelf.ts';

/** What the list of cases says of each file that is not in it. */
export async function missingLines(): Promise<readonly string[]> {
  return Promise.all((await missingCases()).map(async (missing) => missingLine(missing, await textAt(`../../${missing.file}`))));
}

/** Why a file is not among the cases, with its place. The engine is fetched only for a file that cannot be read. */
export async function missingLine({ file, why, other }: Missing, text: string): Promise<string> {
  switch (why) {
    case 'ending':
      return say('library.missing.ending', { file });
    case 'folder':
      return say('library.missing.folder', { file });
    case 'twice':
      return say('library.missing.twice', { file, other });
    case 'unread': {
      const { readCase } = await import('./cases.ts');
      const reading = readCase(text, file);
      const line = reading.ok ? null : reading.problem.line;
      return reading.ok || line === null ? say('library.missing.unread', { file }) : say('library.missing.reason', { file, line, reason: reading.problem.reason });
    }
  }
}
