/** What GraphiQL opens on: a question for each of those the register is for. */
export const examples = [
  {
    query: `# En rådgiver søker
query Search {
  searchMeasures(query: "tett oppfølging arbeidspraksis", first: 3) {
    totalCount
    levels { level totalCount }
    nodes { name county { name } followUpIntensity }
  }
}
`,
  },
  {
    query: `# En saksbehandler finner tiltak for en ungdom. Ingenting av dette lagres.
query Suggestions {
  suggestMeasures(
    youth: {
      birthYear: 2007
      monthsOutside: 14
      aboutToQuit: false
      goals: [ORDINARY_JOB]
      needs: []
      county: "Oslo"
      otStatusCode: "OTOV"
    }
    asOf: "2025-02-01"
    first: 2
  ) {
    youth { inTargetGroup targetGroup priority missingInformation { label } }
    excludedCount
    suggestions {
      rank
      score
      measure { name }
      hits { text }
      unknown { text }
      cautions { text }
    }
  }
}
`,
  },
  {
    query: `# En prosjektleder ser hva fylkene har og mangler
query Coverage {
  coverage(rows: COUNTY, columns: ARENA) {
    columns { key label }
    rows { label total cells { key count atLeast atMost } }
    gaps { row column }
  }
}
`,
  },
] as const;
