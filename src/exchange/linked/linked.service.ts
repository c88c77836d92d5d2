import { Injectable } from '@nestjs/common';
import type { Rule } from '../../rules/sets/rule.js';
import { RuleSetsService } from '../../rules/sets/rule-sets.service.js';
import type { TextFile } from '../files/table-files.js';
import { conceptResources } from './concepts.js';
import { datasetResources } from './dataset-resources.js';
import { jsonLd, type Notation, type Resource, turtle, written } from './rdf.js';
import { serviceResources } from './service-resources.js';
import { sharedResources } from './shared-resources.js';

/** The notations of linked data. */
export type LinkedFormat = 'ttl' | 'jsonld';

const notations: Readonly<Record<LinkedFormat, Notation>> = { ttl: turtle, jsonld: jsonLd };

/** The register as linked data: services by CPSV-AP-NO and CPSV-AP, code lists by SKOS, the dataset by DCAT-AP-NO. */
@Injectable()
export class LinkedService {
  constructor(private readonly ruleSets: RuleSetsService) {}

  /** The services of a catalogue, with everything they refer to before them. */
  async services(format: LinkedFormat, origin: string, changedAt: string | null): Promise<TextFile> {
    const notation = notations[format];
    const shared = sharedResources(origin, await this.laws(), changedAt);
    return {
      start: notation.start + written(notation, shared),
      row: (measure) => notation.between + written(notation, serviceResources(origin, measure)),
      end: notation.end,
    };
  }

  codes(format: LinkedFormat, origin: string): string {
    return whole(notations[format], conceptResources(origin));
  }

  dataset(format: LinkedFormat, origin: string, changedAt: string | null): string {
    return whole(notations[format], datasetResources(origin, changedAt));
  }

  /** Rules of the published set on who is in the target group that name a law, in force or not: each says when it was. */
  private async laws(): Promise<readonly Rule[]> {
    const set = await this.ruleSets.find(null);
    return (set?.rules ?? []).filter(({ level, legalBasis }) => level === 'YOUTH' && legalBasis !== null);
  }
}

function whole(notation: Notation, resources: readonly Resource[]): string {
  return notation.start + written(notation, resources) + notation.end;
}
