import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeCase, judgeFile } from '../../../game/cases/judge.ts';

const minimal = readFileSync(new URL('../../fixtures/scenario/minimal.yaml', import.meta.url), 'utf8');

describe('a case file that somebody chose', () => {
  it('can be played when nothing is wrong with it', async () => {
    const judgement = await judgeFile(new File([minimal], 'mine.yaml'));
    expect(judgement.problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(judgement.loaded?.source).toBe(minimal);
  });

  it('is refused with the line of each mistake in its form', () => {
    const judgement = judgeCase(minimal.replace('format: 1', 'format: 2').replace('minutes:', 'minuts:'), 'mine.yaml');
    expect(judgement.loaded).toBeNull();
    expect(judgement.problems.map(({ line, level }) => ({ line: line > 0, level }))).toEqual([{ line: true, level: 'error' }, { line: true, level: 'error' }]);
  });

  it('is refused for what only the check sees: a name that leads nowhere, a need that no register holds', () => {
    const judgement = judgeCase(minimal.replace('place: clinic', 'place: clinik').replace('needs: [N-GR-9]', 'needs: [N-XX-99]'), 'mine.yaml');
    expect(judgement.loaded).toBeNull();
    expect(judgement.problems.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual(['No need has the number N-XX-99.', 'No place is called “clinik”.']);
  });

  it('is refused without being read when it is far too big', async () => {
    const judgement = await judgeFile(new File([new Uint8Array(5 * 1024 * 1024)], 'film.yaml'));
    expect(judgement).toMatchObject({ loaded: null, problems: [{ level: 'error' }] });
  });

  it('is refused in words when the browser cannot read it', async () => {
    const gone = new File([minimal], 'gone.yaml');
    gone.text = () => Promise.reject(new Error('gone'));
    expect((await judgeFile(gone)).problems[0]?.message).toMatch(/^This file could not be read\./);
  });
});
