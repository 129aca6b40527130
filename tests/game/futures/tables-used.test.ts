import { describe, expect, it, vi } from 'vitest';
import { autoPlay, pathwayOf, type Country } from '#engine';
import { nodeTable } from '../../../game/futures/node-table.ts';
import { standingsOf } from '../../../game/futures/question.ts';
import { programFrom } from './made-table.ts';
import { shippedByCountry } from './shipped-by-country.ts';

/** A worker that has seen nothing: the engine is loaded anew, and with it what its pathways remember. */
async function newWorker() {
  vi.resetModules();
  return { engine: await import('#engine'), futures: await import('../../../game/futures/look-ahead.ts'), line: await import('./in-process-line.ts') };
}

type Looker = (country: Country, source: string) => Promise<{ readonly missed: number; readonly counts: readonly unknown[] }>;

/** Looks ahead from every decision of a session, and tells how often XState had to answer. */
async function looker(tableFor: (country: Country) => Promise<string | null>): Promise<Looker> {
  const { engine, futures, line } = await newWorker();
  return async (country, source) => {
    const pathway = pathwayOf(country);
    const own = engine.pathwayOf(country);
    if (!pathway || !own) throw new Error(`There is no pathway of ${country}.`);
    const program = programFrom(source, pathway);
    const decisions = standingsOf(autoPlay(program, { seed: 'debrief', auto: { policy: 'typical', seats: program.names.seats } }));
    const pool = futures.openPool(line.inProcessLine(), 1, tableFor);
    const looked = await futures.lookAhead(pool, { program, decisions, policy: 'typical', seed: 'luck', runs: 10, exact: null });
    pool.close();
    return { missed: engine.memoryFigures(own).missed, counts: looked.decisions.map(({ step, ways }) => [step, ways.map(({ future }) => [future.endings, future.outcomes])]) };
  };
}

/** With a table XState answers what the plays behind it never met, and audits: one answer in some five thousand. */
const TIMES_FEWER = 6;

const shipped = [...await shippedByCountry()].flatMap(([country, sources]) => sources.slice(0, 1).map((source) => [country, source] as const));
const [withTable, without] = [await looker(nodeTable), await looker(async () => null)];

describe('a worker that opens a case with the shipped table', () => {
  it.each(shipped)('asks XState seldom in its first look at the case of %s, and counts the same', async (country, source) => {
    const [helped, alone] = [await withTable(country, source), await without(country, source)];
    expect(helped.counts).toEqual(alone.counts);
    expect(helped.counts.length).toBeGreaterThan(5);
    expect(alone.missed).toBeGreaterThan(150);
    expect(TIMES_FEWER * helped.missed).toBeLessThan(alone.missed);
  });
});
