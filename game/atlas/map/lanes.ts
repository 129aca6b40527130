import { leafInWords, type Country, type Pathway, type Region, type RuleMeta } from '#engine';
import { backingOfRule } from '../../cases/backing.ts';

/** A state of a region, as a stop on its lane. */
export interface Station { readonly leaf: string; readonly words: string }

/**
 * A way from one state to another with all the rules that take it. Where a rule starts from many states, its ways are
 * gathered into one entry before the state it leads to: `from` then names all of them.
 */
export interface Track {
  /** `from>to`, or `>to` for an entry: the name in the address. */
  readonly id: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly gathers: boolean;
  readonly rules: readonly RuleMeta[];
  /** Whether each rule names a source for all of it, one that speaks of this country or of no one country. */
  readonly named: boolean;
}

/** One region of a pathway as a lane: its states from the start outwards, the ways between them, and what keeps the state. */
export interface Lane {
  readonly region: Region;
  readonly stations: readonly Station[];
  readonly tracks: readonly Track[];
  /** Rules of the region that leave the person where she stands. */
  readonly kept: readonly RuleMeta[];
}

/** From how many states on a rule is drawn as one entry before its target: the highest number that keeps the lane readable. */
const MANY = [Infinity, 5, 4] as const;
const FEWEST = 3;
const READABLE = 24;

/** The lanes of a pathway, in the country's order of regions. */
export const lanesOf = (pathway: Pathway): readonly Lane[] => pathway.regions.map(({ id, leaves }) => {
  const rules = pathway.rules.filter((rule) => rule.region === id);
  const moves = rules.filter((rule) => originsOf(rule).length > 0);
  const stations = inOrder(leaves, moves).map((leaf) => ({ leaf, words: leafInWords(id, leaf, pathway.country) }));
  return { region: id, stations, tracks: tracksOf(pathway.country, moves), kept: rules.filter((rule) => !moves.includes(rule)) };
});

/** The states a rule leads away from; empty where it keeps the state. */
const originsOf = (rule: RuleMeta): readonly string[] => (rule.to === 'same' ? [] : rule.from.filter((leaf) => leaf !== rule.to));

function tracksOf(country: Country, moves: readonly RuleMeta[]): readonly Track[] {
  const ways = (many: number): number => new Set(moves.filter((rule) => originsOf(rule).length < many).flatMap((rule) => originsOf(rule).map((from) => `${from}>${rule.to}`))).size;
  const tracks = tracksFrom(moves, MANY.find((many) => ways(many) <= READABLE) ?? FEWEST);
  return tracks.map((track) => ({ ...track, named: track.rules.every((rule) => backingOfRule(country, rule).backing === 'source-named') }));
}

function tracksFrom(moves: readonly RuleMeta[], many: number): readonly Omit<Track, 'named'>[] {
  const tracks = new Map<string, Omit<Track, 'named'>>();
  const lay = (id: string, rule: RuleMeta, from: readonly string[]): void => {
    const before = tracks.get(id);
    const starts = [...new Set([...(before?.from ?? []), ...from])];
    tracks.set(id, { id, from: starts, to: rule.to, gathers: id.startsWith('>'), rules: [...(before?.rules ?? []), rule] });
  };
  for (const rule of moves) {
    const origins = originsOf(rule);
    if (origins.length >= many) lay(`>${rule.to}`, rule, origins);
    else origins.forEach((from) => lay(`${from}>${rule.to}`, rule, [from]));
  }
  return [...tracks.values()];
}

/** States by their distance from the start of the region, then as the country's table lists them. What no rule reaches from the start begins there too. */
function inOrder(leaves: readonly string[], moves: readonly RuleMeta[]): readonly string[] {
  const distance = new Map<string, number>(leaves.slice(0, 1).map((leaf) => [leaf, 0]));
  for (let round = 1; round < leaves.length; round += 1) {
    const here = new Set([...distance].filter(([, far]) => far === round - 1).map(([leaf]) => leaf));
    moves.filter((rule) => !distance.has(rule.to) && rule.from.some((leaf) => here.has(leaf))).forEach((rule) => distance.set(rule.to, round));
  }
  const far = (leaf: string): number => distance.get(leaf) ?? 0;
  return leaves.map((leaf, index) => ({ leaf, index })).sort((a, b) => far(a.leaf) - far(b.leaf) || a.index - b.index).map(({ leaf }) => leaf);
}

/** The rules of a track by number, each number once: branches of one rule count as one. */
export const numbersOf = (rules: readonly RuleMeta[]): readonly string[] => [...new Set(rules.map((rule) => rule.id))];

/** Tracks that leave a station, and tracks that come to it. */
export const leaving = (lane: Lane, leaf: string): readonly Track[] => lane.tracks.filter((track) => track.from.includes(leaf));
export const coming = (lane: Lane, leaf: string): readonly Track[] => lane.tracks.filter((track) => track.to === leaf);

/** Where a state leads: each state once, with the rules that lead there from here. */
export function onward(lane: Lane, leaf: string): readonly { readonly to: string; readonly rules: readonly RuleMeta[] }[] {
  const rules = leaving(lane, leaf).flatMap((track) => track.rules.filter((rule) => rule.from.includes(leaf)));
  return [...new Set(rules.map((rule) => rule.to))].map((to) => ({ to, rules: rules.filter((rule) => rule.to === to) }));
}
