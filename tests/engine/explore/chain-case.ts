import { compileScenario, parseScenario, pathwayOf, type Country, type Program } from '#engine';

/**
 * A case of so many decisions in a row, in any country: one evening, one seat, three ways each, an answer drawn each time that
 * leans on whether she trusts the seat by now. Nothing in it waits for days, so that everything that can follow can be followed.
 */
export function chainCase(country: Country, decisions: number): Program {
  const parsed = parseScenario(chainText(country, decisions), `chain-${country}.yaml`);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  const pathway = pathwayOf(country);
  if (!pathway) throw new Error(`There is no pathway of ${country}.`);
  return compileScenario(parsed.scenario, pathway);
}

const NOTE = 'note: { text: A choice of a case made for measuring., stance: defensible, sources: [teaching value] }';

/** The text of such a case. */
export function chainText(country: Country, decisions: number): string {
  const beats = Array.from({ length: decisions }, (_, at) => beatText(at, decisions)).join('\n');
  return `format: 1
id: chain-${country}
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
horizon: 1 d
person:
  name: Mina
  age: 24
  language: Farsi
  facts: { age: ADULT, nationality: THIRD_COUNTRY, stay: IRREGULAR, danger: MEDIUM, interpreter: NOT_NEEDED }
  starts: { place: protected, assist: plan }
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
flags: [trust, heard, over]
background: []
hazards: [{ id: missed, event: SIGNAL_MISSED, by: system, every: 12 h, odds: [{ perMille: 50 }] }]
news: []
injects: []
beats:
${beats}
endings:
  - { id: heard, outcome: OUT_ASSISTED_NO_RECOGNITION, when: [{ flag: over }, { flag: heard }], lasting: 0 min, where: Mina is at home., beside: A friend is beside her., open: Nothing is open., lastWords: Thank you. }
  - { id: unheard, outcome: OUT_ASSISTED_NO_RECOGNITION, when: [{ flag: over }, { not: { flag: heard } }], lasting: 0 min, where: Mina is at home., beside: A friend is beside her., open: Nothing is open., lastWords: Good night. }
debrief: [What changed in the talk?]
`;
}

function beatText(at: number, decisions: number): string {
  const last = at === decisions - 1;
  const leads = last ? 'sets: [over]' : `leads: [{ beat: talk-${at + 2} }]`;
  const choice = (id: string, act: string, [trusting, wary]: readonly [number, number]): string => `      - id: ${id}
        text: Talk on in the way called ${id}
        done: You talked on in the way called ${id}.
        takes: 10 min
        typical: ${id === 'listen' ? 400 : 300}
        careful: ${id === 'listen' ? 800 : 100}
        ${act}
        answers:
          - { id: opens, text: She says more., odds: [{ perMille: ${trusting}, when: [{ flag: trust }] }, { perMille: ${wary} }], sets: [trust, heard] }
          - { id: closes, text: She says less., odds: [{ perMille: ${1000 - trusting}, when: [{ flag: trust }] }, { perMille: ${1000 - wary} }], clears: [trust] }
        ${leads}
        ${NOTE}`;
  return `  - id: talk-${at + 1}
    seat: nurse
    place: clinic
    title: Talk ${at + 1}
    present: [mina, nurse]
    text: Mina and the nurse talk.
    ${at === 0 ? 'when: [{ after: D+0 }]' : ''}
    choices:
${choice('listen', 'acts: [{ event: RIGHTS_EXPLAINED, with: { rights: [REFLECTION] } }]', [800, 300])}
${choice('ask', 'acts: [{ event: RIGHTS_EXPLAINED, with: { rights: [ASSISTANCE] } }]', [500, 150])}
${choice('wait', 'acts: []', [600, 50])}`;
}
