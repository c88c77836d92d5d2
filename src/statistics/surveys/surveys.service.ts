import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SurveySeedsStore } from './survey-seeds.store.js';
import type { SurveyTable } from './survey-table.js';

/** The printed tables of the surveys. */
@Injectable()
export class SurveysService implements OnModuleInit {
  private printed: readonly SurveyTable[] = [];

  constructor(private readonly seeds: SurveySeedsStore) {}

  async onModuleInit(): Promise<void> {
    this.printed = await this.seeds.tables();
  }

  /** In the order of the report; unknown ids give none. All for null. */
  tables(ids: readonly string[] | null): readonly SurveyTable[] {
    return this.printed.filter(({ id }) => ids === null || ids.includes(id));
  }
}
