/**
 * A report as a Typst document. It is handed the words as data (`sys.inputs.data`, JSON of `TypesetReport`), so nothing in
 * them is run. Headings, lists, tables and pictures are tagged by Typst; `fallback: false` keeps to the fonts that come along.
 */
export const reportTemplate = `
#let report = json(bytes(sys.inputs.data))
#let day = report.madeOn.split("-").map(int)
#set document(
  title: report.title,
  description: report.about,
  author: "Tiltaksregister",
  date: datetime(year: day.at(0), month: day.at(1), day: day.at(2)),
)
#set text(font: "Inter", size: 8.5pt, lang: report.language, region: report.region, fallback: false)
#set page(
  paper: "a4",
  margin: (x: 18mm, top: 15mm, bottom: 17mm),
  footer: context text(size: 7pt)[#report.title #h(1fr) #counter(page).display("1 / 1", both: true)],
)
#set par(leading: 0.55em, spacing: 0.8em)
#set list(marker: "–", spacing: 0.55em)
#set table(stroke: none, inset: (x: 3pt, top: 3pt, bottom: 2.4pt))
#set figure(gap: 0.5em)
#set figure.caption(position: top)
#show figure.caption: it => align(left, text(weight: 600, it.body))
#show figure: set align(left)
#show figure: set block(breakable: true, above: 1.2em, below: 1.2em)
#show title: set text(size: 17pt, weight: 600)
#show heading: set text(size: 11.5pt, weight: 600)
#show heading: set block(above: 1.3em, below: 0.7em, sticky: true)

#let strong-cell(body) = text(weight: 600, body)
#let rows-of(data) = {
  let width = data.columns.len()
  let numeric = (x, y) => if x == 0 { left } else { right }
  let shares = if data.texts { (..(auto,) * (width - 1), 1fr) } else if width > 5 { (1.6fr, ..(1fr,) * (width - 1)) } else { (4fr, ..(1fr,) * (width - 1)) }
  table(
    columns: shares,
    align: if data.texts { left } else { numeric },
    table.hline(stroke: 0.6pt),
    table.header(..data.columns.map(strong-cell)),
    table.hline(stroke: 0.4pt),
    ..data.rows.map(row => if row.len() == 1 {
      (table.cell(colspan: width, align: left, strong-cell(row.at(0))),)
    } else { row.map(cell => [#cell]) }).flatten(),
    table.hline(stroke: 0.4pt),
  )
}
#let shown = (
  TEXT: block => par(block.text),
  MARK: it => block(fill: rgb("#fdf0d5"), stroke: (left: 2pt + rgb("#9a6a16")), inset: 6pt, width: 100%, par(strong-cell(it.text))),
  LIST: block => list(..block.items),
  FIGURES: block => grid(
    columns: (1fr, 1fr, 1fr),
    gutter: 7pt,
    ..block.figures.map(one => [#text(size: 7.5pt, one.label) #linebreak() #strong-cell(one.value)]),
  ),
  TABLE: block => figure(rows-of(block.table), caption: block.table.caption, kind: table, supplement: none, numbering: none),
  CHART: block => {
    figure(
      image(bytes(block.chart.svg), format: "svg", width: 100%, alt: block.chart.alternative),
      caption: block.chart.title,
      kind: image,
      supplement: none,
      numbering: none,
    )
    rows-of(block.chart.table)
  },
)

#title()
#par(report.about)
#for section in report.sections {
  heading(level: 1, section.heading)
  for block in section.blocks { (shown.at(block.kind))(block) }
}
`;
