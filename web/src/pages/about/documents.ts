/** Documents that rules, codes and figures cite by short name, as in docs/sources.md; titles as printed. */
export const documents = [
  [
    'NOVA-13/13',
    'M. Aa. Sletten, A. Bakken, H. C. Sandlie: Oppfølgingsprosjektet i Ny GIV. NOVA Rapport 13/13, Oslo 2013',
  ],
  ['NOVA-slides', 'NOVA: lysbilder om funnene fra 2012/13'],
  ['KD-2011', 'Kunnskapsdepartementet: lysbilder om Oppfølgingsprosjektet i Ny GIV, 2011'],
  ['Vestfold-2024', 'Vestfold fylkeskommune: Årsrapport fra Oppfølgingstjenesten 2023–2024'],
  [
    'Udir-OT',
    'Utdanningsdirektoratet: Kodeverk for oppfølgingstjenesten (OT), fra 15. september 2011, oppdatert april 2021',
  ],
  ['Hordaland-2018', 'Hordaland fylkeskommune: sak om ungdom med ukjent aktivitet, 10. august 2018'],
] as const;
