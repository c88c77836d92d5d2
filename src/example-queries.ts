/** One query for each kind of user, ready to paste into a terminal. */
export function exampleQueries(address: string): string {
  return [
    ['An adviser searches', search],
    ['A NAV case worker matches a referral (nothing of it is stored)', match],
    ['A project leader audits coverage', audit],
  ]
    .map(([title, query]) => `# ${title}\n${curl(address, query as string)}\n`)
    .join('\n');
}

const search = `{ searchMeasures(query: "tett oppfølging arbeidspraksis", first: 3) {
  totalCount engine nodes { name county { name } followUpIntensity } } }`;

const match = `{ suggestMeasures(youth: { birthYear: 2007, monthsOutside: 14, aboutToQuit: false, goals: [ORDINARY_JOB],
  needs: [], county: "Oslo", otStatusCode: "OTOV" }, asOf: "2025-02-01", first: 2) {
  youth { inTargetGroup targetGroup priority missingInformation { label } }
  excludedCount suggestions { rank shared score possible measure { name }
  hits { title points } misses { title } unknown { title } cautions { title } } } }`;

const audit = `{ coverage(rows: COUNTY, columns: ARENA) {
  rows { label total cells { key count } } columns { key label } gaps { row column } } }`;

function curl(address: string, query: string): string {
  const body = JSON.stringify({ query: query.replace(/\s+/g, ' ') });
  return `curl -s ${address} -H 'content-type: application/json' -d '${body}'`;
}
