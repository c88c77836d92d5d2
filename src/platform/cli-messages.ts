import type { Message } from './errors.js';

const usage: Message = {
  nb: `Bruk: npm run cli -- KOMMANDO
  migrate             bring tabellene i databasen à jour
  seed                lagre opplysningene som følger med tjenesten
  audit [--json]      trykte tabeller mot registeret; avslutter med 1 ved et avvik som ikke står på listen
  reindex [--dry-run] bygg søkeindeksen på nytt
  rules check FIL     alt som er galt med et regelsett, de gjennomregnede eksemplene, og hva det ville endre
  rules publish FIL   kontroller det, og publiser det
  rules diff A B      forskjellen mellom to publiserte regelsett
  suggest --in FIL --out FIL
                      forslag for en fil med ungdommer uten identitet
  import FIL --dry-run | --as ROLLE --by HVEM
                      hva en fil med tiltak ville endre; eller lagre den
  drift               hva som skal til for at tabellene passer til koden; avslutter med 1 når det er noe
  schema [--check]    skriv schema.graphql, eller kontroller den`,
  nn: `Bruk: npm run cli -- KOMMANDO
  migrate             bring tabellane i databasen à jour
  seed                lagre opplysningane som følgjer med tenesta
  audit [--json]      trykte tabellar mot registeret; avsluttar med 1 ved eit avvik som ikkje står på lista
  reindex [--dry-run] bygg søkjeindeksen på nytt
  rules check FIL     alt som er gale med eit regelsett, dei gjennomrekna døma, og kva det ville endre
  rules publish FIL   kontroller det, og publiser det
  rules diff A B      skilnaden mellom to publiserte regelsett
  suggest --in FIL --out FIL
                      forslag for ei fil med ungdommar utan identitet
  import FIL --dry-run | --as ROLLE --by KVEN
                      kva ei fil med tiltak ville endre; eller lagre henne
  drift               kva som skal til for at tabellane passar til koden; avsluttar med 1 når det er noko
  schema [--check]    skriv schema.graphql, eller kontroller den`,
  en: `Usage: npm run cli -- COMMAND
  migrate             bring the tables up to date
  seed                store the data that ships with the service
  audit [--json]      printed tables against live ones; exit 1 on a difference that is not on the list
  reindex [--dry-run] build the search index again
  rules check FILE    everything wrong with a rule set, its worked cases, and what it would change
  rules publish FILE  check it, then publish it
  rules diff A B      what differs between two published rule sets
  suggest --in FILE --out FILE
                      suggestions for a file of youths without identity
  import FILE --dry-run | --as ROLE --by WHO
                      what a file of measures would change; or store it
  drift               what would change to make the tables fit the code; exit 1 if anything
  schema [--check]    write schema.graphql, or check it`,
};

/** What the commands that belong to no room answer. */
export const cliMessages = {
  usage,
  migrated: (count: number): Message =>
    count === 0
      ? { nb: 'Ingen migreringer å kjøre.', nn: 'Ingen migreringar å køyre.', en: 'Nothing to migrate.' }
      : {
          nb: `${count} migreringer er kjørt.`,
          nn: `${count} migreringar er køyrde.`,
          en: `${count} migrations run.`,
        },
  tablesAgree: {
    nb: 'Tabeller og kode stemmer overens.',
    nn: 'Tabellar og kode stemmer overeins.',
    en: 'Tables and code agree.',
  },
  tablesDiffer: {
    nb: 'Tabeller og kode stemmer ikke overens.',
    nn: 'Tabellar og kode stemmer ikkje overeins.',
    en: 'Tables and code differ.',
  },
  written: (dataset: string, count: number): Message => ({
    nb: `${dataset}: ${count} lagret`,
    nn: `${dataset}: ${count} lagra`,
    en: `${dataset}: ${count} written`,
  }),
  ruleSetsWritten: (count: number): Message => ({
    nb: `regelsett: ${count} lagret`,
    nn: `regelsett: ${count} lagra`,
    en: `rule sets: ${count} written`,
  }),
  schemaFits: {
    nb: 'schema.graphql passer til koden.',
    nn: 'schema.graphql passar til koden.',
    en: 'schema.graphql fits the code.',
  },
  schemaDiffers: {
    nb: 'schema.graphql passer ikke til koden: npm run schema',
    nn: 'schema.graphql passar ikkje til koden: npm run schema',
    en: 'schema.graphql does not fit the code: npm run schema',
  },
} as const;
