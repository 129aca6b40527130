import { describe, expect, it } from 'vitest';
import { call, json } from './run.ts';

/** The ids of a list of entries, or of entries wrapped with their reasons. */
function ids(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.map((each: { readonly id?: string; readonly service?: { readonly id: string } }) => each.service?.id ?? each.id ?? '');
}

describe('services', () => {
  it('gives the Italian line at any hour, and the project it passes on to', async () => {
    const { exit, out } = await call('services', '--country', 'IT', '--province', 'Catania', '--at', 'sat 20:00');
    expect(exit).toBe(0);
    expect(out).toContain('Catania (Sicilia): Rete Sicilia – Nuvole Reloaded.');
    expect(out).toMatch(/800290290[^]*anonymous[^]*Passed on to:\n {2}Rete Sicilia – Nuvole Reloaded/);
  });

  it('prints no town and no street of a home, in words or as JSON: a shelter has no place here', async () => {
    const { out } = await call('services', '--country', 'GR', '--text', 'Aigio');
    expect(out).toContain('[gr-home-aigio]');
    expect(out).toContain('community home; for children; address not shown');
    expect(out).not.toContain('Temeni');
    const answer = await json('services', '--country', 'GR', '--text', 'Aigio');
    expect(JSON.stringify(answer)).not.toContain('Temeni');
    expect(ids(answer['fits'])).toContain('gr-home-aigio');
  });

  it('finds each neighbour its own project', async () => {
    expect((await json('services', '--province', 'Siracusa'))['territory']).toEqual({ country: 'italy', region: 'Sicilia', province: 'Siracusa', projects: ['it-project-fari-5'], others: [] });
    expect((await json('services', '--province', 'messina'))['territory']).toMatchObject({ projects: ['it-project-nuvole-reloaded'] });
  });

  it('says that a territory without a project has none', async () => {
    const { out } = await call('services', '--country', 'it', '--region', "Val d'Aosta");
    expect(out).toContain('Valle d’Aosta: no project is listed for this territory. Other bodies printed for it: Associazione Comunità Papa Giovanni XXIII');
  });

  it('answers “none listed” with the nearest way on where nobody answers: Germany, a man, Saturday evening', async () => {
    const question = ['services', '--country', 'DE', '--for', 'men', '--at', 'sat 20:00'];
    const { exit, out } = await call(...question, '--why');
    expect(exit).toBe(0);
    expect(out).toMatch(/^None listed[^]*Nearest way on:\n {2}German NGO Network[^]*Ruled out:[^]*It is printed for women\./);
    expect(await json(...question)).toMatchObject({ listed: true, noneListed: true, fits: [], waysOn: [{ service: { id: 'de-kok' } }] });
  });

  it('says of Spain that the documents hold no list', async () => {
    expect((await call('services', '--country', 'ES', '--need', 'shelter')).out).toBe('None listed. The documents list no services for Spain.\n');
    expect(await json('services', '--country', 'spain')).toMatchObject({ listed: false, noneListed: true, waysOn: [] });
  });

  it('takes need, person and form together', async () => {
    const answer = await json('services', '--country', 'BE', '--need', 'shelter', '--for', 'men', '--form', 'labour');
    expect(ids(answer['fits'])).toEqual(['be-surya', 'be-payoke', 'be-pag-asa']);
  });

  it('takes words of two parts with a blank, a hyphen or a low line', async () => {
    for (const need of ['residence permits', 'residence-permits', 'residence_permits']) expect(ids((await json('services', '--need', need))['fits'])).toEqual(['be-immigration-office']);
  });

  it('finds words in names and towns', async () => {
    expect(ids((await json('services', '--text', 'Liege'))['fits'])).toEqual(['be-surya']);
  });

  it('shows hours, languages, section and year of an entry as printed', async () => {
    const { out } = await call('services', '--country', 'GR', '--text', '1109', '--for', 'women');
    expect(out).toContain('hours: 24 hours a day, 7 days a week\n    languages: Greek and English; interpreting in 186 languages\n');
    expect(out).toContain('0030-2310019880 (from abroad)');
    expect(out).toContain('Amelie §4, as of 2023');
  });

  it('lists all 63 entries when nothing is asked', async () => {
    const { out } = await call('services');
    expect(out).toContain('63 listed, 0 unsure, 0 ruled out. As of 2023');
  });

  it.each([
    [['--country', 'FR'], '--country is BE, DE, GR, IT or ES'],
    [['--country', '__proto__'], '--country is BE, DE, GR, IT or ES'],
    [['--country', 'constructor'], '--country is BE, DE, GR, IT or ES'],
    [['--province', 'Cataina'], 'Did you mean “Catania”?'],
    [['--province', 'Barletta'], 'Did you mean “Barletta-Andria-Trani”?'],
    [['--province', 'Katania'], 'Did you mean “Catania”?'],
    [['--region', 'Sicily', '--province', 'Bergamo'], 'No province of Sicily is called "Bergamo". Possible here: Agrigento'],
    [['--region', 'Sizily'], 'Did you mean “Sicily”?'],
    [['--country', 'GR', '--province', 'Attica'], 'The printed list names no provinces or regions for Greece.'],
    [['--need', 'shelters'], 'Did you mean “shelter”?'],
    [['--for', 'man'], 'Did you mean “men”?'],
    [['--form', 'work'], '--form cannot be "work".'],
    [['--at', 'noon'], '--at is a day and a time'],
    [['Catania'], 'services does not take "Catania".'],
  ])('%j is wrong usage, told in one line', async (args, wanted) => {
    const { exit, out, err } = await call('services', ...args);
    expect([exit, out, err.split('\n').length]).toEqual([2, '', 2]);
    expect(err).toContain(wanted);
  });
});
