import { describe, expect, it } from 'vitest';
import { openSession, seatAll, submit, type Program } from '#engine';
import { compareRecords } from '../../../game/debrief/compare.ts';
import { readSession, type DebriefReading } from '../../../game/debrief/reading.ts';
import { programWith } from '../../engine/impact/hand-made.ts';

const program = programWith([]);

/** The smallest case, played through these choices, as the debrief reads it. */
function reading(seed: string, choices: readonly string[], of: Program = program): DebriefReading {
  const session = choices.reduce((now, path) => {
    const [beat = '', choice = ''] = path.split('/');
    const submitted = submit(now, { type: 'choose', seat: 'nurse', beat, choice });
    if (!submitted.accepted) throw new Error(JSON.stringify(submitted.refusal));
    return submitted.session;
  }, openSession(of, { seed, seating: seatAll(of, 'trainee') }));
  return readSession({ session, source: '', branch: null, chains: [], notes: [] });
}

const CARD = ['arrival/go-on', 'goodbye/leave-card'];
const WAVE = ['arrival/go-on', 'goodbye/wave'];
const here = reading('thread', CARD);

describe('Two sessions side by side', () => {
  it('had the same luck only with the same seed and the same program', () => {
    const kinder = programWith([], (yaml) => yaml.replace('odds: 600', 'odds: 700').replace('odds: 400', 'odds: 300'));
    expect(kinder.hash).not.toBe(program.hash);
    expect(compareRecords(here, reading('thread', WAVE)).sameLuck).toBe(true);
    expect(compareRecords(here, reading('needle', WAVE)).sameLuck).toBe(false);
    expect(compareRecords(here, reading('thread', CARD, kinder)).sameLuck).toBe(false);
  });

  it('part at the first step that is not alike, and at the end of the shorter one where all its steps are', () => {
    const parted = compareRecords(here, reading('thread', WAVE));
    expect([parted.here?.index, parted.there?.index]).toEqual([1, 1]);
    expect([parted.here?.text, parted.there?.text]).toEqual(['The nurse gave her the small card with the helpline.', 'The nurse wished her a good evening and called the next one.']);
    const shorter = compareRecords(here, reading('thread', CARD.slice(0, 1)));
    expect([shorter.here?.index, shorter.there]).toEqual([1, null]);
    expect(compareRecords(here, reading('thread', CARD))).toMatchObject({ here: null, there: null });
  });
});
