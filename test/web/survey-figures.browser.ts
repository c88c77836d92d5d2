import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { visit } from '../support/browser.js';
import { oneVisitor } from '../support/one-visitor.js';
import { rowsOf } from '../support/page-tables.js';

// Tables of NOVA-13/13 as a reader sees them on `/kunnskap`; all of them are held against the source in
// `test/surveys.e2e.ts`.

const visitorsPage = oneVisitor();
let page: Page;
beforeAll(() => {
  page = visitorsPage();
});

/** Rows, and parts of what their cells say, N among them. */
const printed: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '5-3': {
    'Kombinasjonsløp – praksis og skole': ['58'],
    'Lærekandidat/praksisbrev': ['45'],
    'Delkurselev/nettundervisning/privatist': ['10'],
    'OT-skole/VG3 i skole': ['8'],
    'Ulike kurs, alternative tiltak': ['5'],
    'Totalt antall kategorier': ['126'],
  },
  '6-1': {
    'Meget god/god': ['63', '72', '66'],
    'Verken god eller dårlig': ['27', '31', '25'],
    'Dårlig/Meget dårlig': ['10', '7', '9'],
    N: ['224', '58', '283'],
  },
  '6-3': {
    'Jeg vil helst gjennomføre videregående': ['47', '24', '43'],
    'Jeg vil helst jobbe': ['43', '66', '48'],
    'Jeg vet ikke': ['9', '10', '9'],
  },
  '6-14': {
    'Kun arbeidsrettet': ['39', '91', '165'],
    'Kombinasjon med opplæring i fag/grunnleggende ferdigheter': ['64', '80', '104'],
    Ja: ['75', '83', '156'],
    Nei: ['9', '88', '80'],
    'Vet ikke': ['31', '88', '47'],
  },
  '7-6': {
    'Skoleledere VGO': ['6', '49', '34', '11', '95'],
    'OT-ansatte': ['9', '50', '26', '15', '156'],
  },
  '7-15': {
    'Tiden til rådighet i jobben': ['65 N = 190', '81 N = 239'],
    'Regler om taushetsplikt': ['22 N = 189', '36 N = 237'],
  },
  '8-10': {
    'Tilbudet om alternative opplæringsløp': ['75 N = 186', '71 N = 236'],
    'Tiden til rådighet i stillingen': ['64 N = 188', '77 N = 233'],
    'Tilgang på praksisplasser': ['57 N = 185', '60 N = 233'],
    'Samarbeid med andre aktører': ['34 N = 185', '52 N = 235'],
    'Lover og regler': ['33 N = 184', '37 N = 233'],
    'Egen faglig kompetanse': ['8 N = 186', '16 N = 233'],
  },
};

test.each(Object.entries(printed))('table %s as it is printed', async (number, rows) => {
  await visit(page, `/kunnskap#${number}`);
  const all = await rowsOf(page.locator(`[id="${number}"] .survey`));
  const found = Object.fromEntries(Object.entries(all).filter(([name]) => name in rows));
  expect(found).toEqual(rows);
});

test('what is wrong in the print of 6-1 is said beside it, and the print stays', async () => {
  await visit(page, '/kunnskap#6-1');
  await page.locator('[id="6-1"]').getByText('går opp i 110: 31 må være 21', { exact: false }).waitFor();
});
