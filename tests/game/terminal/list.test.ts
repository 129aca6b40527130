import { describe, expect, it } from 'vitest';
import { leftOutLine, missingLine, strayIn, translationsIn } from '../../../game/terminal/list.ts';
import { call, json } from './run.ts';

describe('the list of cases', () => {
  it('leaves out what is named as a translation, and only that', () => {
    const paths = ['greece', 'greece/gr-1.yaml', 'greece/gr-1.el.yaml', 'belgium\\be-1.nl.yaml', 'scenario.schema.json', 'greece/notes.old.txt'];
    expect(translationsIn(paths)).toEqual(['scenarios/belgium/be-1.nl.yaml', 'scenarios/greece/gr-1.el.yaml']);
  });

  it('says so in one line with what to do', () => {
    expect(leftOutLine('scenarios/greece/gr-1.el.yaml')).toMatch(/^scenarios\/greece\/gr-1\.el\.yaml {2}is left out: .*To play it, /);
  });

  it('says nothing where there is none', async () => {
    const { exit, out } = await call('list');
    expect([exit, out.includes('left out')]).toEqual([0, false]);
    expect(await json('list')).toMatchObject({ leftOut: [], missing: [] });
  });

  it('names a file that is none by its ending or its folder, and one whose id is taken', () => {
    expect(strayIn(['greece', 'greece/gr-1.yaml', 'greece/gr-1.el.yaml', 'mine.yaml', 'greece\\mine.yml', 'scenario.schema.json']).map(missingLine)).toEqual([
      'scenarios/greece/mine.yml  is left out: its name should end in .yaml.',
      'scenarios/mine.yaml  is left out: a case lies in the folder of its country, such as scenarios/greece.',
    ]);
    expect(missingLine({ file: 'scenarios/greece/b.yaml', why: 'twice', other: 'scenarios/greece/a.yaml' })).toMatch(/^scenarios\/greece\/b\.yaml {2}is missing on the page: /);
  });
});
