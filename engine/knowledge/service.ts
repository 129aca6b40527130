import { z } from './zod.ts';
import { COUNTRIES, EXPLOITATIONS, ROLES, SERVICES } from '../vocabulary.ts';
import type { Country } from '../vocabulary.ts';
import { hoursSchema } from './week.ts';

/** What a body is, in one word. */
export const SERVICE_KINDS = [
  'helpline', 'specialised_centre', 'counselling_centres', 'regional_project', 'day_centre', 'community_home', 'ngo', 'network', 'international_organisation',
  'authority', 'inspectorate', 'police', 'prosecution', 'coordinating_body', 'national_rapporteur',
] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** Where people live under protection, or children live: no place on any map. */
export const KINDS_WITHOUT_PLACE = ['community_home'] as const satisfies readonly ServiceKind[];

/** Services in one vocabulary: those a person can ask for in play, and the others that the list prints. */
export const LISTED_SERVICES = [
  ...SERVICES,
  'identification', 'referral', 'first_contact', 'immediate_protection', 'assistance', 'long_term_assistance', 'integration', 'return', 'consultation', 'mental_health_care',
  'protection', 'residence_permits', 'investigation', 'legal_proceedings', 'prosecution_policy', 'asylum_link', 'reports', 'on_site_intervention', 'mediation', 'network_transfer',
  'service_search', 'reporting_forms', 'coordination', 'data_collection', 'advocacy', 'law_making', 'awareness', 'prevention', 'professional_training',
] as const;
export type ListedService = (typeof LISTED_SERVICES)[number];

/** Whom a row is printed for. `trafficked_persons`: for victims of trafficking, no other limit printed. */
export const USER_GROUPS = ['anybody', 'trafficked_persons', 'adults', 'women', 'children', 'parents', 'teachers', 'professionals'] as const;
export type UserGroup = (typeof USER_GROUPS)[number];

/** What a row is about. */
export const TOPICS = ['trafficking', 'violence_against_women', 'sexual_abuse', 'child_protection', 'social_emergency'] as const;

const short = z.string().min(1).max(300);
const town = z.string().min(1).max(60);

const rowSchema = z.strictObject({
  id: z.string().regex(/^(be|de|gr|it|es)(-[a-z0-9]+)+$/, 'a country and a short name, such as be-payoke'),
  row: z.int().min(1).meta({ description: 'Which row of the country’s printed table, from 1. Several entries may stand in one row.' }),
  name: short.meta({ description: 'As printed.' }),
  body: short.optional().meta({ description: 'The body that proposes a project or runs a home.' }),
  kind: z.enum(SERVICE_KINDS),
  role: z.enum(ROLES).optional().meta({ description: 'The seat this body would take in a pathway. This project’s reading, not the print’s.' }),
  topic: z.enum(TOPICS).optional(),
  nrm: z.enum(['member', 'coordinator', 'not_printed']).meta({ description: 'What the print says about the National Referral Mechanism.' }),
  singleCases: z.literal(false).optional().meta({ description: 'Works with services and takes no single case.' }),
  reach: z.literal('country').optional(),
  regions: z.array(town).min(1).optional(), provinces: z.array(town).min(1).optional(),
  for: z.array(z.enum(USER_GROUPS)).min(1).optional(),
  forms: z.array(z.enum(EXPLOITATIONS)).min(1).optional().meta({ description: 'Only where the print limits it to these forms.' }),
  town: town.optional(), address: short.optional(),
  phones: z.array(z.strictObject({ number: z.string().regex(/^[+\d][\d ()/-]*$/, 'a telephone number as printed'), use: z.enum(['abroad', 'fax', 'forms']).optional() })).min(1).optional(),
  emails: z.array(z.string().regex(/^\S+@\S+\.[a-z]+$/, 'a mail address')).min(1).optional(),
  sites: z.array(z.string().regex(/^\S+\.\S+$/, 'the address of a site')).min(1).optional(),
  siteTitle: short.optional().meta({ description: 'The title of a site where the print gives no address, or both.' }),
  hours: hoursSchema.optional(),
  languages: z.strictObject({ spoken: z.array(town).min(1).optional(), count: z.int().min(1).optional(), interpreted: z.int().min(1).optional() }).optional(),
  free: z.literal(true).optional(), anonymous: z.literal(true).optional(),
  services: z.array(z.enum(LISTED_SERVICES)),
  leadsOn: short.optional().meta({ description: 'How this body passes people on, where the print says that it does.' }),
  note: short.optional().meta({ description: 'What is odd or particular about the print.' }),
});

/** seeds/sources/services/COUNTRY.yaml */
export const serviceListSchema = z.strictObject({
  country: z.enum(COUNTRIES), source: short, asOf: z.int().min(2000).max(2100),
  rows: z.int().min(1).meta({ description: 'Rows of the printed table.' }),
  services: z.array(rowSchema).min(1),
});

/** Where a town lies. Degrees of the town as a whole, never of an address. */
export interface Place { readonly town: string; readonly north: number; readonly east: number; readonly precision: 'town' }

/** seeds/sources/towns.yaml */
export const townsSchema = z.array(z.strictObject({ country: z.enum(COUNTRIES), name: town, north: z.number().min(-90).max(90), east: z.number().min(-180).max(180) }));

/** One entry of the list of services, as printed and as of its year. */
export type ListedBody = Readonly<z.infer<typeof rowSchema>> & {
  readonly country: Country;
  readonly source: string;
  readonly asOf: number;
  /** Null where no town is printed, and always for homes. */
  readonly place: Place | null;
};
