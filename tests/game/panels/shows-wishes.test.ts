import { describe, expect, it } from 'vitest';
import { openSession, viewFor } from '#engine';
import { showsWishes } from '../../../game/panels/shows-wishes.ts';
import { findCase, programOf } from '../../../game/terminal/files.ts';

const program = programOf(findCase('gr-1'));
const opened = openSession(program, { seed: 'wishes', seating: Object.fromEntries(program.names.seats.map((seat) => [seat, 'trainee'])) });

describe('the part for wishes in the dossier', () => {
  it('stands with every seat from the start, but for one that only hears voices', () => {
    expect(program.names.seats.filter((seat) => !showsWishes(viewFor(opened, seat)))).toEqual(['interpreter']);
  });

  it('comes to that seat with the first wish it hears', () => {
    const { scene, dossier } = viewFor(opened, 'interpreter');
    expect(dossier.known.length).toBeGreaterThan(0);
    expect(showsWishes({ scene, dossier: { ...dossier, wishes: dossier.known } })).toBe(true);
  });
});
