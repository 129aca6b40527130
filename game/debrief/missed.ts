import type { Impact, MissedCondition, MissedContact, Program } from '#engine';
import { listed } from '../text/listed.ts';
import { momentWords } from './amounts.ts';
import { agencyName } from './case-words.ts';

const CASELOAD_WORDS: Readonly<Record<string, string>> = { QUIET: 'a quiet shift', BUSY: 'a busy shift', OVERLOADED: 'more people waiting than the shift could see' };
const STAFF_WORDS: Readonly<Record<string, string>> = { SOCIAL_WORKER: 'social worker', CULTURAL_MEDIATOR: 'cultural mediator', TRAINED_INTERPRETER: 'trained interpreter' };

/** A contact that passed unseen, in words: the service and its conditions, never a person (revictimisation.md 5.5). */
export function missedWords(program: Program, { agency, minute, how, conditions }: MissedContact): string {
  const service = agency === '' ? 'A service' : agencyName(program, agency);
  const { name } = program.scenario.person;
  const under = conditions.length === 0 ? '' : ` The conditions: ${listed(conditions.map(conditionWords))}.`;
  return `${momentWords(program, minute)}: ${service} met ${name}. ${HOW[how]}${under}`;
}

const HOW: Readonly<Record<MissedContact['how'], string>> = {
  dismissed: 'Signs were set aside.', ended: 'The visit ended without a look at the signs.', 'not-noticed': 'No sign was noticed.',
};

function conditionWords(condition: MissedCondition): string {
  switch (condition.kind) {
    case 'caseload': return CASELOAD_WORDS[condition.caseload] ?? 'an ordinary shift';
    case 'nobody-on-shift': return `${listed(condition.missing.map((staff) => `no ${STAFF_WORDS[staff] ?? staff}`))} on shift`;
    case 'no-training': return 'no training on trafficking for the team';
  }
}

/** The conditions of the case in words: time, staff, training. */
export function settingWords({ reading: { setting } }: Impact): string {
  const missing = Object.keys(STAFF_WORDS).filter((staff) => !setting.onShift.some((each) => each === staff));
  const staff: readonly MissedCondition[] = missing.length > 0 ? [{ kind: 'nobody-on-shift', missing }] : [];
  const training = setting.teamTrained ? 'a team trained on trafficking' : conditionWords({ kind: 'no-training' });
  return listed([conditionWords({ kind: 'caseload', caseload: setting.caseload }), ...staff.map(conditionWords), training]);
}
