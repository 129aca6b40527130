import { parseArgs } from 'node:util';

/** What somebody asked of the bench. Numbers that are left out are the usual ones. */
export interface Asked {
  readonly quick: boolean;
  readonly json: boolean;
  readonly browser: boolean;
  /** Only how long sessions take, beside what needs nothing installed. */
  readonly sessions: boolean;
  /** Names of cases; empty for all. */
  readonly cases: readonly string[];
  readonly rounds: number | undefined;
  readonly continuations: number | undefined;
}

/** Read the words after `npm run bench --`. Throws an error with one line on what is wrong. */
export function readAsked(args: readonly string[]): Asked {
  const { values } = parseArgs({
    args: [...args], allowPositionals: false,
    options: {
      quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, 'no-browser': { type: 'boolean', default: false }, sessions: { type: 'boolean', default: false },
      case: { type: 'string', multiple: true, default: [] }, rounds: { type: 'string' }, continuations: { type: 'string' },
    },
  });
  return {
    quick: values.quick, json: values.json, browser: !values['no-browser'], sessions: values.sessions, cases: values.case,
    rounds: amount('--rounds', values.rounds), continuations: amount('--continuations', values.continuations),
  };
}

function amount(option: string, word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const found = Number(word);
  if (!Number.isInteger(found) || found < 1) throw new Error(`${option} needs a whole number from 1 on.`);
  return found;
}
