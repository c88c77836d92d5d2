import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { visit } from '../support/browser.js';
import { oneVisitor } from '../support/one-visitor.js';
import { asRead, rowsOf } from '../support/page-tables.js';

// Figures that the sources print, as a reader sees them on the pages. The sources themselves are held against the seeds
// in `seeds/*.spec.ts`, and through the API in `test/statistics.e2e.ts`, `need.e2e.ts` and `surveys.e2e.ts`.

const visitorsPage = oneVisitor();
let page: Page;
beforeAll(() => {
  page = visitorsPage();
});

/** A table behind a line that opens it. */
async function opened(name: string): Promise<Readonly<Record<string, readonly string[]>>> {
  await page.getByText(name, { exact: true }).click();
  return shown(name);
}

/** A table that stands open, or is opening. */
async function shown(name: string): Promise<Readonly<Record<string, readonly string[]>>> {
  return rowsOf(page.getByRole('region', { name, exact: true }).locator('table'));
}

/** What the rows say first, of those that are asked about. */
function firsts(rows: Readonly<Record<string, readonly string[]>>, asked: object): Record<string, string | undefined> {
  return Object.fromEntries(Object.keys(asked).map((row) => [row, rows[row]?.[0]]));
}

const county = (division: string, number: string): string => `/dekning/behov?inndeling=${division}&fylke=${number}`;

describe('counts of youths', () => {
  test('1 January 2011, the country: all, codes, target group, and that six counties are cut off', async () => {
    await visit(page, '/dekning/behov?inndeling=Y2012');
    const printed = {
      'Alle tilmeldte': '45 168',
      'OTUK Skal følges opp': '8 042',
      'OTNO Har takket nei til oppfølging': '1 650',
      'UKJENT Ukjent statuskode': '12',
      'Målgruppen sum av trykte tall': '29 113',
    };
    expect(firsts(await opened('Hele landet, 1. januar 2011, Kunnskapsdepartementet 2011'), printed)).toEqual(printed);
    await page.getByText('De seks fylkene som mangler, har til sammen 12 071.', { exact: false }).waitFor();
  });

  test.each([
    ['01', 'Østfold', '2 663'],
    ['02', 'Akershus', '4 501'],
    ['03', 'Oslo', '3 881'],
    ['04', 'Hedmark', '1 696'],
    ['05', 'Oppland', '1 577'],
    ['06', 'Buskerud', '3 305'],
    ['07', 'Vestfold', '2 528'],
    ['08', 'Telemark', '1 781'],
    ['09', 'Aust-Agder', '993'],
    ['10', 'Vest-Agder', '1 231'],
    ['11', 'Rogaland', '4 904'],
    ['12', 'Hordaland', '3 201'],
    ['14', 'Sogn og Fjordane', '836'],
  ])('1 January 2011, county %s %s: %s', async (number, name, all) => {
    await visit(page, county('Y2012', number));
    const rows = await opened(`${name}, 1. januar 2011, Kunnskapsdepartementet 2011`);
    expect(rows['Alle tilmeldte']?.[0]).toBe(all);
  });

  test('June 2013: persons where they are printed, else percent alone', async () => {
    await visit(page, '/dekning/behov?inndeling=Y2012');
    const rows = await opened('Hele landet, 15. juni 2013, Utdanningsdirektoratet');
    const only = 'Kilden oppgir bare prosent';
    expect(Object.fromEntries(Object.entries(rows).map(([row, cells]) => [row, cells.slice(0, 2)]))).toEqual({
      Målgruppen: ['19 900', ''],
      'Ukjent aktivitet': ['1 500', 'Trykt som 8 %.'],
      'Under oppfølging og veiledning': [only, 'Trykt som 20 %.'],
      'I aktivitet': ['9 000', 'Trykt som 45 %.'],
      Avklart: [only, 'Trykt som 27 %.'],
    });
  });

  test.each([
    ['', 'Hele landet', 'februar 2018', 'Utdanningsdirektoratet', '9,97'],
    ['02', 'Akershus', 'februar 2018', 'Utdanningsdirektoratet', '12,18'],
    ['03', 'Oslo', 'februar 2018', 'Utdanningsdirektoratet', '39,78'],
    ['11', 'Rogaland', 'februar 2018', 'Utdanningsdirektoratet', '5,43'],
    ['12', 'Hordaland', 'februar 2018', 'Utdanningsdirektoratet', '12,54'],
    ['12', 'Hordaland', 'november 2017', 'Fylkets egen sak', '20,03'],
    ['12', 'Hordaland', '20. juni 2018', 'Fylkets egen sak', '5,99'],
  ])('unknown activity, county «%s» %s, %s by %s: %s percent', async (number, name, day, system, share) => {
    await visit(page, county('Y2012', number));
    const rows = await opened(`${name}, ${day}, ${system}`);
    expect(rows['Ukjent aktivitet']?.[1]).toBe(`Trykt som ${share} %.`);
  });

  test('Hordaland 2018: the parts of the target group, and 121 of 2,019', async () => {
    await visit(page, county('Y2012', '12'));
    const february = {
      Målgruppen: '1 858',
      'Ukjent aktivitet': '233',
      'Under oppfølging og veiledning': '465',
      'I aktivitet': '772',
      Avklart: '388',
    };
    expect(firsts(await opened('Hordaland, februar 2018, Fylkets egen sak'), february)).toEqual(february);
    const june = { Målgruppen: '2 019', 'Ukjent aktivitet': '121' };
    expect(firsts(await opened('Hordaland, 20. juni 2018, Fylkets egen sak'), june)).toEqual(june);
    const unknown = await shown('Andel med ukjent aktivitet');
    expect(unknown['20. juni 2018']?.slice(1, 3)).toEqual(['5,99 %', '121 / 2 019']);
    expect(unknown['februar 2018']?.slice(1, 3)).toEqual(['12,54 %', expect.any(String)]);
  });
});

describe('Vestfold 2024', () => {
  beforeAll(() => visit(page, county('Y2024', '39')));

  const lines = {
    'Ikke søkt opplæring': ['880', '897'],
    'Takket nei til opplæring': ['229', '221'],
    'Avbrutt fra opplæring': ['247', '350'],
    'Andre grunner': ['550', '645'],
    'Alle tilmeldte': ['1 906', '2 113'],
    'Ukjent aktivitet': ['30', '23'],
    'Under oppfølging og veiledning': ['193', '191'],
    'I aktivitet': ['469', '523'],
    Avklart: ['173', '197'],
    Målgruppen: ['865', '934'],
    'Tilmeldt, men ikke i målgruppen (IM)': ['1 041', '1 179'],
  } as const;
  test.each([
    ['15. februar 2024', 0],
    ['15. juni 2024', 1],
  ] as const)('%s: enrolment, status groups and totals', async (day, at) => {
    const printed = Object.fromEntries(Object.entries(lines).map(([row, days]) => [row, days[at]]));
    expect(firsts(await opened(`Vestfold, ${day}, Utdanningsdirektoratet`), printed)).toEqual(printed);
  });

  test('November is not published, figure by figure', async () => {
    const rows = await opened('Vestfold, 15. november 2023, Utdanningsdirektoratet');
    expect(firsts(rows, lines)).toEqual(Object.fromEntries(Object.keys(lines).map((row) => [row, 'Ikke publisert'])));
  });

  test('Vigo OT stands beside the directorate, and 523 of 934 is 56 percent', async () => {
    const vigo = { 'Alle tilmeldte': '2 329', Målgruppen: '1 017', 'Oppfølging og veiledning': '747' };
    expect(firsts(await opened('Vestfold, juni 2024, Vigo OT'), vigo)).toEqual(vigo);
    await page.getByText('Andel i aktivitet: 56,00 % sist').click();
    const active = await shown('Andel i aktivitet');
    expect(active['15. juni 2024']?.slice(0, 3)).toEqual(['Utdanningsdirektoratet', '56,00 %', '523 / 934']);
  });

  test('what the county’s own service did, and the «61 %» that does not add up', async () => {
    const year = {
      'OTs egne opplæringstilbud': '377',
      'Forebyggende arbeid med elever og lærlinger': '449',
      'Opplæring i fag': '106',
      Eksamener: '216',
      'Eksamener bestått': '187',
      'Eksamener ikke bestått': '29',
    };
    expect(firsts(await opened('Vestfold, skoleåret 2023/24, Fylkets egen sak'), year)).toEqual(year);
    const autumn = {
      'Tilbake i opplæring': '45',
      'I arbeid': '16',
      'Fortsetter med fag hos OT': '20',
      'Andre tilbud hos OT': '12',
      'Fullførte hele videregående': '7',
    };
    const rows = await opened('Vestfold, høst 24, Fylkets egen sak');
    expect(firsts(rows, autumn)).toEqual(autumn);
    expect(rows['Tilbake i opplæring eller arbeid']?.[1]).toBe('Trykt som 61 %.');
    await page.getByText('45 + 16 er 61 ungdommer av 106', { exact: false }).waitFor();
  });
});

describe('need and supply', () => {
  const unknown = ['?', '?', '?'];
  const needOf = async (division: string): Promise<Readonly<Record<string, readonly string[]>>> => {
    await visit(page, `/dekning/behov?inndeling=${division}`);
    const rows = await rowsOf(page.locator('.need-table'));
    // Youths, measures, measures for each thousand, share unknown.
    return Object.fromEntries(Object.entries(rows).map(([name, cells]) => [name, cells.slice(0, 4)]));
  };

  test('2012/13 on the target group of 2011, county by county', async () => {
    const cutOff = (measures: string) => ['? Kilden er kuttet før dette fylket', measures, ...unknown.slice(1)];
    expect(await needOf('Y2012')).toEqual({
      Østfold: ['1 910', '5', '2,6', '28,22'],
      Akershus: ['2 613', '6', '2,3', '32,26'],
      Oslo: ['1 654', '25', '15,1', '54,72'],
      Hedmark: ['1 163', '4', '3,4', '19,35'],
      Oppland: ['995', '4', '4,0', '1,21'],
      Buskerud: ['1 762', '5', '2,8', '33,77'],
      Vestfold: ['1 623', '4', '2,5', '7,95'],
      Telemark: ['1 205', '15', '12,4', '11,20'],
      'Aust-Agder': ['686', '3', '4,4', '14,72'],
      'Vest-Agder': ['936', '7', '7,5', '5,66'],
      Rogaland: ['2 674', '3', '1,1', '10,66'],
      Hordaland: ['2 805', '6', '2,1', '51,30'],
      'Sogn og Fjordane': ['552', '3', '5,4', '10,51'],
      'Møre og Romsdal': cutOff('7'),
      'Sør-Trøndelag': cutOff('15'),
      'Nord-Trøndelag': cutOff('3'),
      Nordland: cutOff('11'),
      Troms: cutOff('4'),
      Finnmark: cutOff('7'),
      'Hele landet': ['29 113', '137', '4,7', '27,62'],
    });
  });

  test('the counties of 2020 are sums where all their parts are known', async () => {
    const rows = await needOf('Y2020');
    const sums = { Viken: ['6 285', '16'], Innlandet: ['2 158', '8'], Vestland: ['3 357', '9'] };
    for (const [name, sum] of Object.entries(sums)) expect([name, rows[name]?.slice(0, 2)]).toEqual([name, sum]);
    for (const name of ['Møre og Romsdal', 'Nordland', 'Trøndelag', 'Troms og Finnmark']) {
      expect([name, rows[name]?.[0]]).toEqual([name, '? Kilden er kuttet før dette fylket']);
    }
  });

  test('the matrix has no certain measure, and who runs the measures adds up to 137', async () => {
    await visit(page, '/dekning/behov?inndeling=Y2012');
    const rows = Object.values(await shown('Målgrupper og tiltakskategorier'));
    expect(rows.map((cells) => cells.slice(0, 3).map((cell) => cell.split(' ')[0]))).toEqual(
      [1, 2, 3].map(() => ['0', '0', '0']),
    );
    expect(rows.map((cells) => cells[3])).toEqual(['45', '32', '53']);
    await page.getByText('65 av 137 tiltak hører ikke til noen av kategoriene', { exact: false }).waitFor();
    for (const group of ['A', 'B', 'C']) {
      const said = page.getByText(`Ingen tiltak er helt sikkert for gruppe ${group}`, { exact: false });
      expect(asRead(await said.textContent())).toContain('For 137 tiltak er målgruppe ikke registrert');
    }
    expect(asRead(await page.locator('.need-figures').textContent())).toContain(
      'fylket 54, NAV 53, begge 20, ikke registrert 10',
    );
  });
});
