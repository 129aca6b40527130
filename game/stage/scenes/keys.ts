/** The scenes: room and map share one place, the ribbon stands below them. */
export const SCENES = { room: 'room', map: 'map', ribbon: 'ribbon' } as const;
export type SceneKey = keyof typeof SCENES;
