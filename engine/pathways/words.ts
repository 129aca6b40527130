import type { RuleClosure } from '../refusal.ts';
import type { Country, Region, Role } from '../vocabulary.ts';
import { groundOf } from './backing.ts';
import { GUARD_SENTENCES } from './guards.ts';
import { leafInWords } from './leaf-words.ts';
import type { Pathway } from './pathway.ts';
import type { Closure, Lack } from './port.ts';

/** Each role as people say it, in the plural where it is a service. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  person: 'the person', police: 'police', border: 'border police', labour_inspector: 'labour inspectors', health: 'health services', ngo: 'general NGOs',
  specialised: 'specialised services', outreach: 'outreach teams', reception: 'reception staff', teacher: 'teachers', social_services: 'social services', helpline: 'helplines',
  prosecutor: 'the prosecutor', judge: 'a judge', immigration: 'the immigration office', asylum: 'the asylum service', protocol: 'the protocol office', mediator: 'mediators',
  lawyer: 'lawyers', guardian: 'the guardian', child_protection: 'child protection', trade_union: 'trade unions', iom: 'IOM', third_party: 'third parties',
  exploiter: 'the exploiter', system: 'time',
};

/** How many roles a sentence names before it says "and others". */
const NAMED_ROLES = 6;

/** A closure in plain sentences: why the rule is closed, and who or what opens it. */
export function closureInWords(pathway: Pathway, closure: Closure): RuleClosure {
  const rule = pathway.rules[closure.index];
  return {
    rule: closure.rule,
    why: closure.lacks.map(whyClosed),
    opens: closure.lacks.map((lack) => whatOpens(lack, closure.region, pathway.country)),
    ground: rule === undefined ? null : groundOf(pathway.country, rule),
  };
}

function whyClosed(lack: Lack): string {
  switch (lack.kind) {
    case 'role':
      return 'This step is not in the hands of this role.';
    case 'guard':
      return GUARD_SENTENCES[lack.guard].closed;
    case 'state':
      return lack.from.length === 0 ? 'This country’s pathway has no such step.' : 'Too early or too late for this step.';
  }
}

function whatOpens(lack: Lack, region: Region | 'conduct', country: Country): string {
  switch (lack.kind) {
    case 'role':
      return `It is open to ${listed(lack.open.map((role) => ROLE_WORDS[role]))}.`;
    case 'guard':
      return GUARD_SENTENCES[lack.guard].opens;
    case 'state':
      return lack.from.length === 0 || region === 'conduct' ? 'Nothing opens it here.' : `This step follows: ${listed(lack.from.map((leaf) => leafInWords(region, leaf, country)))}.`;
  }
}

/** "a, b or c"; long lists end with "and others". */
function listed(words: readonly string[]): string {
  if (words.length > NAMED_ROLES) return `${words.slice(0, NAMED_ROLES).join(', ')} and others`;
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

/** Each region as people say it. */
export const REGION_WORDS: Readonly<Record<Region, string>> = {
  id: 'identification', res: 'residence', asylum: 'claim for protection', assist: 'assistance', case: 'criminal case', claim: 'claim for redress', place: 'place',
  contact: 'contact', guardian: 'guardian', social: 'social accreditation',
};
