import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findServices, type Country } from '#engine';
import { readAsked, type Filters } from '../../game/atlas/sources/asked.ts';
import { shippedServices } from '../../game/cases/services.ts';
import { accessFindings, openGame, type OpenOptions } from './harness.ts';
import { focused, tabTo } from './play-steps.ts';

const list = shippedServices();
const STILL = { reducedMotion: true } as const;

async function open(country: Country, part: string, filters: Filters = {}, options: OpenOptions = {}): Promise<Page> {
  const { page } = await openGame(`#/atlas/${country}/${part}?${new URLSearchParams(filters).toString()}`, { ...STILL, ...options });
  await page.locator('.atlas-sources h3').first().waitFor();
  return page;
}

/** Ids of the entries shown in one list of the answer, in their order. */
const shown = (page: Page, name: 'fits' | 'unsure' | 'ways'): Promise<readonly (string | undefined)[]> =>
  page.locator(`[data-list="${name}"] [data-service]`).evaluateAll((entries) => entries.map((entry) => (entry instanceof HTMLElement ? entry.dataset['service'] : undefined)));

const QUESTIONS: readonly (readonly [Country, Filters])[] = [
  ['italy', { province: 'Catania', at: 'sat 20:00' }],
  ['italy', { region: 'Valle d’Aosta' }],
  ['greece', { need: 'shelter', for: 'women' }],
  ['germany', { for: 'men', at: 'sat 20:00' }],
  ['belgium', { need: 'shelter', for: 'men', form: 'labour' }],
  ['belgium', { text: 'liege' }],
];

describe('the directory of services', () => {
  it.each(QUESTIONS)('gives the answer of the engine, from its address alone: %s %o', async (country, filters) => {
    const page = await open(country, 'services', filters);
    const answer = findServices(list, readAsked(list, country, filters).question);
    await expect.poll(() => shown(page, 'fits')).toEqual(answer.fits.map(({ id }) => id));
    expect(await shown(page, 'unsure')).toEqual(answer.unsure.map(({ service }) => service.id));
    expect(await shown(page, 'ways')).toEqual(answer.waysOn.map(({ service }) => service.id));
    expect(await page.getByRole('heading', { name: 'None listed' }).count()).toBe(answer.fits.length === 0 ? 1 : 0);
  });

  it('is asked by keyboard alone, and keeps the question in the address', async () => {
    const page = await open('italy', 'services');
    await tabTo(page, /^All.*Catania/, 'select');
    await page.keyboard.type('Catania');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.getByRole('heading', { name: 'The project for Catania (Sicilia)' }).count()).toBe(1);
    await expect.poll(() => shown(page, 'fits')).toContain('it-project-nuvole-reloaded');
    await tabTo(page, /^Words in the entry/, 'input');
    await page.keyboard.type('800290290');
    await expect.poll(() => shown(page, 'fits')).toEqual(['it-helpline']);
    expect(await page.getByRole('status').first().textContent()).toBe('1 listed, 0 may answer, 24 ruled out.');
    expect(page.url()).toContain('province=Catania&text=800290290');
    await page.reload();
    await expect.poll(() => shown(page, 'fits')).toEqual(['it-helpline']);
    expect(await page.getByLabel('Words in the entry').inputValue()).toBe('800290290');
    await tabTo(page, /^Ask for everything again$/);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await shown(page, 'fits')).length).toBe(25);
    expect(await focused(page)).toBe('Ask for everything again');
  });

  it('goes back to the page before, not through every filter', async () => {
    const page = await open('belgium', 'figures');
    await page.getByRole('link', { name: 'Services' }).click();
    await page.getByLabel('For whom').selectOption('men');
    await page.getByLabel('What is needed').selectOption('shelter');
    await expect.poll(() => page.url()).toContain('for=men&need=shelter');
    await page.goBack();
    await expect.poll(() => page.getByRole('heading', { level: 2 }).textContent()).toBe('Figures');
  });

  it('says of a territory without a project that there is none, and leads to the national line', async () => {
    const page = await open('italy', 'services', { region: 'Valle d’Aosta' });
    await page.getByRole('heading', { name: 'No project is listed for Valle d’Aosta.' }).waitFor();
    expect(await shown(page, 'fits')).toEqual(['it-equal-opportunities', 'it-helpline', 'it-apg23']);
  });

  it('names what an address asks that the list does not know', async () => {
    const page = await open('greece', 'services', { need: 'gold', province: 'Attica' });
    await page.getByText('The list does not know what this address says for: province, need.').waitFor();
    expect((await shown(page, 'fits')).length).toBe(19);
  });

  it('lists nothing for Spain, and leads to bodies the documents name and to the law', async () => {
    const page = await open('spain', 'services');
    await page.getByText('None listed. The documents list no services for Spain.').waitFor();
    expect(await page.getByText('Crime Victim Assistance Offices').count()).toBe(1);
    expect(await page.getByRole('link', { name: 'What each body may do by law' }).getAttribute('href')).toBe('#/atlas/spain/roles');
    expect(await page.locator('form, a[href^="tel:"]').count()).toBe(0);
  });
});

describe('contacts', () => {
  it('show their date and the line that asks to check them, each of them', async () => {
    const page = await open('belgium', 'services');
    const entries = await page.locator('[data-service]').allTextContents();
    expect(entries).toHaveLength(15);
    expect(entries.filter((text) => !text.includes('Amelie §4, row ') || !text.includes('As of 2023. Check every contact before use.'))).toEqual([]);
  });

  it('open nothing by themselves: sites are said to leave the page and pass on no address', async () => {
    const { page, strangers, violations, errors } = await openGame('#/atlas/belgium/services', STILL);
    await page.locator('[data-service]').first().waitFor();
    const links = await page.locator('.entry-contacts a').evaluateAll((all) => all.map((link) => ({ to: link.getAttribute('href') ?? '', rel: link.getAttribute('rel'), said: link.parentElement?.textContent ?? '' })));
    const sites = links.filter(({ to }) => !/^(tel|mailto):/.test(to));
    expect(sites.length).toBeGreaterThan(8);
    expect(sites.filter(({ to, rel, said }) => !to.startsWith('https://') || rel !== 'noreferrer noopener' || !said.includes('leaves this page'))).toEqual([]);
    expect({ strangers, violations, errors }).toEqual({ strangers: [], violations: [], errors: [] });
  });

  it('of homes where children live give no address', async () => {
    const page = await open('greece', 'services', { text: 'community home' });
    const homes = await page.locator('[data-service]').allTextContents();
    expect(homes).toHaveLength(11);
    const addresses = list.services.filter(({ kind }) => kind === 'community_home').flatMap(({ address }) => address ?? []);
    expect(addresses.filter((address) => homes.some((text) => text.includes(address)))).toEqual([]);
    expect(homes.every((text) => text.includes('Address not shown'))).toBe(true);
    expect(await page.getByText('11 homes for children. They have no place on a map.').count()).toBe(1);
  });
});

describe('the map of towns', () => {
  it('narrows the list to a town by keyboard, and opens it again', async () => {
    const page = await open('belgium', 'services');
    await page.locator('.town').first().waitFor();
    await tabTo(page, /^12 entries in Brussels$/);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await shown(page, 'fits')).length).toBe(12);
    expect(page.url()).toContain('town=Brussels');
    expect(await page.locator('.town[aria-pressed="true"]').count()).toBe(1);
    await tabTo(page, /^Show all towns$/);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await shown(page, 'fits')).length).toBe(15);
    expect(await focused(page)).toBe('All 15 entries.');
  });

  it('has buttons of 24 pixels or more on the narrowest screen', async () => {
    const page = await open('belgium', 'services', {}, { width: 320 });
    await page.locator('.town').first().waitFor();
    const sizes = await page.locator('.town').evaluateAll((all) => all.map((each) => each.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
    expect(sizes).toHaveLength(3);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  });

  it('is no condition: where its file cannot be fetched, a line says so and the list is whole', async () => {
    const { page } = await openGame('#/atlas/belgium/figures', STILL);
    await page.route('**/belgium-*.js', (request) => request.abort());
    await page.getByRole('link', { name: 'Services' }).click();
    await page.getByText('The map could not be fetched. The list has everything.').waitFor();
    expect((await shown(page, 'fits')).length).toBe(15);
  });
});

describe('figures, needs and sources', () => {
  it('give each figure its year, what it counts and its section, with counts apart from estimates', async () => {
    const page = await open('greece', 'figures');
    const row = (table: string, name: string) => page.getByRole('table', { name: table }).getByRole('row', { name });
    expect(await row('Counted', '167 referrals').innerText()).toMatch(/Referrals of presumed victims to the mechanism[^]*2020[^]*Amelie §3\.1 \(Greece\)/);
    expect(await row('Estimated by an index', '89,000 persons').innerText()).toContain('2018');
    expect(await page.getByRole('table', { name: 'Counted' }).innerText()).not.toContain('89,000');
  });

  it('lead from a need to the case that trains it', async () => {
    const page = await open('greece', 'needs');
    const need = page.locator('.records > li', { hasText: 'N-GR-17' });
    await need.getByRole('link', { name: 'The relative who answers' }).click();
    await expect.poll(() => page.url()).toContain('#/case/gr-1');
  });

  it('say where nobody was asked', async () => {
    const page = await open('belgium', 'needs');
    await page.getByText('Nobody in Belgium was asked.').waitFor();
    expect(await page.locator('.mark', { hasText: 'derived' }).count()).toBe(5);
  });

  it('date each law and keep the odd print beside what it means', async () => {
    const page = await open('italy', 'sources');
    const row = page.getByRole('row', { name: 'Legislative Decree 286/1998' });
    expect(await row.innerText()).toMatch(/not conditional on cooperation[^]*About the print: CopeHope §3\.1 prints it once[^]*2022, 2023[^]*CopeHope §3\.1/);
    await page.getByText('Where the print is odd').click();
    await page.getByText('Printed: “463 victims: 255 and 192”').waitFor();
  });
});

describe('ways to the law', () => {
  it('lead from an entry to what its body may do, and from a gap to the lane of its rules', async () => {
    const page = await open('belgium', 'services', { text: 'judicial police' });
    await page.getByRole('link', { name: 'What police may do' }).click();
    await expect.poll(() => page.locator('.atlas select').inputValue()).toBe('police');
    const greece = await open('greece', 'sources');
    const gap = greece.locator('.records > li', { hasText: 'Official recognition late' });
    expect(await gap.innerText()).toMatch(/GR-I8\s+source from 2023\s+teaching value/);
    await gap.getByRole('link', { name: 'Open the lane “identification”' }).click();
    await expect.poll(() => greece.locator('.atlas-lane').count()).toBe(1);
  });
});

const PARTS: readonly (readonly [Country, string, Filters])[] = [
  ['italy', 'services', { province: 'Catania' }], ['belgium', 'services', { town: 'Brussels' }], ['greece', 'figures', {}], ['germany', 'needs', {}], ['spain', 'sources', {}], ['spain', 'services', {}],
];

describe('every part', () => {
  it.each(PARTS)('passes axe and needs no sideways scroll at 1280 and 320 pixels, with all folds open: %s %s', async (country, part, filters) => {
    for (const width of [1280, 320]) {
      const page = await open(country, part, filters, { width });
      await page.evaluate(() => document.querySelectorAll('.atlas-sources details').forEach((fold) => fold.setAttribute('open', '')));
      expect(await accessFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  it.each(PARTS)('stays within a narrow screen when letters are half as large again: %s %s', async (country, part, filters) => {
    const page = await open(country, part, filters, { width: 320 });
    await page.evaluate(() => { document.documentElement.style.fontSize = '150%'; });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it('prints open, with the question in words, contacts with their date, and no form', async () => {
    const page = await open('italy', 'services', { province: 'Catania', at: 'sat 20:00' });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => page.locator('.atlas-sources details:not([open])').count()).toBe(0);
    expect(await page.locator('form').isVisible()).toBe(false);
    const paper = await page.locator('.atlas-sources').innerText();
    expect(paper).toContain('Asked. Region: Sicilia; Province: Catania; On which day: Saturday, 20:00.');
    expect(paper).toMatch(/800290290[^]*As of 2023\. Check every contact before use\.[^]*It is printed for/);
  });
});
