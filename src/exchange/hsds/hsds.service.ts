import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ChangesService } from '../../measures/editing/changes.service.js';
import type { MeasureDocument } from '../../measures/measure-document.js';
import { invalid, Refusal, refuseIfAny } from '../../platform/errors.js';
import { isUuid, uuidFrom } from '../../platform/uuid.js';
import { SearchService } from '../../search/search.service.js';
import type { Reader } from '../files/answers.service.js';
import { SelectionService } from '../files/selection.service.js';
import { noSuchObject } from '../messages.js';
import { taxonomyId, taxonomyObject, termsOf } from './attributes.js';
import type { HsdsObject, Writing } from './hsds-writing.js';
import { type ListName, type ListQuestion, listParameters, listQuestionOf, unknownIn } from './list-question.js';
import { organizationId, organizationOf } from './organizations.js';
import { type ProviderWithMeasures, providersOf, withServices } from './providers.js';
import { fitsQuestion, holds } from './selecting.js';
import { fullService, minimalService, serviceAtLocation, serviceAtLocationId, serviceSummary } from './services.js';
import { type Taxonomy, taxonomies } from './taxonomies.js';

/** A list of HSDS: what there is, and how some of it is written. */
export interface HsdsList<Item> {
  readonly question: ListQuestion;
  readonly all: readonly Item[];
  readonly digest: string;
  readonly changedAt: string | null;
  write(items: readonly Item[]): Promise<readonly HsdsObject[]>;
}

/** One object of HSDS. */
export interface HsdsOne {
  readonly object: HsdsObject;
  readonly digest: string;
  readonly changedAt: string | null;
}

/** Ids of HSDS that follow from a name are in this space. Made at random for this service. */
const space = Buffer.from('5f0d5b0c8a6c4d0ea6b3a0c2f7f1c9d4', 'hex');

/** The register as HSDS 3.0 has it. What is asked for and found follows HSDS's own words. */
@Injectable()
export class HsdsService {
  constructor(
    private readonly selections: SelectionService,
    private readonly changes: ChangesService,
    private readonly search: SearchService,
  ) {}

  /** @throws Refusal INVALID with every problem, each with its parameter */
  async services(reader: Reader): Promise<HsdsList<MeasureDocument>> {
    const writing = writingFor(reader);
    const list = await this.measures(reader, 'services');
    const { minimal, full } = list.question;
    if (minimal) return { ...list, write: async (some) => some.map((measure) => minimalService(measure)) };
    if (full) return { ...list, write: (some) => this.full(some, writing) };
    return { ...list, write: async (some) => some.map((measure) => serviceSummary(measure, writing)) };
  }

  async serviceAtLocations(reader: Reader): Promise<HsdsList<MeasureDocument>> {
    const writing = writingFor(reader);
    const list = await this.measures(reader, 'service_at_locations');
    return {
      ...list,
      all: list.all.filter(({ county }) => county !== null),
      write: async (some) => {
        const services = list.question.full
          ? await this.full(some, writing)
          : some.map((measure) => serviceSummary(measure, writing));
        return some.map((measure, at) => ({ ...serviceAtLocation(measure, writing), service: services[at] }));
      },
    };
  }

  organizations(reader: Reader): HsdsList<ProviderWithMeasures> {
    const writing = writingFor(reader);
    const { question, digest, changedAt, all } = this.unfiltered(reader, 'organizations');
    const providers = providersOf(all);
    const named = ({ provider }: ProviderWithMeasures): boolean =>
      holds(String(organizationOf(provider, writing)['name']), question.search);
    return {
      ...{ question, digest, changedAt },
      all: providers.filter(named),
      write: async (some) =>
        some.map((one) => (question.full ? withServices(one, writing) : organizationOf(one.provider, writing))),
    };
  }

  taxonomies(reader: Reader): HsdsList<Taxonomy> {
    const writing = writingFor(reader);
    const list = this.unfiltered(reader, 'taxonomies');
    return {
      ...list,
      all: taxonomies.filter(({ label }) => holds(label[reader.language], list.question.search)),
      write: async (some) => some.map((taxonomy) => taxonomyObject(taxonomy, writing)),
    };
  }

  taxonomyTerms(reader: Reader): HsdsList<HsdsObject> {
    const writing = writingFor(reader);
    const list = this.unfiltered(reader, 'taxonomy_terms');
    const { taxonomy_id: wanted, parent_id: parent, search } = list.question;
    const asked = taxonomies.filter((one) => wanted === null || taxonomyId(one, writing) === wanted);
    // No term has a parent: all are at the top.
    const terms = parent === null ? asked.flatMap((taxonomy) => termsOf(taxonomy, writing)) : [];
    return { ...list, all: terms.filter((term) => holds(String(term['name']), search)), write: async (some) => some };
  }

  /** @throws Refusal NOT_FOUND */
  async service(reader: Reader, id: string): Promise<HsdsOne> {
    return this.one(reader, async (measures, writing) => {
      const measure = measures.find((one) => one.id === id);
      return measure === undefined ? undefined : (await this.full([measure], writing))[0];
    });
  }

  /** @throws Refusal NOT_FOUND */
  async serviceAtLocation(reader: Reader, id: string): Promise<HsdsOne> {
    return this.one(reader, async (measures, writing) => {
      const measure = isUuid(id) ? measures.find((one) => serviceAtLocationId(one.id, writing) === id) : undefined;
      const place = measure === undefined ? null : serviceAtLocation(measure, writing);
      if (measure === undefined || place === null) return undefined;
      return { ...place, service: (await this.full([measure], writing))[0] };
    });
  }

  /** @throws Refusal NOT_FOUND */
  async organization(reader: Reader, id: string): Promise<HsdsOne> {
    return this.one(reader, async (measures, writing) => {
      const found = providersOf(measures).find(({ provider }) => organizationId(provider, writing) === id);
      return found === undefined ? undefined : withServices(found, writing);
    });
  }

  /** @throws Refusal NOT_FOUND */
  async taxonomy(reader: Reader, id: string): Promise<HsdsOne> {
    return this.one(reader, async (_, writing) =>
      taxonomies.map((taxonomy) => taxonomyObject(taxonomy, writing)).find((one) => one['id'] === id),
    );
  }

  /** @throws Refusal NOT_FOUND */
  async taxonomyTerm(reader: Reader, id: string): Promise<HsdsOne> {
    return this.one(reader, async (_, writing) =>
      taxonomies.flatMap((taxonomy) => termsOf(taxonomy, writing)).find((one) => one['id'] === id),
    );
  }

  private async one(
    reader: Reader,
    find: (measures: readonly MeasureDocument[], writing: Writing) => Promise<HsdsObject | undefined>,
  ): Promise<HsdsOne> {
    const { measures, digest, changedAt } = this.selections.select(
      Object.hasOwn(reader.query, 'lang') ? { lang: reader.query['lang'] } : {},
      ['lang'],
      reader.problems,
    );
    const object = await find([...measures()], writingFor(reader));
    if (object === undefined) throw new Refusal('NOT_FOUND', noSuchObject);
    return { object, digest, changedAt };
  }

  private unfiltered(reader: Reader, name: ListName) {
    const { question, problems } = listQuestionOf(reader.query, name);
    refuseIfAny([...reader.problems, ...problems, ...unknownIn(reader.query, name)]);
    const { digest, changedAt, measures } = this.selections.select({}, []);
    return { question, digest, changedAt, all: [...measures()] };
  }

  /** The measures that a list is about, best hits first where words were searched for. */
  private async measures(reader: Reader, name: 'services' | 'service_at_locations') {
    const { question, problems } = listQuestionOf(reader.query, name);
    const { digest, changedAt, measures } = this.selections.select(
      reader.query,
      ['lang', ...listParameters[name]],
      [...reader.problems, ...problems],
    );
    const writing = writingFor(reader);
    const found = [...measures()].filter(fitsQuestion(question, writing));
    return { question, digest, changedAt, all: await this.searched(found, question.search, reader) };
  }

  private async searched(
    measures: readonly MeasureDocument[],
    words: string | null,
    { language }: Reader,
  ): Promise<readonly MeasureDocument[]> {
    if (words === null) return measures;
    const asked = { query: words, filter: null, first: Number.MAX_SAFE_INTEGER, after: null, language };
    const { nodes } = await this.search.search(asked).catch((error: unknown) => {
      if (!(error instanceof Refusal) || error.code !== 'INVALID') throw error;
      throw invalid(error.problems.map(({ message }) => ({ path: 'search', message })));
    });
    const chosen = new Map(measures.map((measure) => [measure.id, measure]));
    return nodes.flatMap(({ id }) => chosen.get(id) ?? []);
  }

  private async full(some: readonly MeasureDocument[], writing: Writing): Promise<readonly HsdsObject[]> {
    const histories = await this.changes.histories(some.map(({ id }) => id));
    return some.map((measure, at) => fullService(measure, histories[at] ?? [], writing));
  }
}

function writingFor({ language, origin }: Reader): Writing {
  return {
    language,
    origin,
    idOf: (...name) => uuidFrom(createHash('sha1').update(space).update(name.join('\n')).digest()),
  };
}
