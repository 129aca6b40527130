import { COUNTRIES, EXPLOITATIONS, ROLES } from '../vocabulary.ts';
import { z } from './zod.ts';

const short = z.string().min(1).max(300);
const word = z.string().min(1).max(60);

/** What every record has: an id that never changes, where it stands, and a word on odd print. */
const cited = {
  sources: z.array(z.string()).min(1).meta({ description: 'Document and section, such as “Amelie §3.1”.' }),
  note: short.optional().meta({ description: 'What is odd about the print, with the printed value.' }),
  country: z.enum(COUNTRIES).optional().meta({ description: 'Left out where it concerns several countries or all.' }),
};
const numbered = (pattern: RegExp, example: string): z.ZodString => z.string().regex(pattern, `a number such as ${example}`);

const figure = z.strictObject({
  id: numbered(/^F-(BE|DE|GR|IT|ES|EU)-\d{1,3}$/, 'F-GR-1'), ...cited,
  value: z.int().min(0), atLeast: z.literal(true).optional().meta({ description: 'Printed as “over” or “more than”.' }),
  to: z.int().optional().meta({ description: 'Upper end, where a span is printed.' }), of: z.int().optional().meta({ description: 'The whole, where a part is printed.' }),
  unit: word, counts: short.meta({ description: 'What exactly was counted.' }),
  kind: z.enum(['count', 'estimate', 'term']).meta({ description: 'Counted; estimated by an index; or a length set by law or rule.' }),
  year: z.string().regex(/^\d{4}(-\d{4})?$/, 'a year in quotation marks, such as "2021" or "2020-2021"').optional(),
});
const law = z.strictObject({
  id: numbered(/^L-(BE|DE|GR|IT|ES|EU)-\d{1,3}$/, 'L-IT-1'), ...cited,
  instrument: short, article: word.optional(), year: z.int().min(1850).max(2100).optional(), gives: short,
  kind: z.enum(['treaty', 'union_law', 'law', 'plan', 'procedure', 'recommendation']),
});
const gap = z.strictObject({ id: numbered(/^(BE|DE|GR|IT|ES)-G\d{1,2}$/, 'GR-G1'), ...cited, text: short, inPlay: short });
const stakeholder = z.strictObject({
  id: numbered(/^ST-\d{1,3}$/, 'ST-1'), ...cited, name: short, roles: z.array(z.enum(ROLES)).meta({ description: 'Seats this group would take. This project’s reading.' }),
  tier: z.enum(['primary', 'secondary']).meta({ description: 'Secondary: in direct contact, without being expert (CopeHope §5.1).' }),
});
const vulnerability = z.strictObject({ id: numbered(/^V-\d{1,3}$/, 'V-1'), ...cited, text: short });
const method = z.strictObject({
  id: numbered(/^M-\d{1,3}$/, 'M-1'), ...cited, text: short,
  of: z.enum(['exploiters', 'workshops']), forms: z.array(z.enum(EXPLOITATIONS)).min(1).optional(),
});
const oddPrint = z.strictObject({ id: numbered(/^D\d{1,3}$/, 'D14'), ...cited, printed: short, note: short });

/** One schema for each file of records, by the name of the file. */
export const RECORDS = {
  figures: z.array(figure), laws: z.array(law), gaps: z.array(gap), stakeholders: z.array(stakeholder),
  vulnerabilities: z.array(vulnerability), methods: z.array(method), 'odd-prints': z.array(oddPrint),
} as const;

export type Figure = Readonly<z.infer<typeof figure>>;
export type Law = Readonly<z.infer<typeof law>>;
export type Gap = Readonly<z.infer<typeof gap>>;
export type Stakeholder = Readonly<z.infer<typeof stakeholder>>;
export type Vulnerability = Readonly<z.infer<typeof vulnerability>>;
export type Method = Readonly<z.infer<typeof method>>;
export type OddPrint = Readonly<z.infer<typeof oddPrint>>;

/** What the two documents state besides needs, recommendations and services. */
export interface Records {
  readonly figures: readonly Figure[];
  readonly laws: readonly Law[];
  readonly gaps: readonly Gap[];
  readonly stakeholders: readonly Stakeholder[];
  readonly vulnerabilities: readonly Vulnerability[];
  readonly methods: readonly Method[];
  readonly oddPrints: readonly OddPrint[];
}
