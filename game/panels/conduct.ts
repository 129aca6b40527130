import type { Program } from '#engine';

/** Rules of conduct weigh how a talk was held. Their numbers say so in capitals, and play weighs nothing. */
export const isConduct = ({ pathway }: Program, rule: string): boolean => pathway.rules.some(({ id, region }) => id === rule && region === 'conduct');
