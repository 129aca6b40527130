/** Writers of field layouts: the name stays a literal, so that guards and effects are checked by type. */
export const oneOf = <N extends string>(name: N, values: readonly string[], first: string) =>
  ({ name, kind: 'enum', values, initial: values.indexOf(first) }) as const;
export const flag = <N extends string>(name: N, initial: 0 | 1 = 0) => ({ name, kind: 'flag', initial }) as const;
export const count = <N extends string>(name: N, max: number) => ({ name, kind: 'count', max, initial: 0 }) as const;
export const setOf = <N extends string>(name: N, values: readonly string[]) => ({ name, kind: 'set', values, initial: 0 }) as const;
