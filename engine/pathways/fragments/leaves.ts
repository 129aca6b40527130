/** States of the regions every country shares (pathways.md 1.1). The first is where a person is before anything happens. */
export const PLACE_LEAVES = ['under_control', 'window', 'separated_unsafe', 'detained', 'emergency_safe', 'protected', 'independent'] as const;
export const CONTACT_LEAVES = ['none', 'initial', 'trusted', 'fragile', 'lost'] as const;
export const ASSIST_LEAVES = ['none', 'emergency', 'intake', 'plan', 'integration', 'followup', 'declined', 'interrupted', 'closed'] as const;
export const CASE_LEAVES = ['none', 'informed', 'not_participating', 'statement', 'investigation', 'charged', 'trial', 'convicted', 'acquitted', 'dropped'] as const;
export const CLAIM_LEAVES = ['no_claim', 'filed', 'paid', 'unpaid'] as const;
export const ASYLUM_LEAVES = ['none', 'asylum_pending', 'dublin_procedure', 'transferred', 'int_protection', 'refused_asylum'] as const;
export const GUARDIAN_LEAVES = ['none', 'requested', 'appointed'] as const;

/** States in which the person is safe tonight. */
export const SAFE_PLACES: readonly string[] = ['emergency_safe', 'protected', 'independent'];
/** States in which no staff and no safety plan keep contact with the person. */
export const NOBODY_NEAR = ['under_control', 'window', 'separated_unsafe', 'detained'] as const satisfies readonly (typeof PLACE_LEAVES)[number][];
/** States in which help is reaching the person. */
export const RUNNING_HELP: readonly string[] = ['emergency', 'intake', 'plan', 'integration', 'followup'];
