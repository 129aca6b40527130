import { describe, expect, it } from 'vitest';
import { compileScenario, pathwayOf } from '#engine';
import { programAt } from '../explore/case.ts';

const { scenario } = programAt('scenarios/greece/gr-1.yaml');
const greece = pathwayOf('greece');

/** The acts by law of GR-1, had its author worded none. */
function actsByLaw(age: 'ADULT' | 'CHILD'): ReadonlyMap<string, readonly string[]> {
  if (!greece) throw new Error('There is no pathway of Greece.');
  const bare = { ...scenario, person: { ...scenario.person, facts: { ...scenario.person.facts, age } }, seats: scenario.seats.map((seat) => ({ ...seat, menu: [] })) };
  const program = compileScenario(bare, greece);
  return new Map(program.names.seats.map((seat, index) => [seat, program.menu.filter((entry) => entry.seat === index).map((entry) => program.acts[entry.act]?.event ?? '')]));
}

describe('the menu by law', () => {
  const adult = actsByLaw('ADULT');

  it('holds what a role may raise by itself', () => {
    expect(adult.get('nurse')).toEqual(['EMA_FORM_SENT', 'POLICE_INFORMED']);
    expect(adult.get('prosecutor')).toContain('PROTECTION_ORDER_GRANTED');
  });

  it('leaves what happens face to face, and answers to a request, to the moments of a case', () => {
    const all = new Set([...adult.values()].flat());
    expect(['FIRST_CONTACT', 'INDICATOR_NOTICED', 'SEPARATE_FROM_COMPANION', 'INTAKE_DONE', 'STATEMENT_TAKEN', 'PROTECTION_ORDER_REFUSED'].filter((event) => all.has(event))).toEqual([]);
  });

  it('leaves out what a bare act can never open, as it would be closed for ever', () => {
    const all = new Set([...adult.values()].flat());
    expect(['HELPLINE_CALLED', 'INTEGRATION_STARTED', 'ACT_RECONSIDERED', 'AUTONOMY_REACHED', 'TRANSFER_TO_OTHER_PROJECT'].filter((event) => all.has(event))).toEqual([]);
  });

  it('offers the acts for a child in the case of a child, and not in that of an adult', () => {
    const forAChild = ['CHILD_FLAGGED', 'GUARDIAN_REQUESTED'];
    expect(adult.get('nurse')?.filter((event) => forAChild.includes(event))).toEqual([]);
    expect(actsByLaw('CHILD').get('nurse')).toEqual(expect.arrayContaining(forAChild));
  });
});
