import { HIDDEN_SIGN } from '../knowledge/plain-text.ts';
import type { Path } from '../knowledge/problem.ts';
import { textsOf } from './check-walk.ts';
import type { Report } from './check-walk.ts';
import type { Beat, Scenario } from './schema.ts';

/** Limits of the writing rules (stage.md section 10). */
const MOMENT_WORDS = 90;
const SENTENCE_WORDS = 18;

/** Fields that people read during a case or in its debrief. */
const READ_BY_PEOPLE = new Set([
  'text', 'done', 'title', 'summary', 'short', 'sentence', 'special', 'skills', 'briefing', 'pressure', 'youKnow', 'youDecide', 'youAct', 'why', 'reflect',
  'stepOver', 'where', 'beside', 'open', 'lastWords', 'mayLook', 'how', 'debrief',
]);

/** Prose is plain text, moments are short, and the length of an option gives nothing away. */
export function checkProse(scenario: Scenario): readonly Report[] {
  const texts = textsOf(scenario);
  // A file that points back at its own pieces holds one text in thousands of places.
  const [markupOf, longestOf, countOf] = [remembered(markupIn), remembered(longestSentence), remembered(words)];
  return [
    ...texts.flatMap(({ path, text }) => markup(path, markupOf(text))),
    ...texts.filter(({ field }) => READ_BY_PEOPLE.has(field)).flatMap(({ path, text }) => longSentence(path, longestOf(text))),
    ...texts.filter(({ path, field }) => field === 'text' && isMoment(path)).flatMap(({ path, text }) => longMoment(path, countOf(text))),
    ...scenario.beats.flatMap(unevenOptions), ...betterIsLongest(scenario.beats),
  ];
}

interface Markup { readonly pattern: RegExp; readonly message: string; readonly hint: string }

const MARKUP: readonly Markup[] = [
  { pattern: /!\[[^[\]]*\]\s*[([]/, message: 'A picture cannot stand in a text.', hint: 'Take it out; the place shows “scene” and “pieces”.' },
  { pattern: /<\/?[a-z!][^>]*>?/i, message: 'HTML cannot stand in a text.', hint: 'Write plain words; a new paragraph is an empty line.' },
  { pattern: /\[[^[\]]+\]\s*\(/, message: 'A link cannot stand in a text.', hint: 'Write the words; sources stand under “sources”.' },
  { pattern: /\b[a-z][a-z0-9+.-]*:\/\/|\bwww\.\S|\b(?:javascript|mailto):\S|\bdata:[a-z]+\//i, message: 'An address cannot stand in a text.', hint: 'Nothing in a case may point outside; name the service instead.' },
  { pattern: /&(?:#\d+|#x[0-9a-f]+|[a-z]{2,});/i, message: 'A text cannot hold HTML signs such as “&amp;”.', hint: 'Write the sign itself.' },
  { pattern: /\*\*|__|`|(?:^|\s)\*\S[^*]*\*(?:\s|$)|(?:^|\s)_\S[^_]*_(?:\s|$)|^#{1,6} /m, message: 'A text has no bold, slanted or code letters and no headings.', hint: 'Take out “*”, “_”, “`” or “#”.' },
  { pattern: HIDDEN_SIGN, message: 'A hidden sign stands in this text.', hint: 'Type the words anew instead of pasting them.' },
];

/** The same judgement, made once for each text. */
function remembered<T>(judge: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const judged = judge(text);
    known.set(text, judged);
    return judged;
  };
}

const markupIn = (text: string): Markup | null => MARKUP.find(({ pattern }) => pattern.test(text)) ?? null;

const markup = (path: Path, found: Markup | null): readonly Report[] => (found === null ? [] : [{ path, message: found.message, hint: found.hint }]);

const words = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

interface Sentence { readonly text: string; readonly count: number }

function longestSentence(text: string): Sentence {
  const longest = text.split(/(?<=[.!?…:;]["”»’)]*)\s+|\n{2,}/u).reduce((most, sentence) => (words(sentence) > words(most) ? sentence : most), '');
  return { text: longest, count: words(longest) };
}

function longSentence(path: Path, { text, count }: Sentence): readonly Report[] {
  if (count <= SENTENCE_WORDS) return [];
  return [{ path, message: `A sentence here has ${count} words; at most ${SENTENCE_WORDS} read well.`, hint: `It begins “${text.slice(0, 40)}”.`, level: 'warning' }];
}

/** The texts that open on a trainee: moments, news, injects and lapses. */
function isMoment(path: Path): boolean {
  if (path[0] === 'news' || path[0] === 'injects') return true;
  return path[0] === 'beats' && (path[2] === 'text' || path[2] === 'lapse');
}

function longMoment(path: Path, count: number): readonly Report[] {
  return count <= MOMENT_WORDS ? [] : [{ path, message: `This moment has ${count} words; at most ${MOMENT_WORDS} can be read under pressure.`, level: 'warning' }];
}

function unevenOptions(beat: Beat, index: number): readonly Report[] {
  const lengths = beat.choices.map(({ text }) => text.length);
  const longest = Math.max(...lengths);
  const shortest = Math.min(...lengths);
  if ((longest - shortest) * 3 <= longest) return [];
  return [{ path: ['beats', index, 'choices'], message: `The options of “${beat.id}” differ in length by more than a third (${shortest} to ${longest} letters).`, hint: 'Equal length gives nothing away.', level: 'warning' }];
}

function betterIsLongest(beats: readonly Beat[]): readonly Report[] {
  const telling = beats.filter(({ choices }) => {
    const longest = Math.max(...choices.map(({ text }) => text.length));
    const atTop = choices.filter(({ text }) => text.length === longest);
    return atTop.length === 1 && atTop[0]?.note.stance === 'better';
  });
  if (telling.length * 2 <= beats.length) return [];
  return [{ path: ['beats'], message: `In ${telling.length} of ${beats.length} moments the better option is the longest.`, hint: 'Shorten some of them, or lengthen others.', level: 'warning' }];
}
