import type { View } from '#engine';

/** Whether the dossier has a part for wishes. A seat that only hears voices is asked for words, not for wishes; it has the part once it has heard one. */
export const showsWishes = ({ scene, dossier }: Pick<View, 'scene' | 'dossier'>): boolean => scene.sees !== 'voices' || dossier.wishes.length > 0;
