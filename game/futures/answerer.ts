import { compileScenario, createPlayer, exactWay, learnTraces, memoryFigures, packMemory, pathwayOf, sampleWay, seedOfRun, tableFrom, unpackMemory, useTraces, type PackedMemory, type Pathway, type Program, type Scenario } from '#engine';
import { beginLook, type BegunLook } from './long-look.ts';
import type { Ask, Reply, Warming } from './protocol.ts';

/**
 * What stands behind a worker, without the worker: a function from asks to replies that holds the opened case. It is the same
 * in a browser and in Node, and it never throws: what goes wrong comes back as `failed`.
 */
export function createAnswerer(): (ask: Ask) => Reply {
  let program: Program | null = null;
  const looks: Looks = new Map();
  const opened = (): Program => {
    if (program === null) throw new RangeError('No case was opened before the first question.');
    return program;
  };
  return (ask) => {
    try {
      if (ask.type !== 'open') return answer(opened(), ask, looks);
      program = openProgram(ask);
      return { type: 'opened', program: program.hash };
    } catch (error) {
      return { type: 'failed', message: error instanceof Error ? error.message : 'The question could not be answered.' };
    }
  };
}

/** Long looks that were begun and are not over, by their numbers. */
type Looks = Map<number, BegunLook>;

function answer(program: Program, ask: Exclude<Ask, { type: 'open' }>, looks: Looks): Reply {
  switch (ask.type) {
    case 'sample':
      return { type: 'sampled', tally: sampleWay(program, ask.chunk.before, ask.chunk.way, ask.chunk) };
    case 'follow':
      return { type: 'followed', future: exactWay(program, ask.following.before, ask.following.way, ask.following) };
    case 'begin':
      looks.set(ask.id, beginLook(program, ask.look));
      return { type: 'begun' };
    case 'go-on':
      return lookOn(looks, ask);
    case 'drop':
      looks.delete(ask.id);
      return { type: 'dropped' };
    case 'warm':
      return warm(program, ask.warming);
    case 'remember':
      return { type: 'remembered', memory: packMemory(program.pathway) };
    case 'learn':
      return { type: 'learnt', traces: learnTraces(program, ask.lessons) };
    case 'go-by':
      useTraces(program, ask.traces);
      return { type: 'going' };
  }
}

/** Work on a look. It is forgotten unless it goes on: also when it breaks. */
function lookOn(looks: Looks, { id, milliseconds, stop }: Extract<Ask, { type: 'go-on' }>): Reply {
  const look = looks.get(id);
  looks.delete(id);
  if (look === undefined) throw new RangeError('This look is over, or was never begun.');
  const reply = look(milliseconds, stop);
  if (reply.type === 'working') looks.set(id, look);
  return reply;
}

function warm(program: Program, { policy, seed, plays }: Warming): Reply {
  const play = createPlayer(program, { policy, seats: program.names.seats });
  for (let run = 0; run < plays; run += 1) play(seedOfRun(seed, run), null);
  return { type: 'warmed', kept: memoryFigures(program.pathway).kept };
}

/** The scenario was read and checked by whoever asks; to compile it is a twentieth of the work of reading its text. */
function openProgram({ scenario, memory }: { readonly scenario: Scenario; readonly memory: PackedMemory | string | null }): Program {
  const pathway = pathwayOf(scenario.country);
  if (!pathway) throw new RangeError(`There is no pathway of ${scenario.country}.`);
  if (memory !== null) takeOver(pathway, memory);
  return compileScenario(scenario, pathway);
}

/** A table that does not fit is left: the pathway is asked anew then, which takes longer and comes to the same. */
function takeOver(pathway: Pathway, memory: PackedMemory | string): void {
  const read = typeof memory === 'string' ? tableFrom(memory) : { ok: true as const, table: memory };
  if (read.ok) unpackMemory(pathway, read.table);
}
