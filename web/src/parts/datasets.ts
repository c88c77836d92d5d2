/** The dataset whose rows are invented so that every published table of NOVA-13/13 comes out; see the page about the register. */
const reconstruction = 'nova-2013-reconstruction';

export function isInvented(dataset: string): boolean {
  return dataset === reconstruction;
}
