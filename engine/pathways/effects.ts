import type { FieldName } from './fields.ts';

/** What a transition writes into context, as data. It copies or counts; it never decides (a decision is a guard). */
export type Effect =
  | { readonly does: 'put'; readonly field: FieldName; readonly value: string | number | boolean }
  | { readonly does: 'copy'; readonly field: FieldName; readonly key: string }
  | { readonly does: 'copyRole'; readonly field: FieldName }
  | { readonly does: 'count'; readonly field: FieldName }
  | { readonly does: 'include'; readonly field: FieldName; readonly members: readonly string[] }
  | { readonly does: 'exclude'; readonly field: FieldName; readonly members: readonly string[] }
  | { readonly does: 'includeSaid'; readonly field: FieldName; readonly key: string };

export const put = (field: FieldName, value: string | number | boolean): Effect => ({ does: 'put', field, value });
export const copy = (field: FieldName, key: string): Effect => ({ does: 'copy', field, key });
export const copyRole = (field: FieldName): Effect => ({ does: 'copyRole', field });
export const count = (field: FieldName): Effect => ({ does: 'count', field });
export const include = (field: FieldName, ...members: readonly string[]): Effect => ({ does: 'include', field, members });
export const exclude = (field: FieldName, ...members: readonly string[]): Effect => ({ does: 'exclude', field, members });
export const includeSaid = (field: FieldName, key: string): Effect => ({ does: 'includeSaid', field, key });

/** An effect as the tables write it: `stay := ASYLUM_SEEKER`. */
export function effectText(effect: Effect): string {
  switch (effect.does) {
    case 'put':
      return `${effect.field} := ${String(effect.value)}`;
    case 'copy':
      return `${effect.field} := ${effect.key} as said`;
    case 'copyRole':
      return `${effect.field} := the role that raised it`;
    case 'count':
      return `${effect.field} += 1`;
    case 'include':
      return `${effect.field} += ${effect.members.join(', ')}`;
    case 'exclude':
      return `${effect.field} -= ${effect.members.join(', ')}`;
    case 'includeSaid':
      return `${effect.field} += ${effect.key} as said`;
  }
}
