import { notesOnCase, type Scenario } from '#engine';
import { shippedPaths, textAt } from './heads.ts';
import { say } from '../text/say.ts';

/**
 * What our check says against the case that a session carries; none for a case that came with the page as it is. What a
 * case may cite is fetched for this alone, so that a session of a shipped case is taken up without it.
 */
export async function notesOnCarried(source: string, scenario: Scenario): Promise<readonly string[]> {
  try {
    const named = shippedPaths.filter((path) => path.endsWith(`/${scenario.id}.yaml`));
    for (const path of named) if ((await textAt(path)) === source) return [];
    const { citable } = await import('./services.ts');
    return notesOnCase(scenario, citable());
  } catch {
    return [say('sessions.unchecked')];
  }
}
