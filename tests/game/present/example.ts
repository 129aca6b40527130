import greece from '../../../game/geo/greece.json' with { type: 'json' };
import type { CountryOutline } from '../../../game/geo/outline-file.ts';
import type { MapInput, MapPlace, ThreadStep } from '../../../game/present/map.ts';
import type { RoomFigure, RoomInput } from '../../../game/present/room.ts';

/** Tonight's case at 02:40, as pictures need it. */
export const nadira: RoomFigure = { id: 'nadira', name: 'Nadira', look: 'person', presence: 'present', posture: 'hands-in-lap', seated: true, bandage: true, skin: 3, hair: 1, hairStyle: 'long' };
export const nurse: RoomFigure = { id: 'nurse', name: 'You, nurse', look: 'health', presence: 'present', posture: 'upright', seated: true, you: true };
export const man: RoomFigure = { id: 'man', name: 'a man who says he is her uncle', look: 'ordinary', presence: 'speaking', posture: 'upright', seated: false, beside: 'nadira' };

export const triage: RoomInput = {
  place: { kind: 'emergency', name: 'Athens, hospital, emergency', night: true },
  figures: [nadira, nurse, man], interpreter: 'none', seed: 'example', width: 744, height: 440,
};

export const places: readonly MapPlace[] = [
  { id: 'ward', name: 'Emergency ward', kind: 'health' }, { id: 'social', name: 'Hospital social work', kind: 'social' },
  { id: 'voice', name: 'Interpreter', kind: 'voice' }, { id: 'line', name: 'Helpline', kind: 'voice' }, { id: 'ngo', name: 'NGO office', kind: 'ngo' },
  { id: 'court', name: 'Prosecutor', kind: 'justice' }, { id: 'police', name: 'Anti-trafficking unit', kind: 'police' },
  { id: 'asylum', name: 'Asylum service', kind: 'asylum' }, { id: 'cellar', name: 'Basement workshop', kind: 'work' },
  { id: 'shelter', name: 'NGO shelter', kind: 'shelter' }, { id: 'home', name: 'Her flat', kind: 'flat', hers: true },
];

const step = (from: string | null, to: string, kind: ThreadStep['kind'], day: number): ThreadStep =>
  ({ from, to, kind, day, text: `Day ${day}: ${from ?? 'the street'} to ${to}` });

/** Ten steps of one case; the last is the newest. */
export const tenSteps: readonly ThreadStep[] = [
  step(null, 'ward', 'turn', 0), step('ward', 'voice', 'phone', 0), step('ward', 'social', 'accompanied', 0), step('social', 'line', 'phone', 0),
  step('social', 'shelter', 'accompanied', 1), step('shelter', 'ngo', 'stretch', 3), step('ngo', 'court', 'stretch', 9),
  { ...step('court', 'police', 'stretch', 12), knot: 'plain' }, step('police', 'ngo', 'stretch', 15), { ...step('ngo', 'asylum', 'sent', 20), wayBack: true },
];

export const athens: MapInput = { country: 'greece', outline: greece as unknown as CountryOutline, lens: { town: 'Athens', lon: 23.73, lat: 37.98 }, places, thread: tenSteps, here: 'ngo', width: 744, height: 440 };
