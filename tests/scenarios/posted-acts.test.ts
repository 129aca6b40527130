import { describe, expect, it } from 'vitest';
import { caseFiles, programOf } from '../../game/terminal/files.ts';

describe('an act that a rule posts at once', () => {
  it.each(caseFiles().map((file) => [file.name, file] as const))('is known to the program of %s, with what it carries', (_, file) => {
    const program = programOf(file);
    const posted = program.pathway.rules.flatMap((rule) => (rule.posts ?? []).flatMap((post) =>
      (post.by === 'same' ? rule.by : [post.by]).map((by) => ({ event: post.event, by, ...(post.with === undefined ? {} : { with: post.with }) }))));
    const unknown = posted.filter((act) => !program.acts.some((known) => known.event === act.event && known.by === act.by && JSON.stringify(known.with ?? {}) === JSON.stringify('with' in act ? act.with : {})));
    expect(unknown).toEqual([]);
    expect(posted.length).toBeGreaterThan(0);
  });
});
