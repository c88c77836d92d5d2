/**
 * Skjemaversjon: which form a county filled in. The form itself is not printed; NOVA-13/13 ch. 3.1 describes it.
 * Oslo used an earlier draft that lacked three contents (footnote 6).
 */
export const FormVersion = {
  /** Sent to the county coordinators after the meeting of November 2012. */
  NOVA_2012: 'NOVA_2012',
  OSLO_DRAFT_2012: 'OSLO_DRAFT_2012',
} as const;
export type FormVersion = keyof typeof FormVersion;
