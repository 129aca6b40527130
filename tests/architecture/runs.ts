import { child, textOf, type Node, type Rule } from './source.ts';
import { eachNode } from './words.ts';

/** What happens in a session. Each of these is led by a run's questions and changes it by a run's deeds, so that a trace knows of both. */
const INTERPRETER = ['chance-of-run', 'clocks', 'effects', 'endings', 'happen', 'moments', 'post', 'stand-in'].map((name) => `engine/session/${name}.ts`);

/** `state[...]` or `run.state[...]`. */
function isPlaceOfState(node: Node): boolean {
  if (node.type !== 'MemberExpression' || node['computed'] !== true) return false;
  const object = child(node, 'object');
  return textOf(object) === 'state' || (object?.type === 'MemberExpression' && textOf(child(object, 'property')) === 'state');
}

/** The interpreter reads and writes the state by the run's own functions. */
export const asksByTheRun: Rule = (sources) =>
  eachNode(sources.filter(({ path }) => INTERPRETER.includes(path)), (node) => (isPlaceOfState(node)
    ? { expected: 'a question or a deed of the run', came: 'a place of its state', todo: 'Use isAt, valueAt, isAtLeast, hasCome, holds, write or put: no trace would know of this one. `shown` is for what nothing depends on.' }
    : undefined));
