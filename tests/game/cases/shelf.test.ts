import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headOf, missingCases } from '../../../game/cases/heads.ts';
import { missingLine } from '../../../game/cases/missing.ts';
import { sortShelf, strayFiles, whyByName } from '../../../game/cases/shelf.ts';

const GOOD = readFileSync(new URL('../../../docs/trainers/first-case.yaml', import.meta.url), 'utf8');
const NO_HEAD = GOOD.replace('title: The last appointment', 'title: "The last appointment');
const lineFor = async (file: string, text: string): Promise<string | undefined> => {
  const [missing] = [...sortShelf([{ file: 'scenarios/greece/first.yaml', text: GOOD }, { file, text }], headOf).missing];
  return missing && missingLine(missing, text);
};

describe('the shelf of cases', () => {
  it('takes a file with any name that ends in .yaml and lies in a country’s folder', () => {
    expect(whyByName('scenarios/greece/My_Case.yaml')).toBeNull();
    expect(whyByName('scenarios/greece/my case 2.yaml')).toBeNull();
    expect(sortShelf([{ file: 'scenarios/greece/My_Case.yaml', text: GOOD }], headOf)).toMatchObject({ heads: [{ id: 'last-appointment' }], missing: [] });
  });

  it('names a file that is missing by its ending or its folder, and no translation', () => {
    const files = ['scenarios/greece/gr-1.yaml', 'scenarios/greece/gr-1.el.yaml', 'scenarios/greece/mine.yml', 'scenarios/mine.yaml', 'scenarios/greece/old/mine.yaml'];
    expect(strayFiles(files).map(({ file, why }) => [file, why])).toEqual([['scenarios/greece/mine.yml', 'ending'], ['scenarios/mine.yaml', 'folder'], ['scenarios/greece/old/mine.yaml', 'folder']]);
  });

  it('says of a file that cannot be read why, with the line', async () => {
    expect(await lineFor('scenarios/greece/mine.yaml', NO_HEAD)).toBe('scenarios/greece/mine.yaml, line 8: The quotation mark " that opens a text here is not closed.');
  });

  it('says of a copy that kept its id which file has it', async () => {
    expect(await lineFor('scenarios/greece/mine.yaml', GOOD)).toBe('scenarios/greece/mine.yaml: its id is that of scenarios/greece/first.yaml. One of the two needs another id.');
  });

  it('says what is right of an ending and of a folder', async () => {
    expect(await missingLine({ file: 'scenarios/greece/mine.yml', why: 'ending', other: '' }, GOOD)).toBe('scenarios/greece/mine.yml: its name should end in .yaml.');
    expect(await missingLine({ file: 'scenarios/mine.yaml', why: 'folder', other: '' }, GOOD)).toBe('scenarios/mine.yaml: a case lies in the folder of its country, such as scenarios/greece.');
  });

  it('misses none of the files that come with the project', async () => {
    expect(await missingCases()).toEqual([]);
  });
});
