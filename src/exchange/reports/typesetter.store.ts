import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Refusal } from '../../platform/errors.js';
import { noPdfHere, pdfTooSlow } from '../messages.js';
import { reportTemplate } from './report-template.js';
import type { TypesetReport } from './typeset-report.js';
import type { TypesetterAnswer, TypesetterSetting, TypesetterTask } from './typesetter-worker.store.js';

/** A document waits and is set in this time, or is given up. A warm one takes some 0.05 s. */
const deadlineMs = 15_000;

interface Waiting {
  readonly done: (pdf: Buffer) => void;
  readonly failed: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** Sets reports as PDF/UA-1, one after another in a thread of its own, which starts with the first of them. */
@Injectable()
export class TypesetterStore implements OnModuleDestroy {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  /** @throws Refusal UNAVAILABLE where it takes too long, or the machine has no compiler */
  pdf(report: TypesetReport): Promise<Buffer> {
    const worker = this.worker ?? this.start();
    const task: TypesetterTask = { id: ++this.asked, data: JSON.stringify(report) };
    return new Promise((done, failed) => {
      const timer = setTimeout(() => this.giveUp(new Refusal('UNAVAILABLE', pdfTooSlow)), deadlineMs);
      this.waiting.set(task.id, { done, failed, timer });
      worker.postMessage(task);
    });
  }

  onModuleDestroy(): void {
    this.giveUp(new Refusal('UNAVAILABLE', pdfTooSlow));
  }

  private start(): Worker {
    const setting: TypesetterSetting = { template: reportTemplate, fonts: fontFiles() };
    const worker = new Worker(new URL('./typesetter-worker.store.js', import.meta.url), {
      workerData: setting,
      execArgv: [],
    });
    worker.unref();
    worker.on('message', (answer: TypesetterAnswer) => this.take(answer));
    worker.on('error', (error) => this.giveUp(error));
    this.worker = worker;
    return worker;
  }

  private take(answer: TypesetterAnswer): void {
    if (answer.id === null) {
      this.giveUp(new Refusal('UNAVAILABLE', noPdfHere));
      return;
    }
    const { done, failed, timer } = this.waiting.get(answer.id) ?? {};
    this.waiting.delete(answer.id);
    clearTimeout(timer);
    if ('pdf' in answer) done?.(Buffer.from(answer.pdf.buffer, answer.pdf.byteOffset, answer.pdf.byteLength));
    else failed?.(new Error(`The report could not be set: ${answer.problem}`));
  }

  /** A thread that is busy cannot be asked to stop: it is left, and the next document gets a new one. */
  private giveUp(error: Error): void {
    void this.worker?.terminate();
    this.worker = null;
    for (const { failed, timer } of this.waiting.values()) {
      clearTimeout(timer);
      failed(error);
    }
    this.waiting.clear();
  }
}

/** Regular and semi-bold, as on the pages. */
function fontFiles(): readonly string[] {
  const { resolve } = createRequire(import.meta.url);
  return ['400Regular/Inter_400Regular', '600SemiBold/Inter_600SemiBold'].map((name) =>
    resolve(`@expo-google-fonts/inter/${name}.ttf`),
  );
}
