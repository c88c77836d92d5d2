/** Words that should find each other, or one way only. Applied when documents are written, for both engines alike. */
export interface Synonym {
  /** What a text may say: one to four words. */
  readonly written: string;
  /** What it is then found by as well. */
  readonly foundBy: readonly string[];
  /** Holds the other way round too. */
  readonly bothWays: boolean;
  /** Why, with the source where one says so. */
  readonly reason: string;
}

const same = (written: string, foundBy: readonly string[], reason: string): Synonym => ({
  written,
  foundBy,
  bothWays: true,
  reason,
});

const also = (written: string, foundBy: readonly string[], reason: string): Synonym => ({
  written,
  foundBy,
  bothWays: false,
  reason,
});

export const synonyms: readonly Synonym[] = [
  same('OT', ['oppfølgingstjenesten'], 'The abbreviation of the service: NOVA-13/13 ch. 1'),
  same('AMO', ['arbeidsmarkedsopplæring'], 'Written out: labour market training, a NAV measure; NOVA-13/13 ch. 4.1'),
  same('AMO-kurs', ['arbeidsmarkedskurs', 'arbeidsmarkedsopplæring'], 'The course form of AMO; NOVA-13/13 ch. 4.1'),
  same('PPT', ['pedagogisk-psykologisk tjeneste'], 'The abbreviation of the service: NOVA-13/13 table 4-3'),
  same('vgs', ['videregående skole'], 'Abbreviation in measure names: NOVA-13/13 table 3-1, «Halden vgs»'),
  same('vgo', ['videregående opplæring'], 'Abbreviation used by county administrations'),
  same('frafall', ['bortvalg'], 'The same thing; «bortvalg» is the word some counties use'),
  same(
    'utplassering',
    ['arbeidspraksis'],
    'What schools call work practice: KD-2011, category 1 «arbeidsutplassering»',
  ),
  same('arbeidspraksis', ['arbeidstrening'], 'NAV’s older and newer name of the same measure'),
  same('praksisplass', ['arbeidspraksis'], 'A place for work practice; both used in NOVA-13/13 table 3-1'),
  same('foresatte', ['foreldre'], 'Parents and guardians: NOVA-13/13 table 4-12 «foresatte/hjemmet»'),
  same('hjemmet', ['foresatte'], 'Table 4-12 names them as one: «samarbeid med foresatte/hjemmet»'),
  same('hverdagen', ['dagliglivet'], 'Daily life: NOVA-13/13 table 4-11, third goal'),
  same('grunnkompetanse', ['delkompetanse'], 'Competence below a full certificate: NOVA-13/13 ch. 2.3'),
  same('jobbklubb', ['jobbsøkerkurs'], 'NAV’s course in applying for work: NOVA-13/13 ch. 4.2'),
  same('lærekandidat', ['lærekandidatordningen'], 'The candidate and the arrangement are searched for as one'),
  same('NAV', ['arbeids- og velferdsetaten'], 'The name of the agency'),
  same('sosialhjelp', ['økonomisk stønad'], 'The legal name of social assistance'),
  same('bostøtte', ['støtte til bolig'], 'Housing support: NOVA-13/13 table 4-12'),
  same('sosial entreprenør', ['sosialt entreprenørskap'], 'NOVA-13/13 table 4-3'),
  same('frivillig organisasjon', ['frivillig sektor', 'ideell organisasjon'], 'NOVA-13/13 ch. 2.3 and table 4-3'),
  same('gård', ['gårdsbruk'], 'The same place'),
  same('IV', ['ikke vurdert'], 'The mark in table 3-1 «elever med IV eller 1»'),
  same('praksisbrev', ['praksisbrevordningen'], 'The certificate and the arrangement: KD-2011, category 2'),
  same('kommunale instanser', ['kommunen', 'kommunale tjenester'], 'NOVA-13/13 table 4-3'),
  same('fagopplæringen', ['fagopplæringskontoret'], 'The county’s vocational training office: NOVA-13/13 table 4-3'),
  also('LOS', ['mentor', 'tett oppfølging'], 'A LOS follows a youth closely; not everyone who does is a LOS'),
  also('mentor', ['tett oppfølging'], 'A mentor follows closely'),
  also('barnevern', ['kommunale instanser'], 'A municipal body: NOVA-13/13 table 4-3, examples'),
  also(
    'kommunale instanser',
    ['barnevern', 'sosialtjenesten', 'helsesøster'],
    'Examples of what the class holds: NOVA-13/13 ch. 4.1',
  ),
  also('bedrift', ['arbeidsplass', 'arbeidsgiver'], 'A practice place in an enterprise is at an employer'),
  also('arbeidspraksis', ['jobbpraksis', 'praksis i arbeidslivet'], 'What advisers type for work practice'),
  also(
    'struktur',
    ['døgnrytme'],
    'Structure and routines are the help a youth with a turned day needs: table 4-11, third goal',
  ),
  also('rutiner', ['døgnrytme'], 'As for structure'),
  also('tett oppfølging', ['jobbspesialist', 'individuell oppfølging'], 'What the follow-up at work is called in NAV'),
  also(
    'behandlingstilbud',
    ['psykisk helse', 'terapi'],
    'What treatment offers are for; the report gives no finer classes',
  ),
  also('læreplanmål', ['fag', 'fellesfag'], 'Curriculum goals are goals of subjects'),
  also('kompetansebevis', ['delkompetanse', 'dokumentert kompetanse'], 'Documents competence below a certificate'),
  also(
    'dokumentert kompetanse',
    ['kompetansebevis', 'kursbevis'],
    'How other competence is documented: NOVA-13/13 ch. 4.2',
  ),
];
