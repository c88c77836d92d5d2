import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import ts from 'typescript';

const limits = { fileLines: 300, functionLines: 40, constructorParameters: 5 };
const rooms = [
  'platform',
  'codes',
  'identity',
  'measures',
  'search',
  'rules',
  'matching',
  'statistics',
  'coverage',
  'rounds',
  'exchange',
  'referrals',
];
const kinds = ['store', 'service', 'graphql', 'resolver', 'controller', 'command', 'module', 'spec', 'd'];
const atTheTop = [
  'main.ts',
  'cli.ts',
  'app.module.ts',
  'data-source.ts',
  'project-folder.ts',
  'seed.ts',
  'example-queries.ts',
];
const bannedNames = /^(?:utils?|common|helpers?|dto|index\.ts)$/;

/** What breaks the house style (docs/rooms.md) in the sources, one line each: sizes, places and names. */
export async function problemsOfStyle(project: string): Promise<string[]> {
  const problems: string[] = [];
  for (const folder of ['src', 'migrations', 'seeds', 'bench', 'test']) {
    const names = await readdir(join(project, folder), { recursive: true });
    for (const name of names.filter((path) => path.endsWith('.ts')).sort()) {
      const path = `${folder}/${name}`;
      const text = await readFile(join(project, path), 'utf8');
      const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
      problems.push(...problemsOfPlace(path), ...problemsOfSize(source), ...problemsOfCode(source));
    }
  }
  return problems;
}

function problemsOfPlace(path: string): string[] {
  const [folder, room = '', ...rest] = path.split('/');
  if (path.split('/').some((part) => bannedNames.test(part) || bannedNames.test(part.replace(/\..*$/, ''))))
    return [`${path}: names no thing`];
  if (folder !== 'src') return [];
  if (rest.length === 0) return atTheTop.includes(room) ? [] : [`${path}: lies in no room`];
  const suffixes = basename(path, '.ts').split('.').slice(1);
  if (!rooms.includes(room) || rest.length > 2) return [`${path}: lies in no room`];
  return suffixes.length > 1 || !suffixes.every((suffix) => kinds.includes(suffix)) ? [`${path}: is of no kind`] : [];
}

function problemsOfSize(source: ts.SourceFile): string[] {
  const lines = source.getLineStarts().length - 1;
  const isData = !/\.(?!spec)\w+\.ts$/.test(source.fileName) && isMostlyData(source);
  return lines > limits.fileLines && !isData ? [`${source.fileName}: has ${lines} lines`] : [];
}

/** Whether most of a file's lines are constants without functions: tables of codes, questions, expected values. */
function isMostlyData(source: ts.SourceFile): boolean {
  const data = source.statements.filter((statement) => ts.isVariableStatement(statement) && !holdsFunction(statement));
  const lines = data.map((statement) => linesOf(statement, source)).reduce((sum, count) => sum + count, 0);
  return lines * 2 > source.getLineStarts().length;
}

function holdsFunction(node: ts.Node): boolean {
  return ts.isFunctionLike(node) || (ts.forEachChild(node, (child) => holdsFunction(child) || undefined) ?? false);
}

function problemsOfCode(source: ts.SourceFile): string[] {
  const problems: string[] = [];
  const say = (node: ts.Node, what: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    problems.push(`${source.fileName}:${line + 1}: ${what}`);
  };
  const shipped = /^(?:src|seeds|bench)\//.test(source.fileName) && !source.fileName.endsWith('.spec.ts');
  const visit = (node: ts.Node): void => {
    if (ts.isEnumDeclaration(node)) say(node, 'is an enum');
    if (ts.isInterfaceDeclaration(node) && /^I[A-Z][a-z]/.test(node.name.text)) say(node, 'is named I…');
    if (ts.isClassDeclaration(node) && /(?:Impl|Base)$/.test(node.name?.text ?? ''))
      say(node, 'is named …Impl or …Base');
    if (ts.isConstructorDeclaration(node) && node.parameters.length > limits.constructorParameters) {
      say(node, `takes ${node.parameters.length} parameters`);
    }
    if (shipped && ts.isFunctionLike(node) && linesOf(node, source) > limits.functionLines) {
      say(node, `is a function of ${linesOf(node, source)} lines`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (/\/[/*].*\b(?:TO[D]O|FIX[M]E)\b/.test(source.text)) say(source, 'leaves something to do');
  return problems;
}

function linesOf(node: ts.Node, source: ts.SourceFile): number {
  const line = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
  return line(node.getEnd()) - line(node.getStart(source)) + 1;
}
