import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '#engine';
import { shippedServices } from '../../../game/cases/services.ts';
import { linesFrom } from '../../../game/stop/lines-file.ts';
import { linesOf } from '../../../game/stop/lines.ts';

const FILE = new URL('../../../game/stop/lines.json', import.meta.url);
const { services } = shippedServices();

describe('the lines of the stop page', () => {
  it('are those of the printed lists of services (UPDATE=1 rewrites the file)', () => {
    const made = `${JSON.stringify(linesFrom({ services }), null, 1)}\n`;
    if (process.env['UPDATE'] === '1') writeFileSync(FILE, made);
    expect(existsSync(FILE) ? readFileSync(FILE, 'utf8') : '').toBe(made);
  });

  it.each([
    ['greece', ['1109', '197', '1107', '1056', '116000']], ['italy', ['800290290']], ['germany', ['08000 116 016', '0800 22 55 530']],
    ['belgium', ['+32 (0)4 232 40 30', '+32 (0)3 201 16 90', '+32 (0)2 511 64 64']],
  ] as const)('of %s have the numbers of the print', (country, numbers) => {
    expect(linesOf(country)?.lines.flatMap((line) => line.numbers)).toEqual(numbers);
    expect(linesOf(country)).toMatchObject({ source: 'Amelie §4', year: 2023 });
  });

  it('give the site where no number is printed: the Belgian helpline', () => {
    expect(linesOf('belgium')?.lines[0]).toMatchObject({ id: 'be-helpline', numbers: [], site: 'https://www.stophumantrafficking.be/' });
  });

  it('are none for Spain, which has no printed list', () => {
    expect(COUNTRIES.filter((country) => linesOf(country) === null)).toEqual(['spain']);
  });

  it('say hours and languages only where the print does', () => {
    const told = COUNTRIES.flatMap((country) => linesOf(country)?.lines ?? []).map(({ id, hours, languages }) => ({ id, hours: hours !== undefined, languages: languages !== undefined }));
    const printed = new Map(services.map((each) => [each.id, { id: each.id, hours: each.hours !== undefined, languages: each.languages !== undefined }]));
    expect(told).toEqual(told.map(({ id }) => printed.get(id)));
    expect(linesOf('germany')?.lines[1]?.hours).toBe('Monday, Wednesday, Friday 09:00 to 14:00; Tuesday, Thursday 15:00 to 20:00');
  });

  it('send nobody to a body that takes no single case, and name no home', () => {
    const shown = COUNTRIES.flatMap((country) => linesOf(country)?.lines ?? []).map(({ id }) => services.find((each) => each.id === id));
    expect(shown.filter((each) => each === undefined || each.singleCases === false || each.kind === 'community_home' || each.kind === 'police')).toEqual([]);
    expect(shown.length).toBeGreaterThan(10);
  });
});
