/** The three questions that README.md asks, one for each kind of user; each tab bears the name of its operation. */
export const examples = [
  {
    text: 'explorer.example.search',
    query: `query Search {
  searchMeasures(query: "tett oppfølging arbeidspraksis", first: 1) {
    levels { level totalCount }
    engine
    nodes { name county { name } followUpIntensity }
  }
}`,
  },
  {
    text: 'explorer.example.match',
    query: `query Match {
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
    youth { inTargetGroup targetGroup priority }
    excludedCount
    suggestions {
      rank
      shared
      score
      possible
      measure { name }
      hits { title points }
      misses { title }
      unknown { title }
      cautions { title }
    }
  }
}`,
  },
  {
    text: 'explorer.example.coverage',
    query: `query Coverage {
  coverage(rows: COUNTY, columns: ARENA, division: Y2024) {
    rows { label total note cells { key count } }
  }
}`,
  },
] as const;
