/**
 * Skjemaversjon: which form a county filled in. The form itself is not printed; NOVA-13/13 ch. 3.1 describes it.
 * Oslo used an earlier draft that lacked three contents (footnote 6).
 */
export const FormVersion = {
  /** Sent to the county coordinators after the meeting of November 2012. */
  NOVA_2012: 'NOVA_2012',
  OSLO_DRAFT_2012: 'OSLO_DRAFT_2012',
  /** The living register's own: all that the form of 2012 asked, and what advisers and case workers lack in it. */
  REGISTER_2026: 'REGISTER_2026',
} as const;
export type FormVersion = keyof typeof FormVersion;

/** The form that people fill in now. */
export const currentForm: FormVersion = 'REGISTER_2026';
