import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessFindings, openGame, picture, type OpenGame, type OpenOptions } from './harness.ts';
import { focused, tabTo } from './play-steps.ts';

const openAtlas = async (place: string, options: OpenOptions = {}): Promise<OpenGame> => {
  const opened = await openGame(`#/atlas${place}`, { reducedMotion: true, ...options });
  await opened.page.locator('.atlas').waitFor();
  return opened;
};

const width = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
const lane = (page: Page, region: string) => page.locator(`section[aria-labelledby="lane-${region}"]`);

/** Sheets of a PDF: its leaves are written as plain objects, whatever else is packed. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** axe reads every rule of a country twice: on a machine with much to do that is no matter of seconds. */
const SLOW = 180_000;

const VIEWS = ['', '/greece/pathway', '/greece/pathway?lane=id&at=id%3Aindicators_noticed', '/italy/beside?other=spain', '/greece/beside?view=person', '/greece/beside?view=person&list=own', '/germany/roles'] as const;

describe('the atlas', () => {
  it.each(VIEWS)('passes axe on a wide and on a narrow screen, asks no stranger for anything, and never scrolls sideways: "%s"', async (place) => {
    for (const size of [1280, 320]) {
      const { page, strangers, errors, violations } = await openAtlas(place, { width: size });
      expect(await accessFindings(page)).toEqual([]);
      expect(await width(page)).toBeLessThanOrEqual(size);
      await picture(page, `atlas-${place.replaceAll(/[^a-z]+/g, '-')}-${size}`);
      await page.setViewportSize({ width: size + 40, height: 800 });
      expect(await width(page)).toBeLessThanOrEqual(size + 40);
      expect({ strangers, errors, violations }).toEqual({ strangers: [], errors: [], violations: [] });
    }
  }, SLOW);

  it('opens from the first page and, at its country, from a case', async () => {
    const { page } = await openGame('');
    await page.getByRole('link', { name: 'Atlas: five countries' }).click();
    await page.getByRole('link', { name: /^Greece/ }).click();
    await expect.poll(() => page.locator('h1').textContent()).toBe('Atlas: Greece');
    expect(await page.title()).toBe('Atlas: Greece, the pathway – Ariadne');
    await page.getByRole('link', { name: 'What each body may do' }).click();
    await expect.poll(() => page.title()).toBe('Atlas: Greece, what each body may do – Ariadne');
    await expect.poll(() => focused(page)).toBe('What each body may do');
    await page.goto(page.url().replace(/#.*/, '#/case/gr-1'));
    await page.getByRole('link', { name: 'Look at this country in the atlas' }).click();
    await expect.poll(() => page.locator('h1').textContent()).toBe('Atlas: Greece');
  });

  it('offers the five countries where the address names none of them', async () => {
    const { page } = await openAtlas('/atlantis/pathway');
    await expect.poll(() => page.locator('[role=status]').textContent()).toContain('“atlantis”');
    expect(await page.locator('.atlas-countries a').allTextContents()).toHaveLength(5);
  });

  it('stays readable in the dark theme and in forced colours', async () => {
    for (const options of [{ theme: 'dark' }, { forcedColors: true }] as const) {
      const { page } = await openAtlas('/greece/pathway?lane=id&at=id%3Apresumed_reported', options);
      expect(await accessFindings(page)).toEqual([]);
      await picture(page, `atlas-${'theme' in options ? 'dark' : 'forced'}`);
    }
  });
});

describe('the map of lanes', () => {
  it('shows the rule of a way with who may do it, days, date, source and how sure we are, and keeps the view in the address (GR-I3)', async () => {
    const { page } = await openAtlas('/greece/pathway');
    await lane(page, 'id').getByRole('button', { name: /^GR-I3\. Way from “signs noticed” to “reported to EKKA”\. act, teaching value, a source is named for a part, the rest is from memory\.$/ }).click();
    const opened = page.locator('.atlas-opened');
    await expect.poll(() => focused(page)).toBe('Way from “signs noticed” to “reported to EKKA”');
    const text = (await opened.textContent()) ?? '';
    for (const said of ['GR-I3', 'sources from 2023 and without a date', 'law', 'teaching value', 'a source is named for a part, the rest is from memory (read in full and read in part)', 'health services', 'The person has not said yes to this referral.', '0 to 30 days, usually 5', 'Amelie §3.1: Multi-stakeholder training package', 'section “Greece”']) expect(text).toContain(said);
    const { page: again } = await openAtlas(page.url().replace(/^.*#\/atlas/, ''));
    await expect.poll(() => again.locator('.atlas-opened .rule-id').first().textContent()).toBe('GR-I3');
  });

  it('works by keyboard alone: Tab to a lane, arrows along it, Enter opens, Escape closes and leads back', async () => {
    const { page } = await openAtlas('/greece/pathway?lane=id');
    await tabTo(page, /^Situation: nobody has noticed signs/);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).not.toMatch(/^Situation: nobody has noticed signs/);
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await expect.poll(() => focused(page)).toMatch(/^Situation: nobody has noticed signs/);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Nobody has noticed signs');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toMatch(/^Situation: nobody has noticed signs/);
    await expect.poll(() => page.locator('.atlas-opened').count()).toBe(0);
    await tabTo(page, /as a list$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.lane-list[open] .atlas-rule').count()).toBeGreaterThan(10);
  });

  it('has every button at least 24 pixels high and wide', async () => {
    const { page } = await openAtlas('/belgium/pathway');
    const sizes = await page.locator('.lane-marks button').evaluateAll((buttons) => buttons.map((button) => Math.min(button.getBoundingClientRect().width, button.getBoundingClientRect().height)));
    expect(sizes.length).toBeGreaterThan(150);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  });

  it('says the same in the list as in the drawing: every rule number of a lane stands in both', async () => {
    const { page } = await openAtlas('/spain/pathway?lane=social');
    const drawn = await page.locator('.lane-marks .plate').evaluateAll((plates) => plates.flatMap((plate) => (plate.textContent ?? '').split('. ')[0]?.split(', ') ?? []));
    const listed = await page.locator('.lane-list .rule-id').allTextContents();
    expect(drawn.length).toBeGreaterThan(3);
    expect(drawn.filter((id) => !listed.includes(id))).toEqual([]);
  });

  it('prints with its lists open, its controls gone, and dates and teaching values kept', async () => {
    const { page } = await openAtlas('/greece/pathway?lane=id');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.lane-list .atlas-rule').first().isVisible()).toBe(true);
    expect(await page.locator('.atlas-menu').first().isVisible()).toBe(false);
    expect(await page.locator('.lane-marks').first().isVisible()).toBe(false);
    expect(await page.locator('.lane-list').textContent()).toMatch(/sources from 2023 and without a date[\s\S]*teaching value/);
  });

  it('prints the longest lane of Italy on nine pages at most: more than thirty rules, each with its way, date and source, and each document once', async () => {
    const { page } = await openAtlas('/italy/pathway?lane=res');
    await page.locator('.lane-frame').waitFor();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.lane-list .documents').isVisible()).toBe(true);
    const rules = await page.locator('.lane-list .atlas-rule').all();
    expect(rules.length).toBeGreaterThan(30);
    const lacking = (await Promise.all(rules.map((rule) => rule.innerText()))).filter((text) => !/(?:(?:as of|sources? from|tables of) (?:before )?\d{4}|source without a date)[\s\S]*(?:source is named|source of another country|repair of ours)[\s\S]*\nWay\S[\s\S]*\nSource\S/.test(text));
    expect(lacking).toEqual([]);
    const documents = await page.locator('.lane-list .documents dd').allInnerTexts();
    const named = new Set((await page.locator('.lane-list .source-document').allTextContents()).map((text) => text.replace(/^: /, '')));
    expect([...named].filter((name) => documents.filter((text) => text.startsWith(name)).length !== 1)).toEqual([]);
    expect(documents.length).toBe(named.size);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(9);
  });
});

describe('two countries side by side', () => {
  it('says which steps only one has, and what differs in those both have (J13 is paid less often in Greece)', async () => {
    const { page } = await openAtlas('/greece/beside?other=italy');
    expect(await page.locator('.beside-step.here', { hasText: 'GR-I3' }).first().textContent()).toMatch(/sources? from [\d, and]*2023/);
    expect(await page.locator('.beside-step.there', { hasText: 'IT-I8' }).count()).toBeGreaterThan(0);
    await page.locator('.beside-lane', { hasText: 'Claim for redress' }).locator('summary').first().click();
    const claim = page.locator('.beside-step.otherwise', { hasText: 'Pay out the claim' });
    await expect.poll(() => claim.textContent()).toMatch(/only in Greece:\s*20 in 1000, teaching value/);
    expect(await claim.textContent()).toMatch(/only in Italy:\s*200 in 1000, teaching value/);
  });

  it('draws both lanes, with what sets them apart drawn thick, and leads from a way to its rules', async () => {
    const { page } = await openAtlas('/greece/beside?other=germany');
    const fold = page.locator('.beside-lane', { hasText: 'Identification' }).first();
    await fold.locator('summary', { hasText: 'Both lanes drawn' }).click();
    await expect.poll(() => fold.locator('.lane-frame').count()).toBe(2);
    expect(await accessFindings(page, '.both-drawn')).toEqual([]);
    await fold.getByRole('button', { name: /^DE-I1\./ }).click();
    await expect.poll(() => page.locator('h1').textContent()).toBe('Atlas: Germany');
    await expect.poll(() => page.locator('.atlas-opened .rule-id').first().textContent()).toBe('DE-I1');
  });

  it('runs one list of events through both and marks where they part: Greece takes the form to EKKA, Italy has no such rule (GR-I3)', async () => {
    const { page } = await openAtlas('/greece/beside?other=italy');
    await page.getByRole('link', { name: 'The same person, another country' }).click();
    const parted = page.locator('.same-step.parted').first();
    await expect.poll(() => parted.textContent()).toContain('6. Send the EMA reporting form to EKKA');
    expect(await parted.textContent()).toMatch(/Here they part[\s\S]*Greece: taken[\s\S]*GR-I3[\s\S]*Italy: closed/);
    await page.getByLabel('A list of events').selectOption('child');
    await page.getByRole('link', { name: 'Germany' }).last().click();
    const closed = page.locator('.same-step.parted .same-answer.closed').first();
    await expect.poll(() => closed.textContent()).toContain('Germany: closed');
    expect(await closed.textContent()).toMatch(/G1[\s\S]*What opens it:[\s\S]*Source:[\s\S]*source from \d{4}; a source is named \(read in part\)/);
  });

  it('takes a list of one’s own, event by event, into the address', async () => {
    const { page } = await openAtlas('/greece/beside?other=spain&view=person&list=own');
    await page.getByRole('button', { name: 'Add it to the list' }).click();
    await expect.poll(() => page.locator('.same-step').count()).toBe(1);
    await page.locator('.add-event select').first().selectOption('HELPLINE_CALLED');
    await page.getByRole('button', { name: 'Add it to the list' }).click();
    await expect.poll(() => page.locator('.same-step.parted').count()).toBe(1);
    const { page: again } = await openAtlas(page.url().replace(/^.*#\/atlas/, ''));
    await expect.poll(() => again.locator('.same-step').count()).toBe(2);
  });
});

it('keeps the same person in two countries within a narrow screen when letters are twice as large', async () => {
  const { page } = await openAtlas('/spain/beside?view=person', { width: 320 });
  await page.locator('.same-step').first().waitFor();
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  expect(await width(page)).toBeLessThanOrEqual(320);
});

it.each([[1280, 1], [320, 0]] as const)('unfolds the legend of the lanes where there is room for it: at %i pixels', async (size, open) => {
  const { page } = await openAtlas('/italy/pathway?lane=id', { width: size });
  await page.locator('.lane-frame').waitFor();
  expect(await page.locator('.atlas-legend[open]').count()).toBe(open);
});

it.each([
  ['/spain/roles', 'Nobody has compared the rules with their sources', true], ['/spain/pathway', 'Nobody has compared the rules with their sources', false], ['/spain/beside', '“The pathway” has its source', true],
  ['/spain/services', 'It is no directory of today', false], ['/spain/figures', 'Figures as documents print them', false], ['/spain/needs', 'What documents report and ask for', false], ['/spain/sources', 'check the law itself', false],
] as const)('gives %s the caution that fits what stands there, and explains the marks where no legend does', async (place, caution, marks) => {
  const { page } = await openAtlas(place);
  expect(await page.locator('.atlas-caution').textContent()).toContain(caution);
  expect(await page.getByText('“Teaching value”: a number set for teaching').count()).toBe(marks ? 1 : 0);
});

it('names on the page of a body the documents that its short names of sources stand for', async () => {
  const { page } = await openAtlas('/spain/roles?body=health');
  await expect.poll(() => page.locator('.documents dt', { hasText: 'ES-PM' }).count()).toBe(1);
});

it('says to each body what it may do and what it may not, with rule, date and who else may', async () => {
  const { page } = await openAtlas('/greece/roles?body=health');
  expect(await page.locator('h3').allTextContents()).toEqual(expect.arrayContaining(['As health services you may …', '… as health services you may not …']));
  expect(await page.locator('.role-step:not(.not)', { hasText: 'GR-I3' }).textContent()).toMatch(/Send the EMA reporting form[\s\S]*sources from [\d, ]*2023 and without a date/);
  expect(await page.locator('.role-step.not', { hasText: 'GR-I7' }).first().textContent()).toContain('Open to specialised services');
  await page.getByLabel('A body').selectOption('prosecutor');
  await expect.poll(() => page.locator('h3').first().textContent()).toBe('As the prosecutor you may …');
  await expect.poll(() => page.locator('.role-step:not(.not)', { hasText: 'GR-I8' }).count()).toBe(1);
});
