/** Something in a file from outside that stops it from being used, or that its author should look at. */
export interface Problem {
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** Where in the data, such as `beats.0.choices.1.text`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
  /** What would be right, where that can be said. */
  readonly hint?: string;
  readonly level: 'error' | 'warning';
}

export interface Place { readonly line: number; readonly column: number }
export type Path = readonly (string | number)[];
/** What is wrong and what would be right; an error unless said. */
export interface Finding { readonly message: string; readonly hint?: string | undefined; readonly level?: Problem['level'] }

/** The start of a file, for what concerns all of it. */
export const TOP: Place = { line: 1, column: 1 };

export function problemAt(file: string, place: Place, path: Path, finding: Finding): Problem {
  return {
    file, line: place.line, column: place.column, path: path.map(String).join('.'), message: finding.message,
    ...(finding.hint === undefined ? {} : { hint: finding.hint }), level: finding.level ?? 'error',
  };
}

/** In reading order: by file, line and column, errors before warnings at one place; the same words at one place only once. */
export function inReadingOrder(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  const fresh = problems.filter((problem) => {
    const key = `${problem.file}:${problem.line}:${problem.column}:${problem.message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return fresh.sort((a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.level, b.level));
}

/** One line for a terminal or a list: `gr-1.yaml:12:5 error: ... (hint)`. */
export function describeProblem(problem: Problem): string {
  const hint = problem.hint === undefined ? '' : ` ${problem.hint}`;
  return `${problem.file}:${problem.line}:${problem.column} ${problem.level}: ${problem.message}${hint}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
