import { compileScenario, parseScenario, pathwayOf, type Country, type Outcome, type Program } from '#engine';

/**
 * A case of so many decisions in a row, in any country: one evening, one seat, three ways each, an answer drawn each time that
 * leans on whether she trusts the seat by now. Nothing in it waits for days, so that everything that can follow can be followed.
 */
export const chainCase = (country: Country, decisions: number): Program => compiled(chainText(country, decisions));

/** The text of a case, compiled. Fails the test with every problem of the text. */
export function compiled(text: string): Program {
  const parsed = parseScenario(text, 'case.yaml');
  if (!parsed.ok) throw new Error(parsed.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  const pathway = pathwayOf(parsed.scenario.country);
  if (!pathway) throw new Error(`There is no pathway of ${parsed.scenario.country}.`);
  return compileScenario(parsed.scenario, pathway);
}

const NOTE = 'note: { text: A choice of a case made for measuring., stance: defensible, sources: [teaching value] }';

/** The text of such a case. */
export function chainText(country: Country, decisions: number): string {
  return eveningText({
    id: `chain-${country}`, country, horizon: '1 d',
    starts: '{ place: protected, assist: plan }', flags: '[trust, heard, over]',
    hazards: '[{ id: missed, event: SIGNAL_MISSED, by: system, every: 12 h, odds: [{ perMille: 50 }] }]',
    beats: Array.from({ length: decisions }, (_, at) => beatText(at, decisions)).join('\n'), heard: '{ flag: heard }', outcome: 'OUT_ASSISTED_NO_RECOGNITION',
  });
}

/** What differs between cases of one evening. `heard` is the condition under which the case ends heard, once it is over. */
export interface Evening {
  readonly id: string; readonly country: Country; readonly horizon: string; readonly starts: string; readonly flags: string; readonly hazards: string;
  readonly beats: string; readonly heard: string; readonly outcome: Outcome;
}

/** The text of a case of one evening, one seat and two endings. */
export function eveningText({ id, country, horizon, starts, flags, hazards, beats, heard, outcome }: Evening): string {
  return `format: 1
id: ${id}
version: 1.0.0
country: ${country}
region: Somewhere
title: An evening of talks
summary: Mina talks with a nurse for an evening.
minutes: 10
languages: [en]
content: { short: A talk., themes: [{ theme: a talk, beat: talk-1, sentence: Mina talks with a nurse. }] }
needs: [N-EU-3]
recommendations: []
sources: [teaching value]
start: { weekday: 2, time: "17:40", place: clinic, month: 5 }
horizon: ${horizon}
person:
  name: Mina
  age: 24
  language: Farsi
  facts: { age: ADULT, nationality: THIRD_COUNTRY, stay: IRREGULAR, danger: MEDIUM, interpreter: NOT_NEEDED }
  starts: ${starts}
  wishes: [room]
  skills: [repairs bicycles]
  special: She knows every hill of the town by bicycle.
  services: [health_care]
  placeKind: ADULT
  baseline: 25
  agenciesNeeded: 1
  appearance: { look: person, seated: true }
cast: [{ id: mina, name: Mina, role: person, starts: present, appearance: { look: person, seated: true } }]
agencies: [{ id: clinic-team, name: Clinic, kind: health, place: clinic, needs: [room] }]
seats:
  - { id: nurse, title: Nurse, roles: [health], agency: clinic-team, knows: [], briefing: An evening., pressure: A queue., youKnow: Her name., youDecide: What to say., youAct: Here., sees: room, appearance: { look: health } }
setting: { caseload: BUSY, onShift: [], teamTrained: true, places: { ADULT: 1 } }
places: [{ id: clinic, name: Town clinic, short: Clinic, kind: health, scene: treatment }]
lens: { town: Athens, lon: 23.73, lat: 37.98 }
items: [{ id: room, kind: wish, text: She wants a room with a key. }]
indicators: []
flags: ${flags}
background: []
hazards: ${hazards}
news: []
injects: []
beats:
${beats}
endings:
  - { id: heard, outcome: ${outcome}, when: [{ flag: over }, ${heard}], lasting: 0 min, where: Mina is at home., beside: A friend is beside her., open: Nothing is open., lastWords: Thank you. }
  - { id: unheard, outcome: ${outcome}, when: [{ flag: over }, { not: ${heard} }], lasting: 0 min, where: Mina is at home., beside: A friend is beside her., open: Nothing is open., lastWords: Good night. }
debrief: [What changed in the talk?]
`;
}

function beatText(at: number, decisions: number): string {
  const leads = at === decisions - 1 ? 'sets: [over]' : `leads: [{ beat: talk-${at + 2} }]`;
  const choice = (id: string, act: string, [trusting, wary]: readonly [number, number]): string => wayText({
    id, takes: 10, typical: id === 'listen' ? 400 : 300, careful: id === 'listen' ? 800 : 100,
    brings: [act, `answers:
          - { id: opens, text: She says more., odds: [{ perMille: ${trusting}, when: [{ flag: trust }] }, { perMille: ${wary} }], sets: [trust, heard] }
          - { id: closes, text: She says less., odds: [{ perMille: ${1000 - trusting}, when: [{ flag: trust }] }, { perMille: ${1000 - wary} }], clears: [trust] }`, leads],
  });
  return talkText(at, [
    choice('listen', 'acts: [{ event: RIGHTS_EXPLAINED, with: { rights: [REFLECTION] } }]', [800, 300]),
    choice('ask', 'acts: [{ event: RIGHTS_EXPLAINED, with: { rights: [ASSISTANCE] } }]', [500, 150]),
    choice('wait', 'acts: []', [600, 50]),
  ]);
}

/** One talk of an evening and its ways; the first, at 0, opens by itself. */
export function talkText(at: number, ways: readonly string[]): string {
  return `  - id: talk-${at + 1}
    seat: nurse
    place: clinic
    title: Talk ${at + 1}
    present: [mina, nurse]
    text: Mina and the nurse talk.
    ${at === 0 ? 'when: [{ after: D+0 }]' : ''}
    choices:
${ways.join('\n')}`;
}

/** One way of a talk: its minutes, how much people lean to it, and what it brings, a field of the format in each line. */
export interface WayOfTalk { readonly id: string; readonly takes: number; readonly typical: number; readonly careful: number; readonly brings: readonly string[] }

export const wayText = ({ id, takes, typical, careful, brings }: WayOfTalk): string => `      - id: ${id}
        text: Talk on in the way called ${id}
        done: You talked on in the way called ${id}.
        takes: ${takes} min
        typical: ${typical}
        careful: ${careful}
        ${[...brings, NOTE].join('\n        ')}`;
