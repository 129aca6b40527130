import { describe, expect, it } from 'vitest';
import { findServices } from '../../../engine/knowledge/find-services.ts';
import type { ServiceAnswer } from '../../../engine/knowledge/find-services.ts';
import { judgeService } from '../../../engine/knowledge/judge-service.ts';
import type { ServiceQuestion } from '../../../engine/knowledge/judge-service.ts';
import { provincesOf, territoryOf } from '../../../engine/knowledge/territory.ts';
import type { Territory } from '../../../engine/knowledge/territory.ts';
import { isOpenAt, opensNext, weekMinute, weekMinuteWords } from '../../../engine/knowledge/week.ts';
import { seedServices } from './services-seeds.ts';

const list = seedServices();
const ask = (question: ServiceQuestion): ServiceAnswer => findServices(list, question);
const ids = (services: readonly { readonly id: string }[]): readonly string[] => services.map(({ id }) => id);
const unsureIds = (answer: ServiceAnswer): readonly string[] => ids(answer.unsure.map(({ service }) => service));
const wayIds = (answer: ServiceAnswer): readonly string[] => ids(answer.waysOn.map(({ service }) => service));
const reasons = (answer: ServiceAnswer, id: string): readonly string[] => [...answer.excluded, ...answer.unsure].find(({ service }) => service.id === id)?.doubts.map(({ why }) => why) ?? [];

function province(name: string): Territory {
  const territory = territoryOf(list.territories, 'italy', { province: name });
  if (territory === null) throw new Error(`no province ${name}`);
  return territory;
}

function time(text: string): number {
  const minute = weekMinute(text);
  if (minute === null) throw new Error(`no time ${text}`);
  return minute;
}

describe('a question about an Italian territory', () => {
  it('gives the line, and the project it passes on to: Catania to Nuvole Reloaded', () => {
    const answer = ask({ territory: province('Catania') });
    expect(ids(answer.territory?.projects ?? [])).toEqual(['it-project-nuvole-reloaded']);
    expect(ids(answer.fits)).toEqual(['it-equal-opportunities', 'it-helpline', 'it-project-nuvole-reloaded']);
  });

  it.each([
    ['Catania', 'nuvole-reloaded'], ['Siracusa', 'fari-5'], ['Palermo', 'maddalena'], ['Milano', 'derive-e-approdi-2021'], ['Lodi', 'mettiamo-le-ali'], ['Isernia', 'asimmetrie-5-abruzzo-molise'],
  ])('neighbours may belong to different projects: %s to %s', (name, project) => {
    expect(ids(ask({ territory: province(name) }).territory?.projects ?? [])).toEqual([`it-project-${project}`]);
  });

  it('every province but Aosta has exactly one project', () => {
    const counts = list.territories.flatMap(({ regions }) => regions).flatMap(({ name: region, provinces }) => provinces.map(({ name }) => {
      const answer = ask({ territory: { country: 'italy', region, province: name } });
      return [name, answer.territory?.projects.length] as const;
    }));
    expect(counts.filter(([, count]) => count !== 1)).toEqual([['Aosta', 0]]);
  });

  it('a territory without a project is said to have none, and the bodies printed for it are named', () => {
    const answer = ask({ territory: province('Aosta') });
    expect([answer.territory?.projects, ids(answer.territory?.others ?? [])]).toEqual([[], ['it-apg23']]);
  });

  it('a project of another province is excluded with its own provinces', () => {
    expect(reasons(ask({ territory: province('Catania') }), 'it-project-fari-5')).toEqual(['It is printed for Agrigento, Caltanissetta, Enna, Ragusa and Siracusa.']);
  });

  it('of a divided region, each project is unsure until the province is named', () => {
    const answer = ask({ territory: { country: 'italy', region: 'Sicilia', province: null } });
    expect(unsureIds(answer)).toEqual(['it-project-fari-5', 'it-project-nuvole-reloaded', 'it-project-maddalena']);
    expect(provincesOf(list.territories, 'italy', 'Sicilia')).toHaveLength(9);
  });

  it('the line answers at any hour, without a name, and leads to the project whose hours are not printed', () => {
    const answer = ask({ territory: province('Catania'), at: time('sun 03:30') });
    expect(ids(answer.fits)).toEqual(['it-helpline']);
    expect(answer.fits[0]?.anonymous).toBe(true);
    expect(wayIds(answer)).toEqual(['it-project-nuvole-reloaded']);
  });
});

describe('a question about a need', () => {
  it('shelter in Belgium: the three centres', () => {
    expect(ids(ask({ country: 'belgium', need: 'shelter', for: 'men', form: 'LABOUR' }).fits)).toEqual(['be-surya', 'be-payoke', 'be-pag-asa']);
  });

  it('shelter in Catania: the print says immediate protection, so the project is only unsure and the line is the way on', () => {
    const answer = ask({ territory: province('Catania'), need: 'shelter' });
    expect(answer.fits).toEqual([]);
    expect(reasons(answer, 'it-project-nuvole-reloaded')).toEqual(['The print says immediate protection, not shelter.']);
    expect(wayIds(answer)).toEqual(['it-helpline', 'it-project-nuvole-reloaded']);
  });

  it('residence permits in Belgium: the Immigration Office alone', () => {
    expect(ids(ask({ country: 'belgium', need: 'residence_permits' }).fits)).toEqual(['be-immigration-office']);
  });

  it('a body that takes no single case answers only for what it is printed to do', () => {
    expect(ids(ask({ country: 'germany', need: 'service_search' }).fits)).toEqual(['de-kok']);
    expect(reasons(ask({ country: 'germany', need: 'shelter' }), 'de-kok')).toContain('It works with services and takes no single case.');
  });
});

describe('a question about a group', () => {
  it('Germany, a man, Saturday evening: none listed, and the search of KOK is the way on (DE-G11)', () => {
    const answer = ask({ country: 'germany', for: 'men', at: time('sat 20:00') });
    expect([answer.listed, answer.fits, unsureIds(answer)]).toEqual([true, [], []]);
    expect(wayIds(answer)).toEqual(['de-kok']);
    expect(reasons(answer, 'de-violence-against-women-line')).toEqual(['It is printed for women.']);
    expect(reasons(answer, 'de-sexual-abuse-line')).toContain('It is closed then. It opens next mon 09:00.');
  });

  it('Germany, a woman, Saturday evening: the line for women, in 18 languages', () => {
    expect(ids(ask({ country: 'germany', for: 'women', at: time('sat 20:00') }).fits)).toEqual(['de-violence-against-women-line']);
  });

  it('a home for children takes no adult and no parent', () => {
    for (const group of ['adults', 'women', 'men', 'parents'] as const) expect(reasons(ask({ country: 'greece', for: group }), 'gr-home-aigio')).toEqual(['It is printed for children.']);
  });

  it('the line 197 is for adults and the line 1056 for children', () => {
    const adults = ids(ask({ country: 'greece', for: 'adults' }).fits), children = ids(ask({ country: 'greece', for: 'children' }).fits);
    expect([adults.includes('gr-line-197'), adults.includes('gr-line-1056')]).toEqual([true, false]);
    expect([children.includes('gr-line-197'), children.includes('gr-line-1056')]).toEqual([false, true]);
  });

  it('silence of the print is said, not filled: a row for victims of trafficking is unsure for a child', () => {
    expect(reasons(ask({ country: 'belgium', for: 'children' }), 'be-payoke')).toEqual(['It is printed for victims of trafficking, without a word on children.']);
  });
});

describe('other questions', () => {
  it('Spain: the documents hold no list, which is another thing than an empty answer', () => {
    const answer = ask({ country: 'spain', need: 'shelter' });
    expect([answer.listed, answer.fits, answer.unsure, answer.waysOn]).toEqual([false, [], [], []]);
  });

  it('a form of exploitation: a row limited to another form is out, and one about another subject is unsure', () => {
    const answer = ask({ country: 'germany', form: 'LABOUR' });
    expect(reasons(answer, 'de-sexual-abuse-line')).toEqual(['It is printed for sexual abuse or exploitation only.']);
    expect(reasons(answer, 'de-violence-against-women-line')).toEqual(['It is printed for violence against women.']);
    expect(ids(answer.fits)).toEqual(['de-solwodi']);
  });

  it('words: found in names, towns and telephone numbers, whatever the accents', () => {
    expect(ids(ask({ text: 'surya liege' }).fits)).toEqual(['be-surya']);
    expect(ids(ask({ text: '116000' }).fits)).toEqual(['gr-line-116000']);
  });

  it('nothing asked: every entry fits', () => {
    expect(ask({}).fits).toHaveLength(63);
  });

  it('every entry is in exactly one of the three lists, and no exclusion is without a reason', () => {
    for (const question of [{ country: 'greece', for: 'men' }, { form: 'DOMESTIC', at: time('tue 19:59') }, { territory: province('Roma'), need: 'health_care' }] satisfies readonly ServiceQuestion[]) {
      const { fits, unsure, excluded } = ask(question);
      expect(fits.length + unsure.length + excluded.length).toBe(63);
      expect(new Set([...ids(fits), ...unsure.map(({ service }) => service.id), ...excluded.map(({ service }) => service.id)]).size).toBe(63);
      for (const { doubts } of [...unsure, ...excluded]) expect(doubts.every(({ why }) => why.endsWith('.')) && doubts.length > 0).toBe(true);
    }
  });

  it('an entry alone can be judged, for a case that names it', () => {
    const home = list.services.find(({ id }) => id === 'gr-home-aigio');
    expect(home && judgeService(home, { country: 'italy', for: 'men' }).map(({ criterion }) => criterion)).toEqual(['country', 'for']);
  });
});

describe('weekly hours', () => {
  const line = list.services.find(({ id }) => id === 'de-sexual-abuse-line');

  it.each([
    ['mon 08:59', false], ['mon 09:00', true], ['mon 13:59', true], ['mon 14:00', false], ['tue 14:59', false], ['tue 15:00', true], ['thu 19:59', true], ['thu 20:00', false], ['fri 13:00', true], ['sat 10:00', false], ['sun 10:00', false],
  ])('at %s the German line on sexual abuse is open: %s', (text, open) => {
    expect(line?.hours && isOpenAt(line.hours, time(text))).toBe(open);
  });

  it('the next opening goes over the weekend', () => {
    expect(line?.hours && weekMinuteWords(opensNext(line.hours, time('fri 14:00')))).toBe('mon 09:00');
  });

  it.each([['sat 20:00', 8400], ['Saturday 20:00', 8400], ['mon 0:00', 0], ['sat', null], ['sat 24:00', null], ['caturday 20:00', null], ['sat 20:60', null]])('“%s” is minute %s of the week', (text, minute) => {
    expect(weekMinute(text)).toBe(minute);
  });
});
