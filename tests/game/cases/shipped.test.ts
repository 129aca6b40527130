import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedCase } from '../../../game/cases/cases.ts';
import { firstCase, shippedCases, shippedPaths } from '../../../game/cases/heads.ts';

describe('the shipped cases', () => {
  it('are named as their files are: the file of a case is fetched first', async () => {
    const heads = await shippedCases();
    expect(heads.length).toBeGreaterThan(0);
    expect(heads.map(({ country, id }) => `../../scenarios/${country}/${id}.yaml`)).toEqual(shippedPaths);
  });

  it('begin with the one that the notes of the first minutes are written for', async () => {
    expect((await firstCase())?.id).toBe('gr-1');
    expect((await shippedCases())[0]?.id).toBe('gr-1');
  });

  it('can each be opened by name, and nothing else can', async () => {
    for (const { id } of await shippedCases()) expect(await shippedCase(id)).toMatchObject({ ok: true, loaded: { program: { scenario: { id } } } });
    expect(await shippedCase('no-such-case')).toBeNull();
  });

  it('have their proofs, each in a file of its own', async () => {
    const without = (await shippedCases()).filter(({ id }) => !existsSync(new URL(`../../scenarios/${id}.test.ts`, import.meta.url)));
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});
