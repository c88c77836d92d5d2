import { writeFileSync } from 'node:fs';
import { named } from './named-in-sources.js';
import { committedSeed, reconstructed } from './reconstruction.js';
import { seedFile } from './seed-row.js';

/** Writes both seed files: `node dist/seeds/generate/write.js`, from the top of the project. */
writeFileSync('seeds/nova-2013-reconstruction.json', seedFile(reconstructed(committedSeed)));
writeFileSync('seeds/named-in-sources.json', seedFile(named()));
