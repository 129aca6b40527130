import type { AskedGroup, Exploitation, Figure, Knowledge, Law } from '#engine';

type Need = Knowledge['needs'][number];

/** Words of the atlas about services. */
export const SERVICES = {
  lead: (country: string, year: number): string => `Who is listed for ${country}, as one printed list of ${year} gives it. Source: Amelie §4, one of the two documents behind Ariadne.`,
  check: (year: number): string => `As of ${year}. Check every contact before use.`,
  checkWhy: 'Numbers change, projects end, offices move.',
  ask: 'Ask the list',
  asked: (words: string): string => `Asked. ${words}.`,
  everything: 'All',
  fields: { region: 'Region', province: 'Province', need: 'What is needed', for: 'For whom', form: 'Form of exploitation', day: 'On which day', hour: 'At what time', text: 'Words in the entry' },
  textHint: 'A name, a town or a number',
  printed: 'In the list of this country',
  notPrinted: 'Not in the list of this country',
  clear: 'Ask for everything again',
  unknown: (names: string): string => `The list does not know what this address says for: ${names}. It was left out.`,
  count: (listed: number, unsure: number, out: number): string => `${listed} listed, ${unsure} may answer, ${out} ruled out.`,
  all: (count: number): string => `All ${count} entries.`,
  inTown: (town: string): string => `In ${town} only`,
  allTowns: 'Show all towns',
  listed: 'Listed: the print says that they answer',
  allListed: 'The whole list',
  none: 'None listed',
  noneWhy: 'No entry of the print surely answers this.',
  noneInTown: (town: string): string => `No entry in ${town} answers this.`,
  mayAnswer: 'May answer: ask first',
  mayAnswerWhy: 'The print does not say. The reason stands with each entry.',
  wayOn: 'Nearest way on',
  passedOn: 'Passed on to',
  out: (count: number): string => `Ruled out: ${count}, with reasons`,
  row: (row: number): string => `row ${row}`,
  rows: { what: 'What it is', whom: 'For whom', where: 'Where', gives: 'Gives', mechanism: 'Mechanism', hours: 'Hours', languages: 'Languages', contact: 'Contact', passes: 'Passes on', note: 'About the print', seat: 'By law' },
  seat: (role: string): string => `What ${role} may do`,
  seatReading: 'The seat is our reading.',
  whomUnknown: 'The print does not say',
  mechanismUnknown: 'The print does not say whether it is a member',
  hoursUnknown: 'The print gives none',
  giveUnknown: 'The print names no service of it',
  noContact: 'No contact is printed.',
  siteTitle: (title: string): string => `Site called “${title}”; its address is not printed`,
  leaves: 'leaves this page',
  free: 'free of charge',
  anonymous: 'anonymous',
  noSingleCases: 'takes no single case',
  onlyForms: (forms: string): string => `for ${forms} only`,
} as const;

/** Words of the map of towns. */
export const TOWNS = {
  title: (country: string): string => `Map of ${country}: towns of the list`,
  sentence: (country: string, towns: string): string => (towns === '' ? `Map of ${country}. No entry has a town that the map may show.` : `Map of ${country} with the towns of the list: ${towns}.`),
  group: 'Towns on the map. Choose one to see its entries.',
  dot: (town: string, shown: number): string => `${town}: ${shown} ${shown === 1 ? 'entry' : 'entries'}`,
  entries: (shown: number): string => (shown === 1 ? 'entry in' : 'entries in'),
  withoutTown: (count: number): string => `${count} ${count === 1 ? 'entry has' : 'entries have'} no town in print. The list has ${count === 1 ? 'it' : 'them'}.`,
  tray: 'Address not shown',
  trayWhy: (count: number): string => (count === 1 ? '1 home for children. It has no place on a map.' : `${count} homes for children. They have no place on a map.`),
  towns: 'A dot is a town, never an address.',
  failed: 'The map could not be fetched. The list has everything.',
} as const;

/** Words of a question about an Italian territory. */
export const TERRITORY = {
  competent: (name: string): string => `The project for ${name}`,
  none: (name: string): string => `No project is listed for ${name}.`,
  noneWay: 'The national line answers from everywhere.',
  several: 'The printed projects share this region. Name the province.',
  others: (names: string): string => `Also printed for it: ${names}.`,
  neighbours: (region: string): string => `Who is competent in the provinces of ${region}`,
  neighboursWhy: 'Neighbouring provinces may belong to different projects.',
  noProject: 'no project listed',
  hint: 'Choose a province to see which project is competent there. The national line passes each call on to it.',
} as const;

/** Words where the documents hold no list. */
export const NO_LIST = {
  none: (country: string): string => `None listed. The documents list no services for ${country}.`,
  meaning: (country: string): string => `This says nothing about what exists in ${country}. It says what the two documents print.`,
  way: 'Nearest way on',
  bodies: (country: string): string => `Bodies of ${country} that the documents name, without a contact:`,
  roles: 'What each body may do by law',
  pathway: 'The pathway, from sign to support',
} as const;

/** Words of the figures. */
export const FIGURES = {
  lead: 'Each figure stands alone, with what exactly it counts. Referrals, newly found persons and estimates are different things.',
  never: 'Nothing here is added up or compared between countries.',
  noSeries: 'No two figures count the same thing in two years. So nothing is drawn as a chart.',
  kinds: { count: 'Counted', estimate: 'Estimated by an index', term: 'Lengths set by law or rule' } satisfies Record<Figure['kind'], string>,
  about: { count: 'What was counted in these years, as the source prints it.', estimate: 'An index works these out. They are not counts of people found.', term: 'Not counts: how long something lasts by law or rule.' } satisfies Record<Figure['kind'], string>,
  europe: 'Beyond one country',
  none: (country: string): string => `The documents give no figure for ${country}.`,
  columns: ['Figure', 'What exactly it counts', 'Year', 'Where it stands'],
  noYear: 'not printed',
  asOf: (years: string): string => `as of ${years}`,
  over: (value: string): string => `over ${value}`,
  span: (from: string, to: string): string => `${from} to ${to}`,
  part: (part: string, whole: string): string => `${part} of ${whole}`,
} as const;

/** Words of needs and recommendations. */
export const NEEDS = {
  of: (country: string): string => `Needs in ${country}`,
  asked: 'Needs that interviews, workshops, reports or the project itself named. Each says who named it.',
  derived: (country: string): string => `Nobody in ${country} was asked. These needs are derived from monitoring reports, and say so.`,
  derivedMark: 'derived',
  afterwards: 'After training',
  saidBy: 'Named by',
  trains: 'Trained in',
  untrained: 'No case that comes with the game trains this yet.',
  common: 'Needs common to several countries',
  recommendations: 'Recommendations',
  recommendationsOf: (country: string): string => `For ${country}`,
  recommendationsAll: 'For several countries or all',
  recommendationsWhy: 'What the two documents ask for. A section’s name says where it was written.',
  quotes: (source: string): string => `The document quotes ${source} here.`,
  clusters: {
    see: 'Noticing', speak: 'Speaking', inform: 'Explaining rights and options', refer: 'Referring', coordinate: 'Working together', endure: 'Support that lasts',
    'protect vulnerable groups': 'Children and others at higher risk', redress: 'Redress', 'learn together': 'Learning together',
  } satisfies Record<Need['cluster'], string>,
} as const;

/** Words of law and sources. */
export const SOURCES = {
  lead: 'What the two documents state about law and practice, each with its section. Gaps come from reports too. Rules of the pathway have their own sources.',
  laws: 'Law, treaties and plans',
  lawsWhy: 'Named in the documents and as of the documents. Later changes are not in this list.',
  lawsNewer: 'Regulation (EU) 2024/1351 replaces the Dublin rules from 1 July 2026 (EU-AMMR). Directive (EU) 2024/1712 was due in national law on 15 July 2026 (EU-2024/1712). Whether a country has changed its law since is not known here.',
  lawColumns: ['Instrument', 'What it gives', 'As of', 'Where it stands'],
  lawKinds: { treaty: 'treaty', union_law: 'law of the Union', law: 'law', plan: 'plan', procedure: 'procedure', recommendation: 'recommendation' } satisfies Record<Law['kind'], string>,
  gaps: 'Gaps of the mechanism',
  gapsWhy: 'Where the mechanism falls short, as reports found it. Each has the date of its report.',
  gapRules: 'Rules of the pathway where it shows:',
  lane: (lane: string): string => `Open the lane “${lane}”`,
  vulnerabilities: 'Situations of higher risk',
  vulnerabilitiesWhy: 'Situations in which people are more exposed, or seldom recognised. Never traits of a group.',
  exploiters: 'What services need to notice',
  exploitersWhy: 'Methods of exploiters, only as far as services must notice them.',
  workshops: 'How the workshops were held',
  stakeholders: 'Who takes part',
  primary: 'Part of the mechanism',
  secondary: 'In direct contact, without being expert',
  seats: (roles: string): string => `Seat in a pathway, by our reading: ${roles}`,
  oddPrints: 'Where the print is odd',
  oddPrintsWhy: 'The printed value is kept and explained.',
  printed: 'Printed',
  common: 'Several countries',
  documents: 'Documents named on this page',
  none: 'The documents state nothing here for this country.',
  asPrinted: 'About the print',
  undated: 'no date',
} as const;

/** Groups of people, as somebody asks for them. */
export const GROUP_WORDS: Readonly<Record<AskedGroup, string>> = {
  adults: 'Adults', women: 'Women', men: 'Men', children: 'Children', parents: 'A parent with a child', professionals: 'A professional who wants advice',
};

/** Forms of exploitation, as a person outside the field reads them. */
export const FORM_NAMES: Readonly<Record<Exploitation, string>> = {
  SEXUAL: 'Sexual exploitation', LABOUR: 'Labour exploitation', DOMESTIC: 'Domestic work', BEGGING: 'Forced begging', CRIMINALITY: 'Forced criminality',
  FORCED_MARRIAGE: 'Forced marriage', ORGAN_REMOVAL: 'Removal of organs', OTHER: 'Other forms',
};
