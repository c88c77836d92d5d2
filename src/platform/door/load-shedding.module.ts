import { getHeapStatistics } from 'node:v8';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.js';

/** Above this share of the heap that Node may have, it does little but collect garbage. */
const fullHeap = 0.9;

/** A mean over less than this says more of one request than of the load. */
const shortestSampleMs = 200;

/** The mean is taken over so many times the longest delay: one long task is no load. */
const delaysInSample = 5;

/** Watches whether the process has too much to do to answer in time: `fastify.isUnderPressure()`. */
export function watchLoad(fastify: FastifyInstance, { shedAtDelayMs, shedAtHeapMb }: Config): void {
  void fastify.register(underPressure, {
    sampleInterval: Math.max(shortestSampleMs, delaysInSample * shedAtDelayMs),
    maxEventLoopDelay: shedAtDelayMs,
    maxHeapUsedBytes: shedAtHeapMb === null ? fullHeap * getHeapStatistics().heap_size_limit : shedAtHeapMb * 2 ** 20,
    // The door refuses by itself, in the shape of every other refusal.
    pressureHandler: () => undefined,
  });
}
