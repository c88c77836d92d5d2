import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

/** What a worker is started with. */
export interface TypesetterSetting {
  readonly template: string;
  /** Files of fonts, TrueType. */
  readonly fonts: readonly string[];
}

/** What it is asked for: the template with data, JSON. */
export interface TypesetterTask {
  readonly id: number;
  readonly data: string;
}

/** What it answers. Without an id it cannot set anything: the compiler is not there for this machine. */
export type TypesetterAnswer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly problem: string }
  | { readonly id: null; readonly problem: string };

/** Results of the compiler that no document used for so many documents are forgotten. */
const keptForDocuments = 10;

/** Runs in a thread of its own, as a document takes the processor for a while and cannot be interrupted. */
async function serve(setting: TypesetterSetting, tell: (answer: TypesetterAnswer) => void): Promise<void> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: setting.fonts.map((path) => readFileSync(path)) }] });
  parentPort?.on('message', ({ id, data }: TypesetterTask) => {
    try {
      const question = { mainFileContent: setting.template, inputs: { data } };
      tell({ id, pdf: compiler.pdf(question, { pdfStandard: 'ua-1' }) });
      compiler.evictCache(keptForDocuments);
    } catch (error) {
      tell({ id, problem: problemOf(error) });
    }
  });
}

function problemOf(error: unknown): string {
  const { shortDiagnostics } = error as { shortDiagnostics?: readonly unknown[] };
  return shortDiagnostics === undefined ? String(error) : JSON.stringify(shortDiagnostics);
}

const tell = (answer: TypesetterAnswer): void => parentPort?.postMessage(answer);
try {
  await serve(workerData as TypesetterSetting, tell);
} catch (error) {
  tell({ id: null, problem: problemOf(error) });
}
