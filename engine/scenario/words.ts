/** Closed word lists of the case format. The meaning of each word stands in `docs/trainers/format.md`. */
export const ACTION_STANCES = ['better', 'tempting', 'defensible'] as const;
export const AGENCY_KINDS = ['health', 'social', 'voice', 'ngo', 'justice', 'police', 'border', 'asylum', 'office'] as const;
/** S strong alone, M counts together with others, C context only (cases.md, writing rules). */
export const INDICATOR_STRENGTHS = ['S', 'M', 'C'] as const;
export const ITEM_KINDS = ['wish', 'fact', 'sign', 'promise', 'note'] as const;
/** How a case, or news of it, reaches the next body; drawn as the stretch of the thread of the same kind. */
export const PASSING_WAYS = ['met', 'accompanied', 'phone', 'sent'] as const;
export const PRESENCES = ['present', 'at-door', 'outside', 'gone', 'not-yet'] as const;
export const POSTURES = ['upright', 'open-hands', 'hands-in-lap', 'arms-crossed', 'turned-away', 'on-the-phone'] as const;
/** Dangers a case may open with (revictimisation.md section 3); plans close them. */
export const OPEN_RISKS = ['debt-or-threat-open', 'isolation', 'online-exposure', 'dependants-unprotected'] as const;
/** A talk about what happened or what is to be decided; language counts in it. */
export const TALKS = ['substantive'] as const;
/** What became of her wish in a main decision (revictimisation.md 5.4, Q12). */
export const VOICES = ['followed', 'explained', 'overridden'] as const;
/** How hair is worn; a figure that says nothing is dealt one. */
export const HAIR_STYLES = ['short', 'crop', 'bob', 'long', 'bun', 'curls'] as const;
export const FIGURE_LOOKS = ['person', 'health', 'social', 'police', 'justice', 'asylum', 'mediator', 'labour', 'ordinary'] as const;
export const SLOT_KINDS = ['health', 'social', 'voice', 'ngo', 'justice', 'police', 'border', 'asylum', 'work', 'flat', 'shelter'] as const;
export const SCENE_KINDS = ['treatment', 'ward', 'office', 'desk', 'voices', 'shelter', 'home', 'workplace', 'street', 'field', 'meeting'] as const;
export const FURNITURE = [
  'bed', 'stretcher', 'chair', 'armchair', 'table', 'desk', 'low-table', 'screen', 'cabinet', 'shelf', 'basin', 'lamp', 'plant', 'clock',
  'x-ray-box', 'trolley', 'bench', 'sofa', 'computer', 'telephone', 'file-pile', 'notice-board', 'coat-stand', 'sewing-machine',
  'tree', 'street-lamp', 'bus-stop', 'crates', 'plant-rows',
] as const;
/** The name by which `present`, `line` and `postures` speak of the person herself. */
export const PERSON = 'person';
