import { officeTag } from '../domain/gazetteer/offices.ts';
import { isAnnouncing } from './announcing.ts';
import { type Clause, mentionAt, type NamedSentence } from './clause.ts';

/** @returns why a clause of a news story is not worth keeping: a scene or an incident without anything of public life in it; of any text, what only announces. */
export function worthDoubts(named: NamedSentence, clause: Clause, isNews: boolean): readonly string[] {
  if (isAnnouncing(named.syntax, clause)) return ['hardly worth asking'];
  if (!isNews) return [];
  const isScene = isPast(named, clause) && (isDrama(named, clause) || !isPublic(named, clause));
  return isScene || isCourtesy(named, clause) || isGloss(named, clause) ? ['hardly worth asking'] : [];
}

/** Who a person is and where a city lies, told by the way. */
function isGloss(
  { syntax, mentions, entities }: NamedSentence,
  { subject, swaps, isAside, head }: Clause,
): boolean {
  const isEqual =
    [...swaps.values()].some(({ text }) => text === 'is') ||
    syntax.children(head, 'cop').length > 0 ||
    /^(?:is|was)$/.test(syntax.word(head));
  if (!isAside || !isEqual || subject === undefined || syntax.token(head)?.upos === 'ADJ') return false;
  const name = mentions.find(({ first, last }) => first <= subject && subject <= last);
  return /^(?:person|city)$/.test(entities.get(name?.entityId ?? '')?.type ?? '');
}

/** What always holds is an explanation, and no scene. */
function isPast({ syntax }: NamedSentence, { head }: Clause): boolean {
  if (/^VB[DN]$/.test(syntax.token(head)?.xpos ?? '') && syntax.children(head, 'aux:pass').length === 0)
    return true;
  return syntax
    .children(head, 'aux', 'aux:pass', 'cop')
    .some(at => /^(?:was|were|had|did|has|have)$/.test(syntax.word(at)));
}

/** What is said or done out of courtesy, or put online. */
function isCourtesy({ syntax }: NamedSentence, { head, tokens }: Clause): boolean {
  const hasContent = syntax.children(head, 'ccomp').length > 0;
  return (
    !hasContent && (courtesies.test(syntax.word(head)) || tokens.some(at => online.test(syntax.word(at))))
  );
}

const courtesies =
  /^(?:tweet|tweets|tweeted|congratulated|congratulates|smiled|posed|posted|reposted|spoke|arrived|waved|hugged|wept|cheered)$/;

const online =
  /^(?:tweet|tweets|tweeted|retweeted|reposted|hashtag|hashtags|t-shirt|photo|photos|slogan|slogans|poster|posters|fans|celebrity)$/;

/** What befell a body, hour by hour. */
function isDrama({ syntax }: NamedSentence, { tokens }: Clause): boolean {
  const words = tokens.map(at => syntax.word(at));
  return words.some(word => drama.test(word)) && !words.some(word => consequence.test(word));
}

const drama =
  /^(?:infections?|deteriorated|screamed|bled|bleeding|vomited|legs|skin|ambulance|crying|cried|emergency|symptoms?)$/;

const consequence =
  /^(?:law|laws|court|jury|judge|charged|convicted|sentenced|manslaughter|murder|government|minister|policy|act|legal|rights|medical|specialist)$/;

function isPublic(named: NamedSentence, { tokens, swaps }: Clause): boolean {
  const { syntax, entities } = named;
  return tokens.some(token => {
    const entity = entities.get(swaps.get(token)?.entityId ?? mentionAt(named, token)?.entityId ?? '');
    const isBody =
      entity !== undefined &&
      !/^(?:person|city|term)$/.test(entity.type) &&
      !entity.tags.some(tag => privateTags.test(tag));
    const isOfficial =
      entity?.type === 'person' && entity.tags.some(tag => /^(?:world-leader|leader|us-)/.test(tag));
    const word = syntax.word(token);
    return (
      isBody ||
      isOfficial ||
      publicTerms.test(word) ||
      /^(?:leader|official|diplomat|legislator|judge|governor|local-leader|military|deputy-leader|candidate)$/.test(
        officeTag(word) ?? '',
      ) ||
      /\d{3}|\d%|^(?:percent|million|billion|trillion|thousand|thousands|hundreds|%)$/.test(word)
    );
  });
}

const privateTags = /^(?:company|media|school|university|group|website)$/;

const publicTerms =
  /^(?:laws?|lawmakers?|legal\w*|illegal\w*|legislat\w*|courts?|votes?|voted|voters?|voting|elect\w*|govern\w*|parliament\w*|congress\w*|senat\w*|ministr?\w*|president\w*|police|charge[sd]?|convict\w*|sentence[sd]?|trials?|jur(?:y|ies)|judg\w*|justice|rights?|tax\w*|bills?|amend\w*|constitution\w*|treat(?:y|ies)|agree\w*|accords?|deals?|sanctions?|wars?|troops?|soldiers?|militar\w*|army|border\w*|asylum|migra\w*|immigra\w*|refugees?|polic(?:y|ies)|part(?:y|ies)|referend\w*|ban(?:s|ned|ning)?|protest\w*|public\w*|citizen\w*|campaign\w*|trade\w*|econom\w*|budget\w*|democra\w*|republic\w*|diplomat\w*|diplomacy|summit\w*|nations?|national\w*|international\w*|countr(?:y|ies)|states?|state-\w+|federal\w*|council\w*|committee\w*|commission\w*|propos\w*|polit\w*|civi[cl]\w*|power\w*|security|defen[sc]e|nuclear|weapons?|arms|attack\w*|conflict\w*|peace\w*|alliance\w*|abortion\w*|religio\w*|discriminat\w*|equal\w*|freedom\w*|strik\w*|unions?|welfare|health|educat\w*|environment\w*|climate|energy|industr\w*|market\w*|bank\w*|lawsuits?|sue[sd]?|appeal\w*|arrest\w*|prison\w*|crim\w*|manslaughter|murder\w*|independen\w*|sovereign\w*|treason|petition\w*|ruling|ruled|regulat\w*|program\w*|report\w*|stud(?:y|ies)|survey\w*|polls?|majorit\w*|minorit\w*|society|social|communit\w*|populations?|seats?|founded|established|medic\w*|scien\w*|specialists?|artillery|rockets?|missiles?|bomb\w*|kill\w*|wounded|retaliat\w*)$/;
