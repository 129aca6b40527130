import { createInterface } from 'node:readline';
import { lawfulLimit, submit, viewFor } from '#engine';
import type { Command, OptionView, Session, View } from '#engine';
import { deadlineName } from '../text/deadline-words.ts';
import { eventWords } from '../text/events.ts';
import { shown } from './shown.ts';
import { clockWords, endedLines, lengthWords, optionLines, readerOf, refusalLines } from './words.ts';
import { say as words } from '../text/say.ts';
import { wordsFor } from '../text/story-words.ts';

/** Where the player's lines come from and where the story goes. Tests hand in their own. */
export interface Talk { readonly lines: AsyncIterable<string>; readonly say: (text: string) => void }

/** What a number typed by the player stands for. */
interface Offer { readonly command: Command; readonly option: OptionView }
interface Turn { readonly session: Session; readonly seat: string; readonly offers: readonly Offer[] }

const HELP = ['A number chooses. m: acts by law. k: what you know. d: deadlines. w: wait. s: step over the moment. t SEAT ITEM...: tell. a SEAT: ask. e: stop here. ?: this help.'];

/** Before the minute of a wait. */
const LIMIT_WORDS = { most: 'by law at the latest', least: 'by law at the earliest', exact: 'by law', usual: 'usually over by' } as const;

/** Play by hand: numbers choose; a closed choice says why. Ends with the case, with `e`, or with the end of the input. */
export async function playInteractively(opened: Session, seats: readonly string[], talk: Talk = ownTalk()): Promise<Session> {
  let session = opened;
  const told = new Map<string, number>();
  const say = (lines: readonly string[]): void => lines.forEach((line) => talk.say(line));
  briefing(session, seats).forEach((line) => talk.say(line));
  let turn = nextTurn(session, seats);
  say(turnLines(turn, told));
  for await (const line of talk.lines) {
    if (!turn) break;
    const asked = read(line.trim(), turn);
    if (asked.command) {
      const submitted = submit(session, asked.command);
      if (submitted.accepted) {
        session = submitted.session;
        turn = nextTurn(session, seats);
        say(turnLines(turn, told));
      } else say(refusalLines(submitted.refusal));
    } else say(asked.lines);
    if (!turn) break;
  }
  say(closing(session, seats, told));
  return session;
}

function ownTalk(): Talk {
  return { lines: createInterface({ input: process.stdin, terminal: false }), say: (text) => void process.stdout.write(`${shown(text)}\n`) };
}

function briefing({ program }: Session, seats: readonly string[]): readonly string[] {
  const { scenario } = program;
  return [
    scenario.title, scenario.content.short, '',
    ...scenario.seats.filter((seat) => seats.includes(seat.id)).flatMap((seat) => [
      `You are: ${seat.title}.`, seat.briefing, `${words('briefing.pressure')}: ${seat.pressure}`,
      `${words('seats.know')}: ${seat.youKnow}`, `${words('seats.decide')}: ${seat.youDecide}`, `${words('seats.act')}: ${seat.youAct}`, '',
    ]),
    ...HELP, '',
  ];
}

/** The first seat that has to decide; a seat that waits comes last. Null when the case is over. */
function nextTurn(session: Session, seats: readonly string[]): Turn | null {
  const views = seats.map((seat) => viewFor(session, seat));
  if (views.some((view) => view.ended !== null)) return null;
  const view = views.find((each) => each.moments.length > 0 && each.busyUntil === null && !each.waiting) ?? views.find((each) => each.busyUntil === null) ?? views[0];
  return view ? { session, seat: view.seat, offers: offersOf(view) } : null;
}

const offersOf = (view: View): readonly Offer[] => view.moments.flatMap((moment) => moment.choices.map((option) => ({ option, command: { type: 'choose' as const, seat: view.seat, beat: moment.beat, choice: option.id } })));

function turnLines(turn: Turn | null, told: Map<string, number>): readonly string[] {
  if (!turn) return [];
  const view = viewFor(turn.session, turn.seat);
  return [...freshStory(turn.session, turn.seat, told), ...momentLines(turn, view)];
}

function momentLines(turn: Turn, view: View): readonly string[] {
  const lines: string[] = ['', `${clockWords(turn.session.program, view.minute)}, ${view.scene.placeName} (${turn.seat})`];
  let number = 0;
  for (const moment of view.moments) {
    lines.push(`${moment.title}`);
    for (const choice of moment.choices) lines.push(...optionLines(choice, (number += 1)));
  }
  if (view.moments.length === 0) lines.push('Nothing asks for you now. w waits, m shows what you may do by law.');
  return lines;
}

function freshStory(session: Session, seat: string, told: Map<string, number>): readonly string[] {
  const story = viewFor(session, seat).story.filter((line) => line.fact >= (told.get(seat) ?? 0));
  told.set(seat, Math.max(told.get(seat) ?? 0, ...story.map((line) => line.fact + 1)));
  return story.map((line) => `[${clockWords(session.program, line.minute)}] ${wordsFor(line, readerOf(session.program, seat))}`);
}

type Asked = { readonly command: Command } | { readonly command: null; readonly lines: readonly string[] };
const only = (...lines: readonly string[]): Asked => ({ command: null, lines });

function read(line: string, turn: Turn): Asked {
  const [word = '', ...rest] = line.split(/\s+/);
  const { seat, session } = turn;
  const view = viewFor(session, seat);
  const beat = view.moments[0]?.beat;
  if (/^\d+$/.test(word)) return chooseBy(Number(word), turn.offers);
  if (/^m\d+$/.test(word)) return actBy(Number(word.slice(1)), view);
  switch (word) {
    case 'm':
      return only(...menuLines(view));
    case 'k':
      return only(...knowledgeLines(view));
    case 'd':
      return only(...view.deadlines.map((deadline) => `  ${deadlineName(deadline.events)}: ${deadline.state}, ${LIMIT_WORDS[lawfulLimit(deadline.days)?.is ?? 'usual']} ${clockWords(session.program, deadline.usualMinute)}`), ...(view.deadlines.length === 0 ? ['  No deadline is known here.'] : []));
    case 'w':
      return { command: { type: 'wait', seat } };
    case 's':
      return beat === undefined ? only('There is no moment to step over.') : { command: { type: 'step-over', seat, beat } };
    case 't':
      return rest.length < 2 ? only(`Type t, a seat and items you know: t ${others(turn)} ITEM. k shows your items.`) : { command: { type: 'tell', seat, to: rest[0] ?? '', items: rest.slice(1) } };
    case 'a':
      return rest.length < 1 ? only(`Type a and a seat: a ${others(turn)}.`) : { command: { type: 'ask', seat, to: rest[0] ?? '' } };
    case 'e':
      return { command: { type: 'end' } };
    case '':
      return only();
    default:
      return only(...HELP);
  }
}

const others = ({ session, seat }: Turn): string => session.program.names.seats.filter((each) => each !== seat).join('|') || 'SEAT';

function chooseBy(number: number, offers: readonly Offer[]): Asked {
  const offer = offers[number - 1];
  if (!offer) return only(offers.length === 0 ? 'There is nothing to choose now.' : `Type a number from 1 to ${offers.length}, or ? for help.`);
  return offer.option.refusal ? only(...refusalLines(offer.option.refusal)) : { command: offer.command };
}

function actBy(number: number, view: View): Asked {
  const option = view.menu[number - 1];
  if (!option) return only(`Type m1 to m${view.menu.length}, or m for the list.`);
  return option.refusal ? only(...refusalLines(option.refusal)) : { command: { type: 'act', seat: view.seat, act: option.id } };
}

function menuLines(view: View): readonly string[] {
  const rows = view.menu.map((option, index) => `  m${index + 1}. ${option.refusal ? '[closed] ' : ''}${option.text ?? eventWords(option.event ?? option.id).act} (${lengthWords(option.minutes)})`);
  return rows.length === 0 ? ['  No act stands in the menu.'] : [...rows, '  Type m1, m2, ...; a closed one says why.'];
}

function knowledgeLines({ dossier }: View): readonly string[] {
  const row = (name: string, items: readonly { readonly item: string; readonly text: string }[]): readonly string[] => items.map((item) => `  ${name}: ${item.text} (${item.item})`);
  const signs = dossier.signs.map((sign) => `  sign (${sign.strength}): ${sign.text}`);
  const lines = [...row('wish', dossier.wishes), ...row('known', dossier.known), ...row('promise', dossier.promises), ...signs];
  return lines.length > 0 ? lines : ['  Nothing is known yet.'];
}

function closing(session: Session, seats: readonly string[], told: Map<string, number>): readonly string[] {
  const [seat = ''] = seats;
  const view = viewFor(session, seat);
  return [...seats.flatMap((each) => freshStory(session, each, told)), '', ...(view.ended ? endedLines(view, session.program) : ['The input ended; the case is not over.']), ''];
}
