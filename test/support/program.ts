import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A program under test, with what it has said so far. */
export interface Program {
  readonly pid: number;
  /** Standard output and standard error as they came. */
  output(): string;
  /** Waits for the first match in the output. @throws Error when the program ends or the time is up */
  said(pattern: RegExp, patienceMs?: number): Promise<RegExpExecArray>;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals, patienceMs?: number): Promise<Ending>;
  readonly ended: Promise<Ending>;
}

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ProgramOptions {
  /** Over the test's own environment, which is passed on without the settings of the service. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Ends the program with the test's process. Default true; only for programs run by Node itself. */
  readonly leashed?: boolean;
}

const settings =
  /^(PORT|HOST|DATABASE_URL|TILTAK_.*|MEILI.*|NODE_ENV|NODE_OPTIONS|LOG_LEVEL|METRICS_FROM|RATE_LIMIT.*|TRUSTED_PROXIES|SHED_.*|AUDIT_.*|OTEL_.*|LINK_CHECK|SEEDS|OIDC_.*|ROLES_FILE|SESSION_KEY|PUBLIC_URL|PRIVATE_HOSTS|WEBHOOK_.*|LANG|LC_.*|npm_.*)$/;

/** Starts a program; `file` is run by Node where it ends in `.js` or `.mjs`. */
export function startProgram(file: string, args: readonly string[] = [], options: ProgramOptions = {}): Program {
  const { env = {}, cwd = projectFolder, leashed = true } = options;
  const byNode = /\.m?js$/.test(file);
  const leash = leashed && byNode ? ['--import', new URL('./leash.mjs', import.meta.url).href] : [];
  const child = spawn(byNode ? process.execPath : file, byNode ? [...leash, file, ...args] : [...args], {
    cwd,
    env: { ...withoutSettings(process.env), ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return watch(child, file);
}

function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !settings.test(name)));
}

function watch(child: ChildProcess, file: string): Program {
  let text = '';
  const listen = (chunk: string): void => {
    text += chunk;
  };
  child.stdout?.setEncoding('utf8').on('data', listen);
  child.stderr?.setEncoding('utf8').on('data', listen);
  child.stdin?.on('error', () => undefined);
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }) as Ending);
  return {
    pid: child.pid ?? 0,
    output: () => text,
    ended,
    said: async (pattern, patienceMs = 60_000) => {
      const deadline = Date.now() + patienceMs;
      let how: Ending | null = null;
      void ended.then((ending) => {
        how = ending;
      });
      for (;;) {
        const found = pattern.exec(text);
        if (found !== null) return found;
        if (how !== null)
          throw new Error(`${file} ended (${JSON.stringify(how)}) before ${pattern}; it said:\n${text}`);
        if (Date.now() > deadline) throw new Error(`${file} did not say ${pattern} in time; it said:\n${text}`);
        await sleep(20);
      }
    },
    end: async (signal, patienceMs = 20_000) => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      const late = sleep(patienceMs, null, { ref: false });
      const ending = await Promise.race([ended, late]);
      if (ending === null) {
        child.kill('SIGKILL');
        throw new Error(`${file} did not end on ${signal}; it said:\n${text}`);
      }
      return ending;
    },
  };
}
