import { beforeAll, describe, expect, test } from 'vitest';
import { findClauses } from '../../../src/reading/clauses.ts';
import { linkEntities } from '../../../src/reading/entities.ts';
import { loadReader } from '../../../src/reading/language/load-model.ts';
import type { Reader } from '../../../src/reading/language/reader.ts';
import { baseForm, thirdPerson } from '../../../src/reading/questions/verb-forms.ts';
import { findSlots } from '../../../src/reading/slots.ts';
import { Syntax } from '../../../src/reading/syntax.ts';

let reader: Reader;
beforeAll(() => {
  reader = loadReader();
});

/** The questions asked of a text's last sentence, by the value that is their answer. */
function questionsOf(text: string): Record<string, string> {
  const sentences = reader.read(text);
  const { mentions, entities } = linkEntities(text, sentences);
  const index = sentences.length - 1;
  const sentence = sentences[index];
  if (sentence === undefined) throw new Error('no sentence');
  const named = {
    text,
    syntax: new Syntax(sentence),
    mentions: mentions.filter(mention => mention.sentence === index),
    entities: new Map(entities.map(entity => [entity.id, entity])),
  };
  const clauses = findClauses(
    named.syntax,
    sentence.tokens.map((_, at) => at),
  );
  const slots = clauses.flatMap(clause => Object.values(findSlots(named, clause).slots));
  return Object.fromEntries(slots.flatMap(({ value, ask }) => (ask === undefined ? [] : [[value, ask]])));
}

describe('no question is asked', () => {
  test.each([
    ['About 9,000 ballots were cast.', 'that any article could answer'],
    ['The council did not approve the plan.', 'of what did not happen'],
    ['Maria Lopez thanked the city of Lima.', 'of a courtesy'],
  ])('of “%s”: %s', text => {
    expect(Object.keys(questionsOf(text))).toEqual([]);
  });
});

describe('a question about', () => {
  const examples: readonly (readonly [string, string, string, string])[] = [
    // subjects
    [
      'a person',
      'Maria Lopez signed the housing bill in the capital.',
      'Maria Lopez',
      'Who signed the housing bill in the capital?',
    ],
    [
      'a country',
      'Canada ratified the fishing treaty.',
      'Canada',
      'Which country ratified the fishing treaty?',
    ],
    [
      'people in the plural',
      'Voters elect the governor of the state.',
      'Voters',
      'Who elects the governor of the state?',
    ],
    [
      'a thing',
      'Trade helps the largest cities of the region.',
      'Trade',
      'What helps the largest cities of the region?',
    ],
    [
      'somebody with a title',
      'Governor Maria Lopez vetoed the housing bill.',
      'Maria Lopez',
      'Who vetoed the housing bill?',
    ],
    [
      'a subject in the passive',
      'The housing bill was rejected by the town council.',
      'housing bill',
      'What was rejected by the town council?',
    ],
    // objects
    [
      'an object in the past',
      'After a long debate, the committee rejected the amendment.',
      'amendment',
      'What did the committee reject after a long debate?',
    ],
    [
      'an object in the present',
      'The new mayor appoints the police chief.',
      'police chief',
      'Whom does the new mayor appoint?',
    ],
    [
      'an object of a helped verb',
      'The state senate can override a veto.',
      'veto',
      'What can the state senate override?',
    ],
    // adverbials
    [
      'a year',
      'The town opened its first library in 1962.',
      '1962',
      'In what year did the town open its first library?',
    ],
    [
      'a year in front',
      'In 1962, the town opened a library.',
      '1962',
      'In what year did the town open a library?',
    ],
    [
      'a country after “with”',
      'The town traded with Canada for many years.',
      'Canada',
      'With which country did the town trade for many years?',
    ],
    [
      'who did it in the passive',
      'The housing law was signed by Maria Lopez.',
      'Maria Lopez',
      'By whom was the housing law signed?',
    ],
    // figures
    [
      'a number of objects',
      'The council has nine members.',
      'nine',
      'How many members does the council have?',
    ],
    [
      'a number of subjects',
      'Sixty senators voted for the bill.',
      'Sixty',
      'How many senators voted for the bill?',
    ],
    [
      'a rounded number',
      'The storm destroyed about 300 houses.',
      '300',
      'About how many houses did the storm destroy?',
    ],
    ['a span', 'Senators serve for six years.', 'six', 'For how many years do senators serve?'],
    [
      'money',
      'The county spent $5 million on new roads.',
      '$5 million',
      'How much money did the county spend on new roads?',
    ],
    [
      'a share',
      'The candidate won 63 percent of the vote.',
      '63 percent',
      'What percentage of the vote did the candidate win?',
    ],
    [
      'a share of the subject',
      'Forty percent of voters chose the new plan.',
      'Forty percent',
      'What percentage of voters chose the new plan?',
    ],
    // names in full, adverbials in front
    [
      'a surname’s object',
      'Maria Lopez is the mayor. Lopez opened the new library in Ottawa.',
      'Ottawa',
      'In which city did Maria Lopez open the new library?',
    ],
    [
      'something after an adverbial',
      'After the war, the council rebuilt the harbor.',
      'harbor',
      'What did the council rebuild after the war?',
    ],
    [
      'a reason',
      'The mayor closed the bridge because the river had risen.',
      'the river had risen',
      'Why did the mayor close the bridge?',
    ],
    [
      'a result',
      'The drought led to a shortage of drinking water.',
      'a shortage of drinking water',
      'What did the drought lead to?',
    ],
    [
      'a predicate',
      'The largest buyer of the grain is Canada.',
      'Canada',
      'Which country is the largest buyer of the grain?',
    ],
    [
      'an owner',
      'Canada’s parliament rejected the fishing treaty.',
      'Canada',
      'Which country’s parliament rejected the fishing treaty?',
    ],
    [
      'an apposition’s name',
      'Maria Lopez, a former judge, founded the new clinic.',
      'Maria Lopez',
      'Who founded the new clinic?',
    ],
  ];
  test.each(examples)('%s: “%s”', (_, text, value, question) => {
    expect(questionsOf(text)[value]).toBe(question);
  });
});

describe('no question', () => {
  const traps: readonly (readonly [string, string, string])[] = [
    ['whose object is denied', 'The council did not approve the budget.', 'budget'],
    [
      'with a pronoun that points out of it',
      'Maria Lopez met the judge before he left the court.',
      'Maria Lopez',
    ],
    ['that leaves half of the answer behind', 'The council approved the bridge over the river.', 'bridge'],
    ['about one of two subjects', 'Canada and Norway ratified the fishing treaty.', 'Canada'],
    ['that hangs on the day', 'The recently elected council approved a new budget.', 'new budget'],
    ['that names its answer', 'Canada praised the Canadian fishing fleet.', 'Canada'],
    ['about a number that “the” makes known', 'The three towns share a river.', 'three'],
    ['about a number behind “at least”', 'The storm destroyed at least 300 houses.', '300'],
    ['over a quotation cut in two', 'Maria Lopez called the plan “a gift to the rich”.', 'Maria Lopez'],
    ['with “there”', 'There are nine judges on the court.', 'nine'],
    ['that could be asked of any article', 'Maria Lopez signed it in response to the letter.', 'Maria Lopez'],
    ['about one bare noun among many', 'The committee approved the new budget for schools.', 'committee'],
    ['that is too short to mean anything', 'The council met.', 'council'],
  ];
  test.each(traps)('%s: “%s”', (_, text, value) => {
    expect(questionsOf(text)[value]).toBeUndefined();
  });
});

describe('verb forms', () => {
  test.each([
    ['signed', 'VBD', 'sign'],
    ['created', 'VBD', 'create'],
    ['permitted', 'VBD', 'permit'],
    ['visited', 'VBD', 'visit'],
    ['carried', 'VBD', 'carry'],
    ['agreed', 'VBD', 'agree'],
    ['changed', 'VBD', 'change'],
    ['required', 'VBD', 'require'],
    ['chose', 'VBD', 'choose'],
    ['carries', 'VBZ', 'carry'],
    ['passes', 'VBZ', 'pass'],
    ['chooses', 'VBZ', 'choose'],
    ['has', 'VBZ', 'have'],
  ])('%s (%s) comes from “%s”', (form, tag, base) => {
    expect(baseForm(form, tag)).toBe(base);
  });

  test.each([
    ['elect', 'elects'],
    ['pass', 'passes'],
    ['carry', 'carries'],
    ['were', 'was'],
    ['have', 'has'],
  ])('“%s” is “%s” after “who”', (plural, singular) => {
    expect(thirdPerson(plural)).toBe(singular);
  });
});
