/** One thing wrong with the engine: a text of a compiled file, and what stands there instead. */
export interface Mutant {
  readonly name: string;
  /** Below src/rules, without its suffix. */
  readonly file: string;
  readonly text: string;
  readonly instead: string;
}

/** Faults that were made on purpose. Every one must be caught by a property or a worked case. */
export const mutants: readonly Mutant[] = [
  { name: 'not is ignored', file: 'language/condition', text: 'group.not === true ?', instead: 'false ?' },
  {
    name: 'and takes unknown for true',
    file: 'language/condition',
    text: 'least = 0;',
    instead: 'least = 1;',
  },
  { name: 'or takes unknown for false', file: 'language/condition', text: 'greatest = 0;', instead: 'greatest = -1;' },
  {
    name: 'a code that is not recorded is a no',
    file: 'language/condition',
    text: 'if (value === null)\n            return 0;\n        const found',
    instead: 'if (value === null)\n            return -1;\n        const found',
  },
  {
    name: 'a set that is not recorded is empty',
    file: 'language/condition',
    text: 'return values === null ? 0 : truthOf(test(values, wanted));',
    instead: 'return truthOf(test(values ?? [], wanted));',
  },
  {
    name: 'at most leaves out the end',
    file: 'language/condition',
    text: 'most <= otherLeast ? 1',
    instead: 'most < otherLeast ? 1',
  },
  {
    name: 'has any means has all',
    file: 'language/condition',
    text: 'hasAny: (values, wanted) => wanted.some(',
    instead: 'hasAny: (values, wanted) => wanted.every(',
  },
  { name: 'has none means lacks one', file: 'language/condition', text: '!wanted.some(', instead: '!wanted.every(' },
  { name: 'not in means in', file: 'language/condition', text: 'found !== negated', instead: 'found' },
  {
    name: 'counties must be the same',
    file: 'language/condition',
    text: 'counties.some((county)',
    instead: 'counties.every((county)',
  },
  {
    name: 'the birthday has always passed',
    file: 'language/condition',
    text: 'youth.youngestAge, high',
    instead: 'youth.age, high',
  },
  {
    name: 'a rule that cannot hit is unknown',
    file: 'engine/compiled-rule',
    text: '|| (concerns === 0 && fits === -1)',
    instead: '',
  },
  {
    name: 'open places are kept without asking about the youth',
    file: 'engine/gates',
    text: 'of set.youthKeys)',
    instead: 'of [])',
  },
  {
    name: 'the age on the day is left out of what gates look at',
    file: 'engine/gates',
    text: "keys.add('youngestAge')",
    instead: 'void 0',
  },
  { name: 'a gate that is unknown closes', file: 'engine/gates', text: "=== 'MISS'", instead: "!== 'HIT'" },
  {
    name: 'gates cannot tell measures apart',
    file: 'engine/gates',
    text: 'const cacheKey = JSON.stringify(fields.map((field) => measure[field.key]));',
    instead: "const cacheKey = '';",
  },
  {
    name: 'the last mask word is dropped',
    file: 'engine/engine',
    text: 'word < words; word++',
    instead: 'word < Math.max(1, words - 1); word++',
  },
  { name: 'the top ten bits of a word are dropped', file: 'engine/engine', text: '(hit >>> 22)', instead: '0' },
  {
    name: 'a later measure wins a tie',
    file: 'engine/engine',
    text: 'keys[at - 1] < key',
    instead: 'keys[at - 1] <= key',
  },
  {
    name: 'cautions give points',
    file: 'engine/engine',
    text: '(rule.weight ?? 0) * cautionUnit',
    instead: 'Math.abs(rule.weight ?? 0) * cautionUnit',
  },
  {
    name: 'cautions do not break ties',
    file: 'engine/engine',
    text: "- (rule.kind === 'CAUTION' ? 1 : 0)",
    instead: '',
  },
  {
    name: 'rules that may concern the youth count',
    file: 'engine/engine',
    text: 'maybe[word] = maybe[word] | bit;',
    instead: 'active[word] = active[word] | bit;',
  },
  {
    name: 'possible points count cautions',
    file: 'engine/engine',
    text: "if (rule.kind === 'PREFERENCE')",
    instead: 'if (true)',
  },
  { name: 'the last rank is never shared', file: 'engine/engine', text: 'open, first + 1)', instead: 'open, first)' },
  {
    name: 'ranks leave no gaps after ties',
    file: 'engine/engine',
    text: ': index + 1;',
    instead: ': (ranked[index - 1]?.rank ?? 0) + 1;',
  },
  {
    name: 'full places go first',
    file: 'engine/engine',
    text: 'places(b) - places(a)',
    instead: 'places(a) - places(b)',
  },
  { name: 'the question is not narrowed', file: 'engine/engine', text: 'inQuestion === 1', instead: 'true' },
  {
    name: 'an unknown target group gets nothing',
    file: 'engine/engine',
    text: 'part.inTargetGroup === -1',
    instead: 'part.inTargetGroup !== 1',
  },
  {
    name: 'an exclusion whose answer is unknown decides',
    file: 'engine/engine',
    text: "rule.kind === 'EXCLUSION' && truth === -1",
    instead: "rule.kind === 'EXCLUSION' && truth !== 1",
  },
  {
    name: 'an exclusion excludes nobody',
    file: 'engine/engine',
    text: "rule.kind === 'EXCLUSION' && truth === -1",
    instead: "rule.kind === 'EXCLUSION' && truth === 2",
  },
  {
    name: 'misses are explained as unknown',
    file: 'engine/outcome',
    text: "if (missed)\n            return 'MISS';",
    instead: '',
  },
  {
    name: 'unknown is explained as a miss',
    file: 'engine/outcome',
    text: "? 'HIT' : 'UNKNOWN';",
    instead: "? 'HIT' : 'MISS';",
  },
  { name: 'a rule ends the day before its last', file: 'sets/rule', text: 'day <= (', instead: 'day < (' },
];
