// @ts-check
/** Loaded before a program under test: ends it when the test's process is gone, which closes its standard input. */
process.stdin.once('close', () => process.exit(1)).resume();
/** @type {{ unref?: () => void }} */ (process.stdin).unref?.();
