import { Injectable } from '@nestjs/common';
import { type Catalogue, editsSince } from '../measures/catalogue.js';
import { CatalogueService } from '../measures/catalogue.service.js';
import { compileFilter, type MeasureFilter } from '../measures/measure-filter.js';
import { problemsInFilterFor, selectMeasures, usualDatasets } from '../measures/selection.js';
import { atOnce, entriesPerStep, inSlices, type Steps } from '../platform/async/slices.js';
import { refuseIfAny } from '../platform/errors.js';
import { editEngine } from '../rules/engine/edit-engine.js';
import { type Engine, engineSteps } from '../rules/engine/engine.js';
import { type MeasureFacts, measureFactsOf, schoolYearOf } from '../rules/language/facts.js';
import { problemsInYouth, type Youth } from '../rules/language/youth.js';
import { type Rule, type RuleSet, rulesInForce } from '../rules/sets/rule.js';
import { RuleSetsService } from '../rules/sets/rule-sets.service.js';
import { type Comparison, compareSuggestions } from './suggestions/comparison.js';
import { type Ground, type Suggestions, suggest } from './suggestions/suggestions.js';

/** What is asked beside the youth. */
export interface SuggestionQuestion {
  /** `2025-02-01`; null means today in Norway. */
  readonly asOf: string | null;
  /** Null means the set that is published. */
  readonly ruleSet: number | null;
  /** Narrows the measures first; without `datasets` the reconstructed register is meant. */
  readonly filter: MeasureFilter | null;
  /** 1 to 100. */
  readonly first: number;
}

/** What suggestions are worked out from, but for the youth. */
export type MeasureGround = Omit<Ground, 'youth'>;

const keptEngines = 8;

/** Suggestions for youths, who are neither stored, cached nor logged. */
@Injectable()
export class MatchingService {
  /** Engines by what they are built from, the latest used last. */
  private readonly engines = new Map<string, KeptEngine>();
  /** The latest used, for a catalogue that nobody sees yet. */
  private next: { readonly key: string; readonly kept: KeptEngine } | null = null;

  constructor(
    private readonly ruleSets: RuleSetsService,
    private readonly catalogue: CatalogueService,
  ) {
    catalogue.onChange(
      () => this.follow(),
      (next) => this.prepare(next),
    );
  }

  /**
   * Suggests measures for a youth, best first, under the rules in force on a day.
   * @throws Refusal INVALID with every problem, paths below `path`; NOT_FOUND for an unknown rule set
   */
  async suggest(youth: Youth, question: SuggestionQuestion, path: string | null = null): Promise<Suggestions> {
    const asOf = question.asOf ?? todayInNorway();
    const below = path === null ? '' : `${path}.`;
    refuseIfAny([
      ...problemsInYouth(youth, asOf, `${below}youth`),
      ...problemsInFilterFor(this.catalogue.current().index, question.filter ?? {}).map((problem) => ({
        ...problem,
        path: `${below}${problem.path}`,
      })),
    ]);
    return suggest({ ...(await this.ground({ ...question, asOf })), youth });
  }

  /** What a question is answered from, for any number of youths. The filter must be without problems. */
  async ground(question: SuggestionQuestion): Promise<MeasureGround> {
    const asOf = question.asOf ?? todayInNorway();
    const ruleSet = await this.ruleSets.published(question.ruleSet);
    const catalogue = this.catalogue.current();
    const datasets = question.filter?.datasets ?? usualDatasets(catalogue.index);
    return {
      ruleSet,
      catalogue,
      engine: this.engineFor(ruleSet, catalogue, asOf),
      asOf,
      candidates: selectMeasures(catalogue.index, compileFilter({ ...question.filter, datasets })),
      first: question.first,
    };
  }

  /** What differs between two answers. @throws Refusal INVALID, NOT_FOUND */
  async compare(
    a: { readonly youth: Youth; readonly question: SuggestionQuestion },
    b: { readonly youth: Youth; readonly question: SuggestionQuestion },
  ): Promise<Comparison> {
    return compareSuggestions(
      await this.suggest(a.youth, a.question, 'a'),
      await this.suggest(b.youth, b.question, 'b'),
    );
  }

  private engineFor(ruleSet: RuleSet, catalogue: Catalogue, asOf: string): Engine {
    const rules = rulesInForce(ruleSet.rules, asOf);
    const schoolYear = schoolYearOf(asOf);
    const rows = rules.map((rule) => ruleSet.rules.indexOf(rule)).join();
    const key = `${ruleSet.checksum} ${schoolYear} ${rows}`;
    const known = this.engines.get(key);
    const kept = (known && followed(known, catalogue)) ?? atOnce(keptSteps({ rules, schoolYear }, catalogue));
    // A question that was asked of an older catalogue does not take the newer engine's place.
    if (known !== undefined && known.catalogue.version > kept.catalogue.version) return kept.engine;
    this.engines.delete(key);
    this.engines.set(key, kept);
    if (this.engines.size > keptEngines) this.engines.delete(this.engines.keys().next().value as string);
    return kept.engine;
  }

  /** Many measures have changed: the engine that was used last is built anew beside the questions, the others when asked. */
  private async prepare(catalogue: Catalogue): Promise<void> {
    const latest = [...this.engines].at(-1);
    if (latest === undefined) return;
    const [key, before] = latest;
    this.next = { key, kept: await inSlices(keptSteps(before, catalogue)) };
  }

  /** Brings the engines that are kept up to date, so that no question waits for it. */
  private follow(): void {
    const catalogue = this.catalogue.current();
    for (const [key, kept] of this.engines) {
      const next = followed(kept, catalogue);
      if (next === null) this.engines.delete(key);
      else this.engines.set(key, next);
    }
    if (this.next?.kept.catalogue === catalogue) this.engines.set(this.next.key, this.next.kept);
    this.next = null;
  }
}

/** What an engine is built from, beside the measures. */
interface EngineGround {
  readonly rules: readonly Rule[];
  readonly schoolYear: string;
}

interface KeptEngine extends EngineGround {
  readonly engine: Engine;
  readonly catalogue: Catalogue;
}

function* keptSteps({ rules, schoolYear }: EngineGround, catalogue: Catalogue): Steps<KeptEngine> {
  const facts: MeasureFacts[] = [];
  for (const measure of catalogue.measures) {
    if (facts.push(measureFactsOf(measure, schoolYear)) % entriesPerStep === 0) yield;
  }
  return { rules, schoolYear, catalogue, engine: yield* engineSteps(rules, facts) };
}

/** The engine for a catalogue, by the edits that lead to it; null where they are not known. */
function followed(kept: KeptEngine, catalogue: Catalogue): KeptEngine | null {
  const edits = editsSince(catalogue, kept.catalogue.version);
  if (edits === null) return null;
  const engine = edits.reduce((before, edit) => {
    const facts = edit.document === null ? null : measureFactsOf(edit.document, kept.schoolYear);
    return editEngine(before, edit, facts);
  }, kept.engine);
  return { ...kept, engine, catalogue };
}

const norwegianDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

function todayInNorway(): string {
  return norwegianDay.format(new Date());
}
