import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '#engine';
import { top } from '../../game/launch/install.mjs';
import { caseFiles } from '../../game/terminal/files.ts';

const pageAt = (path: string): string => readFileSync(join(top, path), 'utf8');
const WORDS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const cases = caseFiles().map(({ path, name, text }) => {
  const parsed = parseScenario(text, name);
  if (!parsed.ok) throw new Error(`${name} cannot be read.`);
  return { id: basename(path, '.yaml'), scenario: parsed.scenario };
});

describe.each(cases.map((each) => [each.id, each.scenario] as const))('the numbers of %s', (id, { title, country, minutes, seats, beats, endings }) => {
  it('in the table of the README are those of the case', () => {
    const [, name, where, who = '', length] = new RegExp(`^\\| (${id.toUpperCase()} [^|]*) \\| ([^|]*) \\| ([^|]*) \\| (\\d+) \\|$`, 'm').exec(pageAt('README.md')) ?? [];
    expect({ name, where: where?.toLowerCase(), seats: who.split(', ').length, length: Number(length) }).toEqual({ name: `${id.toUpperCase()} ${title}`, where: country, seats: seats.length, length: minutes });
  });

  it('in the changelog are those of the case', () => {
    const line = pageAt('CHANGELOG.md').split('\n').find((each) => each.includes(`${id.toUpperCase()} "${title}"`)) ?? '';
    expect(/(\w+) seats, (\d+) moments, (\w+) endings/.exec(line)?.slice(1)).toEqual([WORDS[seats.length], String(beats.length), WORDS[endings.length]]);
  });

  it('in the guide are those of the case, and as many decision points as its heading says', () => {
    const guide = pageAt(`docs/trainers/${id}.md`);
    expect(/One table plays about (\d+) minutes with (\w+) seats/.exec(guide)?.slice(1)).toEqual([String(minutes), WORDS[seats.length]]);
    const [, said, table = ''] = /^## The (?:(\w+) )?decision points\n([^]*?)^(?=## )/m.exec(guide) ?? [];
    const rows = [...table.matchAll(/^\| (\d+) \|/gm)].map((match) => Number(match[1]));
    expect(rows.length).toBeGreaterThan(4);
    expect(rows).toEqual(rows.map((_, index) => index + 1));
    expect(said ?? WORDS[rows.length]).toBe(WORDS[rows.length]);
  });
});

it('the limits in the format are those of its schema', () => {
  const format = pageAt('docs/trainers/format.md');
  const { properties } = JSON.parse(pageAt('scenarios/scenario.schema.json'));
  const most = /A case has at most (\d+) seats, (\d+) moments and (\d+) items/.exec(format)?.slice(1).map(Number);
  expect(most).toEqual([properties.seats.maxItems, properties.beats.maxItems, properties.items.maxItems]);
  expect(/`minutes` \| how long a play takes, (\d+) to (\d+)/.exec(format)?.slice(1).map(Number)).toEqual([properties.minutes.minimum, properties.minutes.maximum]);
  const { baseline } = properties.person.properties;
  expect(/the risk at the start, (\d+) to (\d+)/.exec(format)?.slice(1).map(Number)).toEqual([baseline.minimum, baseline.maximum]);
});
