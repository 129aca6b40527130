import { describe, expect, it } from 'vitest';
import { leftOutLine, translationsIn } from '../../../game/terminal/list.ts';
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
    expect(await json('list')).toMatchObject({ leftOut: [] });
  });
});
