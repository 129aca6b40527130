import { BASE_GUARDS } from './base-guards.ts';
import { BELGIAN_GUARDS } from './belgium/guards.ts';
import type { Condition, Guard } from './condition.ts';
import { GERMAN_GUARDS } from './germany/guards.ts';
import { GREEK_GUARDS } from './greece/guards.ts';
import { ITALIAN_GUARDS } from './italy/guards.ts';
import { SPANISH_GUARDS } from './spain/guards.ts';

/** Every guard of every pathway, by name. */
export const GUARDS = { ...BASE_GUARDS, ...GREEK_GUARDS, ...BELGIAN_GUARDS, ...GERMAN_GUARDS, ...ITALIAN_GUARDS, ...SPANISH_GUARDS } as const satisfies Readonly<Record<string, Guard>>;
export type GuardName = keyof typeof GUARDS;

const NAMES = Object.keys(GUARDS);
export const isGuardName = (name: string): name is GuardName => Object.hasOwn(GUARDS, name);
export const GUARD_NAMES: readonly GuardName[] = NAMES.filter(isGuardName);

/** What a guard reads. */
export const conditionOf = (name: GuardName): Condition => GUARDS[name].when;

/** One plain sentence each: why the guard is closed, and who or what opens it. */
export const GUARD_SENTENCES: Readonly<Record<GuardName, { readonly closed: string; readonly opens: string }>> = GUARDS;
